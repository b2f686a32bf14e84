using System.Text.Json;
using BsrMatch.Cli.Inputs;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Cli.Outputs;

/// <summary>A check of a client list as JSON.</summary>
internal static class ListCheckJson
{
    public static byte[] Write(ListCheck check) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("list", check.Name);
        json.WriteStartArray("columns");
        foreach (var column in check.Columns) Write(json, column);
        json.WriteEndArray();
        json.WriteNumber("rowsLookedAt", check.RowsLookedAt);
        json.WriteStartArray("remarks");
        foreach (var remark in check.Remarks) json.WriteStringValue(remark);
        json.WriteEndArray();
        json.WriteNumber("rows", check.Rows);
        json.WriteNumber("sound", check.Rows - check.Rejected);
        json.WriteNumber("faultCount", check.FaultCount);
        json.WriteStartArray("faults");
        foreach (var (row, id, fault) in check.Faults) Write(json, row, id, fault);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ColumnReport column)
    {
        json.WriteStartObject();
        json.WriteNumber("position", column.Position);
        json.WriteString("header", column.Header);
        json.WriteString("field", column.Field);
        json.WriteString("match", column.Match.ToString().ToLowerInvariant());
        json.WriteString("language", column.Language);
        json.WriteString("remark", column.Remark);
        json.WriteNumber("filled", column.Filled);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, long row, string? id, Fault fault)
    {
        json.WriteStartObject();
        json.WriteNumber("row", row);
        json.WriteString("clientId", id);
        json.WriteString("column", fault.Field);
        json.WriteString("value", fault.Value);
        if (fault.HiddenLength is { } hidden) json.WriteNumber("hiddenLength", hidden);
        json.WriteString("expected", fault.Expected);
        json.WriteString("remedy", fault.Remedy);
        json.WriteEndObject();
    }
}
