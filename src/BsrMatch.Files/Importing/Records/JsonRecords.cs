using System.Text.Json;
using BsrMatch.Files.Inputs;
using BsrMatch.Files.Inputs.Json;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing.Records;

/// <summary>
/// Entries in JSON: one a line, a list, an object with a list such as <c>items</c>, or a single one, be it
/// within <c>data</c>. Names of nested fields are parted by points.
/// </summary>
internal sealed class JsonRecords(InputBytes input, ListFormat format) : IRecordSource
{
    public string Name => input.Name;

    public IReadOnlyList<string> Remarks => [];

    public IReadOnlyList<string>? Columns => null;

    public DecimalSign SignOf(string column) => DecimalSign.Point;

    public IEnumerable<RawRecord> Records() => Elements().Select(element => Read(element.Line, element.Json));

    public void Dispose() => input.Dispose();

    private IEnumerable<(int Line, byte[] Json)> Elements()
    {
        if (format == ListFormat.Jsonl)
        {
            foreach (var line in Utf8Lines.ReadFilled(input.Read(), Name)) yield return line;
            yield break;
        }

        var cutter = new JsonCutter(input.Read(), Name, JsonShape.Entries);
        while (cutter.Next() is { } element) yield return element;
    }

    private RawRecord Read(int line, byte[] json)
    {
        try
        {
            var node = Unwrapped(LocatedJson.Parse(json, Name, line));
            var record = new RawRecord(node.Line) { Node = node };
            Flatten(record, "", node, false);
            return record;
        }
        catch (InputException e)
        {
            return new RawRecord(line) { Faults = e.Faults };
        }
    }

    // A service answers {"status": 200, "data": {...}} for a single entry.
    private static LocatedJson Unwrapped(LocatedJson node)
    {
        foreach (var (name, value) in node.Members) if (JsonShape.Entries.Fields.Contains(name)) return node;
        foreach (var (name, value) in node.Members)
            if (name == "data" && value.Kind == JsonValueKind.Object) return value;
        return node;
    }

    private static void Flatten(RawRecord record, string path, LocatedJson node, bool isItem)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object:
                foreach (var (name, value) in node.Members)
                    Flatten(record, path.Length == 0 ? name : $"{path}.{name}", value, isItem);
                return;
            case JsonValueKind.Array:
                foreach (var item in node.Items) Flatten(record, path, item, true);
                return;
            case JsonValueKind.Null:
                return;
        }

        var kind = node.Kind switch
        {
            JsonValueKind.Number => RawKind.Number,
            JsonValueKind.True or JsonValueKind.False => RawKind.Truth,
            _ => RawKind.Text,
        };
        record.Values.Add((path, new RawValue(kind, node.Text, node.Line, isItem)));
    }
}
