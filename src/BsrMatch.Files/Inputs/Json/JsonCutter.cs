using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Json;

/// <summary>
/// Cuts entries, such as profiles, out of one JSON value as it streams by: out of a list, or out of the only
/// list in an object. An object with a field of an entry is itself the entry.
/// </summary>
internal sealed class JsonCutter(Stream stream, string source, JsonShape shape)
{
    private const int LongestElement = 32 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 64 });
    private Place place = Place.Start;
    private bool isWrapped;
    private bool isList;
    private bool isEnd;

    // Positions in the buffer: what is parsed, what is filled, where the element being read begins.
    private int parsed;
    private int filled;
    private int start = -1;

    // Line feeds up to a position, to tell an element's line.
    private int line = 1;
    private int counted;

    private enum Place
    {
        Start,

        /// <summary>In an object that may be an entry, or may hold the list.</summary>
        Object,

        /// <summary>In an object that is an entry.</summary>
        Entry,
        List,
        BehindList,
    }

    private int ListDepth => isWrapped ? 1 : 0;

    /// <summary>The next entry with its line; null at the end.</summary>
    /// <exception cref="InputException">The JSON is damaged.</exception>
    public (int Line, byte[] Json)? Next()
    {
        if (filled == 0) Fill();
        while (true)
        {
            try
            {
                if (Read(out var element)) return element;
            }
            catch (JsonException e)
            {
                CountTo(Math.Min(parsed, filled));
                throw new InputException(new Fault(source, line, "", null, "well-formed JSON",
                    $"mend the file at or behind this line (byte {e.BytePositionInLine} of its line)"));
            }

            if (isEnd) return null;
            Fill();
        }
    }

    private bool Read(out (int, byte[]) element)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(parsed, filled - parsed), isEnd, state);
        while (reader.Read())
        {
            var at = parsed + (int)reader.TokenStartIndex;
            var isComplete = Take(ref reader, at);
            if (!isComplete) continue;
            var end = parsed + (int)reader.BytesConsumed;
            CountTo(start);
            element = (line, buffer[start..end]);
            start = -1;
            Keep(ref reader);
            return true;
        }

        Keep(ref reader);
        element = default;
        return false;
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        parsed += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    // True where a token ends an entry.
    private bool Take(ref Utf8JsonReader reader, int at)
    {
        switch (place)
        {
            case Place.Start:
                start = at;
                if (reader.TokenType == JsonTokenType.StartArray) EnterList(false);
                else if (reader.TokenType == JsonTokenType.StartObject) place = Place.Object;
                else return true;
                return false;
            case Place.Object when reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1:
                if (IsAny(ref reader, shape.Fields)) place = Place.Entry;
                isList = shape.Lists is null || IsAny(ref reader, shape.Lists);
                return false;
            // What stands in other objects, such as remarks on the list, is not the list.
            case Place.Object when reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 1
                && isList:
                EnterList(true);
                return false;
            case Place.Object or Place.Entry:
                return reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0;
            case Place.List:
                return TakeOfList(ref reader, at);
            default:
                if (shape.Lists is null && reader.TokenType == JsonTokenType.StartArray
                    && reader.CurrentDepth == ListDepth)
                {
                    throw ListFault.Of(source, $"one list of {shape.Noun}",
                        $"the object holds several: keep the one with the {shape.Noun}");
                }

                return false;
        }
    }

    // Compared as bytes: a name may be no text at all.
    private static bool IsAny(ref Utf8JsonReader reader, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (reader.ValueTextEquals(name)) return true;
        }

        return false;
    }

    private bool TakeOfList(ref Utf8JsonReader reader, int at)
    {
        var (type, depth) = (reader.TokenType, reader.CurrentDepth);
        if (type == JsonTokenType.EndArray && depth == ListDepth)
        {
            place = Place.BehindList;
            return false;
        }

        if (depth != ListDepth + 1) return false;
        if (type is not (JsonTokenType.EndObject or JsonTokenType.EndArray)) start = at;
        return type is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
    }

    private void EnterList(bool wrapped)
    {
        (place, isWrapped, start) = (Place.List, wrapped, -1);
    }

    // What was cut out is let go of; what is being read is kept as a whole.
    private void Fill()
    {
        var keep = start >= 0 ? start : parsed;
        CountTo(keep);
        buffer.AsSpan(keep, filled - keep).CopyTo(buffer);
        (parsed, filled, counted) = (parsed - keep, filled - keep, 0);
        if (start >= 0) start = 0;
        if (filled == buffer.Length)
        {
            if (filled >= LongestElement)
            {
                throw new InputException(new Fault(source, line, "", null, $"{shape.Noun} of at most 32 MB",
                    "shorten this one"));
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var isFirst = filled == 0 && place == Place.Start;
        var read = stream.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        isEnd = read == 0;
        if (isFirst && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8)) parsed = counted = 3;
        if (isEnd && place == Place.Start && buffer.AsSpan(parsed, filled - parsed).Trim(" \t\r\n"u8).IsEmpty)
            throw ListFault.Of(source, $"a list of {shape.Noun}", "the input is empty; check it");
    }

    private void CountTo(int position)
    {
        if (position <= counted) return;
        line += buffer.AsSpan(counted, position - counted).Count((byte)'\n');
        counted = position;
    }
}
