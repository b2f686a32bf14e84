using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace BsrMatch.Input;

/// <summary>
/// A JSON value that remembers its line, so that a fault can say where it is. Numbers keep their spelling.
/// </summary>
internal sealed class LocatedJson
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private LocatedJson(JsonValueKind kind, int line, string text)
    {
        Kind = kind;
        Line = line;
        Text = text;
    }

    public JsonValueKind Kind { get; }

    public int Line { get; }

    /// <summary>A string's value, a number's digits, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public string Text { get; }

    public List<KeyValuePair<string, LocatedJson>> Members { get; } = [];

    public List<LocatedJson> Items { get; } = [];

    /// <summary>A value that comes from elsewhere, such as a cell of a table.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="line">Where it is.</param>
    /// <param name="text">See <see cref="Text"/>; of an object or a list anything.</param>
    public static LocatedJson Of(JsonValueKind kind, int line, string text) => new(kind, line, text);

    /// <summary>Parses one JSON value, which must be all there is.</summary>
    /// <param name="utf8">The bytes; a byte order mark is skipped.</param>
    /// <param name="source">What to call the input in a fault.</param>
    /// <param name="firstLine">The line the bytes begin on.</param>
    /// <exception cref="InputException">The bytes are not UTF-8 or not JSON.</exception>
    public static LocatedJson Parse(ReadOnlySpan<byte> utf8, string source, int firstLine = 1)
    {
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        RejectOtherEncodings(utf8, source, firstLine);
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new InputException(new Fault(source, null, "", null, "a JSON object",
                "the input is empty; write one to it, see docs/schemas"));
        }

        var reader = new Utf8JsonReader(utf8, Options);
        var lines = new LineCounter(firstLine);
        try
        {
            reader.Read();
            var value = ReadValue(ref reader, utf8, ref lines);
            if (reader.Read()) throw new JsonException("more than one value", null, null, null);
            return value;
        }
        catch (JsonException e)
        {
            throw new InputException(new Fault(source, firstLine + (int)(e.LineNumber ?? 0), "", null,
                "well-formed JSON", "mend the file: " + FirstSentence(WithoutInput(e.Message))));
        }
    }

    private static void RejectOtherEncodings(ReadOnlySpan<byte> utf8, string source, int firstLine)
    {
        if (Utf8.IsValid(utf8)) return;
        var at = 0;
        while (at < utf8.Length
            && Rune.DecodeFromUtf8(utf8[at..], out _, out var used) == OperationStatus.Done)
            at += used;
        var line = firstLine + utf8[..at].Count((byte)'\n');
        throw new InputException(new Fault(source, line, "", $"byte 0x{utf8[at]:X2}", "UTF-8 text",
            "save the file as UTF-8"));
    }

    private static LocatedJson ReadValue(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ref LineCounter lines)
    {
        var line = lines.At(utf8, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var instance = new LocatedJson(JsonValueKind.Object, line, "{...}");
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = ReadString(ref reader, utf8, ref lines);
                    reader.Read();
                    instance.Members.Add(new(name, ReadValue(ref reader, utf8, ref lines)));
                }

                return instance;
            case JsonTokenType.StartArray:
                var list = new LocatedJson(JsonValueKind.Array, line, "[...]");
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(ReadValue(ref reader, utf8, ref lines));
                return list;
            case JsonTokenType.String:
                return new LocatedJson(JsonValueKind.String, line, ReadString(ref reader, utf8, ref lines));
            case JsonTokenType.Number:
                return new LocatedJson(JsonValueKind.Number, line, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return new LocatedJson(JsonValueKind.True, line, "true");
            case JsonTokenType.False:
                return new LocatedJson(JsonValueKind.False, line, "false");
            default:
                return new LocatedJson(JsonValueKind.Null, line, "null");
        }
    }

    // An escape such as \uD800 alone is valid JSON but no text.
    private static string ReadString(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ref LineCounter lines)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            var line = lines.At(utf8, (int)reader.TokenStartIndex) - lines.FirstLine;
            throw new JsonException("a string holds half a surrogate pair", null, line, null, e);
        }
    }

    // The parser begins with what it stumbled over: 'x' is ..., and for a misspelt true, false or null with
    // all the rest of the input.
    private static string WithoutInput(string message)
    {
        const string after = "' is ";
        var end = message.LastIndexOf(after, StringComparison.Ordinal);
        if (!message.StartsWith('\'') || end < 0) return message;
        return "'" + Excerpt.Of(message[1..end]) + message[end..];
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    private struct LineCounter(int firstLine)
    {
        private int position;
        private int line = firstLine;

        public int FirstLine { get; } = firstLine;

        public int At(ReadOnlySpan<byte> utf8, int target)
        {
            line += utf8[position..target].Count((byte)'\n');
            position = target;
            return line;
        }
    }
}
