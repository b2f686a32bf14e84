using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Reporting;

/// <summary>
/// Writes results as JSON in the order of the result contract (<c>docs/schemas/result.schema.json</c>), UTF-8
/// with line feeds. Every number reads back as the same double; a number that does not exist is null. Equal
/// results give equal bytes.
/// </summary>
public static class ResultJson
{
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions Indented =
        new() { Encoder = Readable, Indented = true, NewLine = "\n" };

    private static readonly JsonWriterOptions OneLine = new() { Encoder = Readable };

    /// <summary>One result over several lines, with a line feed at the end: format <c>json</c>.</summary>
    public static byte[] WriteIndented(MatchResult result, ResultDetail detail) =>
        Write(result, detail, Indented);

    /// <summary>One result as one line, with a line feed at the end: format <c>jsonl</c>.</summary>
    public static byte[] WriteLine(MatchResult result, ResultDetail detail) => Write(result, detail, OneLine);

    private static byte[] Write(MatchResult result, ResultDetail detail, JsonWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options)) WriteResult(json, result, detail);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteResult(Utf8JsonWriter json, MatchResult result, ResultDetail detail)
    {
        json.WriteStartObject();
        json.WriteString("profileId", result.ProfileId);
        json.WriteString("profileHash", result.ProfileHash);
        json.WriteString("asOf", IsoDate.Format(result.AsOf));
        json.WriteString("modelVersion", result.ModelVersion);
        json.WriteString("catalogueVersion", result.CatalogueVersion);
        json.WriteString("rulesVersion", result.RulesVersion);
        json.WriteString("language", result.Language);
        json.WriteBoolean("noGoodMatch", result.NoGoodMatch);
        json.WriteBoolean("fitCalibrated", result.FitCalibrated);
        json.WriteStartArray("matches");
        var phrases = Phrases.For(result.Language);
        foreach (var match in result.Matches) MatchJson.Write(json, match, detail, phrases);
        json.WriteEndArray();
        WriteQuestion(json, result.NextQuestions);
        json.WriteStartArray("assumptions");
        foreach (var assumption in MatchWords.Assumptions(phrases, result)) json.WriteStringValue(assumption);
        json.WriteEndArray();
        if (detail == ResultDetail.Full) WriteSize(json, result.Size, phrases);
        json.WriteEndObject();
    }

    private static void WriteSize(Utf8JsonWriter json, SizeAssessment size, Phrases phrases)
    {
        json.WriteStartObject("size");
        json.WriteStartArray("possible");
        foreach (var one in size.Possible) json.WriteStringValue(one.Spell());
        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in SizeWords.Tell(phrases, size)) json.WriteStringValue(step);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, IReadOnlyList<NextQuestion> questions)
    {
        if (questions.Count == 0)
        {
            json.WriteNull("nextQuestion");
            return;
        }

        var best = questions[0];
        json.WriteStartObject("nextQuestion");
        json.WriteString("field", best.Field);
        json.WriteNumber("settles", best.Settles);
        json.WriteNumber("concerns", best.Concerns);
        json.WriteNumber("open", best.Open);
        json.WriteStartArray("programmeIds");
        foreach (var id in best.ProgrammeIds) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
