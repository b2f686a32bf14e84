using System.Globalization;
using System.Text.Json;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Outcomes;

/// <summary>Outcomes for machines, under the names by which they are imported.</summary>
internal static class OutcomeJson
{
    private const string CsvHeader =
        "profile,programme,outcome,grade,date,by,run,rank,propensity,learnedGrade,weight,replaced,recordedAt";

    public static byte[] Write(IReadOnlyList<RecordedFeedback> recorded) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("outcomes");
        foreach (var outcome in recorded) Write(json, outcome);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] WriteLines(IReadOnlyList<RecordedFeedback> recorded)
    {
        using var lines = new MemoryStream();
        foreach (var outcome in recorded)
        {
            using (var json = new Utf8JsonWriter(lines, JsonOutput.OnOneLine)) Write(json, outcome);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    public static byte[] WriteCsv(IReadOnlyList<RecordedFeedback> recorded) =>
        System.Text.Encoding.UTF8.GetBytes(CsvHeader + "\r\n"
            + string.Concat(recorded.Select(outcome => CsvRow.Of(Cells(outcome)))));

    public static byte[] Write(OutcomeReport report) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("list", report.Name);
        json.WriteBoolean("recorded", report.IsRecorded);
        json.WriteStartArray("remarks");
        foreach (var remark in report.Remarks) json.WriteStringValue(remark);
        json.WriteEndArray();
        json.WriteNumber("rows", report.Accepted.Count + report.Rejected.Count);
        json.WriteNumber("profiles", report.Profiles.Count());
        json.WriteNumber("gateProfiles", report.Profiles.Count(GateDraw.Keeps));
        WriteRows(json, "new", report.Of(FeedbackChange.New), null);
        WriteRows(json, "replacing", report.Of(FeedbackChange.Replaces), "before");
        WriteRows(json, "older", report.Of(FeedbackChange.Older), "counting");
        json.WriteNumber("unchanged", report.Of(FeedbackChange.Unchanged).Count());
        json.WriteStartArray("rejected");
        foreach (var (row, faults) in report.Rejected) Write(json, row, faults);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRows(Utf8JsonWriter json, string name,
        IEnumerable<(long Row, FeedbackDecision Decision)> rows, string? other)
    {
        json.WriteStartArray(name);
        foreach (var (row, decision) in rows)
        {
            json.WriteStartObject();
            json.WriteNumber("row", row);
            WriteFields(json, decision.Feedback);
            if (other is not null)
            {
                json.WriteStartObject(other);
                WriteFields(json, decision.Other!);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, long row, IReadOnlyList<Fault> faults)
    {
        json.WriteStartObject();
        json.WriteNumber("row", row);
        json.WriteStartArray("faults");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            if (fault.Line is { } line) json.WriteNumber("line", line);
            else json.WriteNull("line");
            json.WriteString("field", fault.Field);
            json.WriteString("value", fault.Shown);
            json.WriteString("expected", fault.Expected);
            json.WriteString("remedy", fault.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecordedFeedback recorded)
    {
        json.WriteStartObject();
        WriteFields(json, recorded.Feedback);
        json.WriteBoolean("replaced", recorded.IsReplaced);
        json.WriteString("recordedAt", recorded.RecordedAt.UtcDateTime);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Feedback feedback)
    {
        json.WriteString("profile", feedback.ProfileId);
        json.WriteString("programme", feedback.ProgrammeId);
        json.WriteString("outcome", feedback.Outcome.Code?.Spell());
        Write(json, "grade", feedback.Outcome.Grade);
        json.WriteString("date", IsoDate.Format(feedback.Date));
        json.WriteString("by", feedback.By);
        json.WriteString("run", feedback.RunId);
        Write(json, "rank", feedback.Rank);
        var judgement = OutcomeWeights.Of(feedback);
        Write(json, "propensity", OutcomeWeights.PropensityOf(feedback));
        Write(json, "learnedGrade", judgement?.Grade);
        Write(json, "weight", judgement?.Weight);
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static IEnumerable<string> Cells(RecordedFeedback recorded)
    {
        var (feedback, judgement) = (recorded.Feedback, OutcomeWeights.Of(recorded.Feedback));
        return
        [
            CsvRow.Text(feedback.ProfileId), CsvRow.Text(feedback.ProgrammeId),
            feedback.Outcome.Code?.Spell() ?? "", Number(feedback.Outcome.Grade),
            IsoDate.Format(feedback.Date), CsvRow.Text(feedback.By), CsvRow.Text(feedback.RunId),
            Number(feedback.Rank), Number(OutcomeWeights.PropensityOf(feedback)), Number(judgement?.Grade),
            Number(judgement?.Weight), recorded.IsReplaced ? "true" : "false",
            recorded.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ];
    }

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
