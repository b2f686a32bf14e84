using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BsrMatch.Input;

namespace BsrMatch.Reporting;

/// <summary>
/// Puts JSON together from parts: those that are the same for many clients are copied as they were written
/// once, the rest is written as <see cref="System.Text.Json.Utf8JsonWriter"/> would. What stands between the
/// parts is the caller's. Call <see cref="Finish"/> at the end.
/// </summary>
internal ref struct JsonParts(IBufferWriter<byte> output)
{
    private const int LeastRoom = 4096;
    private const int LongestNumber = 32;
    private const int MostBytesOfChar = 3;

    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private Span<byte> room = output.GetSpan(LeastRoom);
    private int used;

    /// <summary>Text that is JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(room[used..]);
        used += json.Length;
    }

    /// <summary>A string, or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Raw("null"u8);
            return;
        }

        Reserve((text.Length * MostBytesOfChar) + 2);
        var rest = room[(used + 1)..];
        var status = Utf8.FromUtf16(text, rest, out _, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done || Readable.FindFirstCharacterToEncodeUtf8(rest[..written]) >= 0)
        {
            Escaped(text);
            return;
        }

        (room[used], rest[written]) = ((byte)'"', (byte)'"');
        used += written + 2;
    }

    /// <summary>A yes or no.</summary>
    public void Flag(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>A number; null where JSON knows none such.</summary>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            Raw("null"u8);
            return;
        }

        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, room[used..], out var written);
        used += written;
    }

    /// <summary>A whole number.</summary>
    public void Number(int value)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, room[used..], out var written);
        used += written;
    }

    /// <summary>Texts with commas between them.</summary>
    public void Texts(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0) Raw(","u8);
            Text(texts[i]);
        }
    }

    /// <summary>Hands over what is written.</summary>
    public void Finish()
    {
        output.Advance(used);
        room = default;
        used = 0;
    }

    private void Escaped(string text)
    {
        using var line = JsonLine.Start();
        line.Writer.WriteStringValue(text);
        Raw(line.Text);
    }

    private void Reserve(int length)
    {
        if (room.Length - used >= length) return;
        output.Advance(used);
        room = output.GetSpan(Math.Max(length, LeastRoom));
        used = 0;
    }
}
