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

    /// <summary>One result over several lines, with a line feed at the end: format <c>json</c>.</summary>
    public static byte[] WriteIndented(MatchResult result, ResultDetail detail)
    {
        ArgumentNullException.ThrowIfNull(result);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented)) WriteResult(json, result, detail);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>One result as one line, with a line feed at the end: format <c>jsonl</c>.</summary>
    public static byte[] WriteLine(MatchResult result, ResultDetail detail)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteLine(buffer, result, detail);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Appends the same line to what is written already.</summary>
    public static void WriteLine(IBufferWriter<byte> output, MatchResult result, ResultDetail detail)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        using var line = JsonLine.Start();
        WriteResult(line.Writer, result, detail);
        output.Write(line.Text);
        output.Write("\n"u8);
    }

    private static void WriteResult(Utf8JsonWriter json, MatchResult result, ResultDetail detail)
    {
        json.WriteStartObject();
        json.WriteString("profileId"u8, result.ProfileId);
        json.WriteString("profileHash"u8, result.ProfileHash);
        json.WriteString("asOf"u8, IsoDate.Format(result.AsOf));
        json.WriteString("modelVersion"u8, result.ModelVersion);
        json.WriteString("catalogueVersion"u8, result.CatalogueVersion);
        json.WriteString("rulesVersion"u8, result.RulesVersion);
        json.WriteString("language"u8, result.Language);
        json.WriteBoolean("noGoodMatch"u8, result.NoGoodMatch);
        json.WriteBoolean("fitCalibrated"u8, result.FitCalibrated);
        json.WriteStartArray("matches"u8);
        var phrases = Phrases.For(result.Language);
        foreach (var match in result.Matches) MatchJson.Write(json, match, detail, phrases);
        json.WriteEndArray();
        WriteQuestion(json, result.NextQuestions);
        json.WriteStartArray("assumptions"u8);
        foreach (var assumption in MatchWords.Assumptions(phrases, result)) json.WriteStringValue(assumption);
        json.WriteEndArray();
        if (detail == ResultDetail.Full) WriteSize(json, result.Size, phrases);
        json.WriteEndObject();
    }

    private static void WriteSize(Utf8JsonWriter json, SizeAssessment size, Phrases phrases)
    {
        json.WriteStartObject("size"u8);
        json.WriteStartArray("possible"u8);
        foreach (var one in size.Possible) json.WriteStringValue(one.Spell());
        json.WriteEndArray();
        json.WriteStartArray("steps"u8);
        foreach (var step in SizeWords.Tell(phrases, size)) json.WriteStringValue(step);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, IReadOnlyList<NextQuestion> questions)
    {
        if (questions.Count == 0)
        {
            json.WriteNull("nextQuestion"u8);
            return;
        }

        var best = questions[0];
        json.WriteStartObject("nextQuestion"u8);
        json.WriteString("field"u8, best.Field);
        json.WriteNumber("settles"u8, best.Settles);
        json.WriteNumber("concerns"u8, best.Concerns);
        json.WriteNumber("open"u8, best.Open);
        json.WriteStartArray("programmeIds"u8);
        foreach (var id in best.ProgrammeIds) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
