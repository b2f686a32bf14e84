using System.Text;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Reporting;

namespace BsrMatch.Storage;

/// <summary>All options of a run that decide what its results hold, as they are kept with it.</summary>
/// <param name="Match">How the profiles were answered.</param>
/// <param name="Detail">How much of each result was written.</param>
public sealed record RunOptions(MatchOptions Match, ResultDetail Detail)
{
    /// <summary>The options as JSON; the day of asking is kept apart.</summary>
    public string ToJson()
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            if (Match.Top is { } top) json.WriteNumber("top", top);
            else json.WriteString("top", "all");
            json.WriteString("status", Match.Status == StatusFilter.Open ? "open" : "any");
            json.WriteBoolean("includeIneligible", Match.IncludeIneligible);
            json.WriteBoolean("full", Detail == ResultDetail.Full);
            if (Match.MinFit > 0) json.WriteNumber("minFit", Match.MinFit);
            if (Match.Language is { } language) json.WriteString("language", language);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(content.ToArray());
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The stored options.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <exception cref="SetupException">They cannot be read, or come from a newer program.</exception>
    public static RunOptions Parse(string json, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            var options = new RunOptions(new MatchOptions { AsOf = asOf }, ResultDetail.Usual);
            foreach (var member in document.RootElement.EnumerateObject()) options = options.With(member);
            return options;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException
            or ArgumentException)
        {
            throw new SetupException("the stored options of the run are damaged; restore the store from a "
                + "backup, or match the firms again", e);
        }
    }

    private RunOptions With(JsonProperty member)
    {
        var value = member.Value;
        return member.Name switch
        {
            "top" => this with { Match = Match with { Top = TopOf(value) } },
            "status" => this with { Match = Match with { Status = StatusOf(value) } },
            "includeIneligible" => this with
            {
                Match = Match with { IncludeIneligible = value.GetBoolean() },
            },
            "full" => this with { Detail = value.GetBoolean() ? ResultDetail.Full : ResultDetail.Usual },
            "minFit" => this with { Match = Match with { MinFit = value.GetDouble() } },
            "language" => this with { Match = Match with { Language = value.GetString() } },
            _ => throw new SetupException($"the run was saved with the option '{member.Name}', which this "
                + "program does not know; update bsrmatch"),
        };
    }

    private static int? TopOf(JsonElement value) =>
        value.ValueKind != JsonValueKind.String ? value.GetInt32()
        : value.GetString() == "all" ? null
        : throw new FormatException("top is a number or all");

    private static StatusFilter StatusOf(JsonElement value) => value.GetString() switch
    {
        "open" => StatusFilter.Open,
        "any" => StatusFilter.Any,
        _ => throw new FormatException("status is open or any"),
    };
}
