using System.Text.Json;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Importing;

/// <summary>The report of an import as JSON, with everything in it.</summary>
internal static class ImportReportJson
{
    public static byte[] Write(ImportReport report) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteString("kind", report.Noun);
        json.WriteString("catalogue", report.Catalogue);
        json.WriteString("layout", report.Layout);
        json.WriteBoolean("dryRun", report.IsDryRun);
        json.WriteBoolean("imported", report.IsImported);
        json.WriteString("version", report.Result is { Version.Length: > 0 } result ? result.Version : null);
        WriteCounts(json, report);
        WriteEntries(json, "added", report.Result, result => result.Added);
        WriteEntries(json, "changed", report.Result, result => result.Changed);
        WriteEntries(json, "retired", report.Result, result => result.Retired);
        json.WriteStartArray("labelsKept");
        foreach (var id in report.Result?.LabelsKept ?? []) json.WriteStringValue(id);
        json.WriteEndArray();
        WriteFaults(json, "rejected", report.Faults);
        WriteFaults(json, "warnings", report.Warnings);
        json.WriteStartArray("remarks");
        foreach (var remark in report.Remarks) json.WriteStringValue(remark);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteCounts(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("added", report.Result?.Added.Count ?? 0);
        json.WriteNumber("changed", report.Result?.Changed.Count ?? 0);
        json.WriteNumber("unchanged", report.Result?.Unchanged.Count ?? 0);
        json.WriteNumber("retired", report.Result?.Retired.Count ?? 0);
        json.WriteNumber("others", report.Result?.Others ?? 0);
        json.WriteNumber("labelsKept", report.Result?.LabelsKept.Count ?? 0);
        json.WriteNumber("rejected", report.Rejected);
        json.WriteNumber("faults", report.FaultCount);
        json.WriteNumber("warnings", report.WarningCount);
        json.WriteNumber("mendedTexts", report.Mended);
        if (report.KeptForGate is { } kept) json.WriteNumber("keptForGate", kept);
        json.WriteEndObject();
    }

    private static void WriteEntries(
        Utf8JsonWriter json, string name, ImportResult? result, Func<ImportResult, IReadOnlyList<string>> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in result is null ? [] : ids(result))
        {
            var entry = result!.Entries[id];
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("title", entry.Title);
            WriteFields(json, "fields", entry.Fields);
            WriteFields(json, "emptied", entry.Emptied);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json, string name, IReadOnlyList<string> fields)
    {
        if (fields.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var field in fields) json.WriteStringValue(field);
        json.WriteEndArray();
    }

    private static void WriteFaults(Utf8JsonWriter json, string name, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray(name);
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("file", fault.Source);
            if (fault.Line is { } line) json.WriteNumber("line", line);
            json.WriteString("field", fault.Field);
            json.WriteString("value", fault.Value);
            if (fault.HiddenLength is { } hidden) json.WriteNumber("hiddenLength", hidden);
            json.WriteString("expected", fault.Expected);
            json.WriteString("remedy", fault.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
