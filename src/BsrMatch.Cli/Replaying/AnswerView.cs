using System.Text.Json;

namespace BsrMatch.Cli.Replaying;

/// <summary>
/// What an adviser sees of an answer, read from its JSON: a stored answer is compared as it was written,
/// whatever the types of later programs look like.
/// </summary>
internal sealed record AnswerView(
    bool NoGoodMatch, bool FitCalibrated, string? Language, IReadOnlyList<PlaceView> Places)
{
    /// <exception cref="InvalidDataException">It is no answer.</exception>
    public static AnswerView Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new AnswerView(root.GetProperty("noGoodMatch").GetBoolean(),
                root.GetProperty("fitCalibrated").GetBoolean(), Text(root, "language"),
                [.. root.GetProperty("matches").EnumerateArray().Select(ReadPlace)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            throw new InvalidDataException("is no answer", e);
        }
    }

    private static PlaceView ReadPlace(JsonElement match) => new(match.GetProperty("rank").GetInt32(),
        match.GetProperty("programmeId").GetString()!, Text(match, "title") ?? "",
        match.GetProperty("verdict").GetString()!, Number(match, "fit"),
        [.. match.GetProperty("ruleResults").EnumerateArray().Select(ReadRule)]);

    private static RuleView ReadRule(JsonElement rule) => new(rule.GetProperty("rule").GetString()!,
        rule.GetProperty("outcome").GetString()!, Text(rule, "value"), Text(rule, "limit"));

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;
}

/// <summary>One place of an answer.</summary>
internal sealed record PlaceView(
    int Rank, string ProgrammeId, string Title, string Verdict, double? Fit, IReadOnlyList<RuleView> Rules)
{
    public string Name => $"{Title} ({ProgrammeId})";
}

/// <summary>What one rule said.</summary>
internal sealed record RuleView(string Rule, string Outcome, string? Value, string? Limit)
{
    /// <summary>The rule and what it compared, such as <c>country (LV; asked for: LT)</c>.</summary>
    public string Told => Limit is null ? Rule : $"{Rule} ({Value ?? "not known"}; asked for: {Limit})";
}
