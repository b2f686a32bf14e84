using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BsrMatch.Learning;

namespace BsrMatch.Evaluation.Comparing;

/// <summary>Writes a comparison as JSON, for scripts and for the record of promotions.</summary>
public static class ComparisonJson
{
    // As in EvaluationJson: the last digits may differ between processors.
    private const int Decimals = 6;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>
    /// The comparison as UTF-8 JSON: <c>candidate, current, catalogue, asOf, seed, draws, gate {fixed, later
    /// {profiles, hash}}, verdict (better|equal|worse|tooFew), why[], remarks[], leftOut, metrics[] {name,
    /// profiles, before, after, difference {mean, low, high}, p, corrected, verdict}, fixed,
    /// fixedFits, groupings[] {name, groups[], tooSmall}, gaining, losing, gains[], losses[] {id, name,
    /// origin, language, bestProgramme, rankBefore, rankAfter, difference}</c>. Figures have six decimals.
    /// </summary>
    /// <param name="outcome">The comparison.</param>
    /// <param name="withNames">Whether firms' names are told, which are personal.</param>
    public static byte[] Write(ComparisonOutcome outcome, bool withNames)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var report = outcome.Report;
        return Object(Readable, json =>
        {
            WriteHead(json, outcome);
            WriteAll(json, "metrics", report.Metrics, change => Write(json, change));
            WriteOrNull(json, "fixed", report.Fixed);
            WriteOrNull(json, "fixedFits", report.FixedFits);
            WriteAll(json, "groupings", report.Groupings, kind =>
            {
                json.WriteStartObject();
                json.WriteString("name", kind.Name);
                WriteAll(json, "groups", kind.Groups, group => Write(json, group));
                json.WriteNumber("tooSmall", kind.TooSmall);
                json.WriteEndObject();
            });
            json.WriteNumber("gaining", report.Gaining);
            json.WriteNumber("losing", report.Losing);
            WriteAll(json, "gains", report.Gains, profile => Write(json, profile, withNames));
            WriteAll(json, "losses", report.Losses, profile => Write(json, profile, withNames));
        });
    }

    /// <summary>What the record of promotions keeps: the verdict, the figures over all profiles and what the
    /// profiles were; no profile's id.</summary>
    public static string Summary(ComparisonOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Encoding.UTF8.GetString(Object(default, json =>
        {
            WriteHead(json, outcome);
            WriteAll(json, "metrics", outcome.Report.Metrics, change => Write(json, change));
        }));
    }

    private static void WriteHead(Utf8JsonWriter json, ComparisonOutcome outcome)
    {
        json.WriteString("candidate", outcome.Candidate);
        json.WriteString("current", outcome.Current);
        json.WriteString("catalogue", outcome.Catalogue);
        json.WriteString("asOf", Input.IsoDate.Format(GateProfiles.AsOf));
        json.WriteNumber("seed", outcome.Report.Options.Seed);
        json.WriteNumber("draws", outcome.Report.Options.Draws);
        json.WriteStartObject("gate");
        Write(json, "fixed", outcome.Gate.Fixed);
        Write(json, "later", outcome.Gate.Later);
        json.WriteEndObject();
        json.WriteString("verdict", ComparisonWords.Word(outcome.Report.Verdict));
        WriteAll(json, "why", outcome.Report.Why, json.WriteStringValue);
        WriteAll(json, "remarks", outcome.Remarks, json.WriteStringValue);
        json.WriteNumber("leftOut", outcome.Report.LeftOut);
    }

    private static void Write(Utf8JsonWriter json, string name, GatePart part)
    {
        json.WriteStartObject(name);
        json.WriteNumber("profiles", part.Profiles.Count);
        json.WriteString("hash", part.Hash);
        json.WriteEndObject();
    }

    private static void WriteOrNull(Utf8JsonWriter json, string name, Change? change)
    {
        json.WritePropertyName(name);
        if (change is not null) Write(json, change);
        else json.WriteNullValue();
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("name", change.Name);
        json.WriteNumber("profiles", change.Profiles);
        WriteFigure(json, "before", change.Before);
        WriteFigure(json, "after", change.After);
        json.WriteStartObject("difference");
        WriteFigure(json, "mean", change.Difference.Mean);
        WriteFigure(json, "low", change.Difference.Low);
        WriteFigure(json, "high", change.Difference.High);
        json.WriteEndObject();
        WriteFigure(json, "p", change.PValue);
        WriteFigure(json, "corrected", change.Corrected);
        json.WriteString("verdict", change.Verdict is { } verdict ? ComparisonWords.Word(verdict) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProfileChange profile, bool withName)
    {
        json.WriteStartObject();
        json.WriteString("id", profile.Id);
        if (withName) json.WriteString("name", profile.Name);
        json.WriteString("origin", profile.Origin);
        json.WriteString("language", profile.Language);
        json.WriteString("bestProgramme", profile.BestProgramme);
        WriteRank("rankBefore", profile.RankBefore);
        WriteRank("rankAfter", profile.RankAfter);
        WriteFigure(json, "difference", profile.Difference);
        json.WriteEndObject();

        void WriteRank(string name, int? rank)
        {
            if (rank is { } known) json.WriteNumber(name, known);
            else json.WriteNull(name);
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value)) json.WriteNull(name);
        else json.WriteNumber(name, Math.Round(value, Decimals));
    }

    private static byte[] Object(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        if (options.Indented) buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
