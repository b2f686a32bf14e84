using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BsrMatch.Input;

/// <summary>
/// A JSON text of one line that is being written, readable in every script. Its writer and its memory serve
/// the next line of the same thread.
/// </summary>
internal sealed class JsonLine : IDisposable
{
    // A line of more bytes than this is rare, and its memory is given back.
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static JsonLine? spare;

    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    private JsonLine()
    {
        // What is written is a matter of code alone, and tests write all of it with checks on.
        Writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        });
    }

    /// <summary>Writes the line.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Starts a line. Dispose it when its text has been taken.</summary>
    public static JsonLine Start()
    {
        var line = spare ?? new JsonLine();
        spare = null;
        return line;
    }

    /// <summary>The text so far; valid until the line is disposed.</summary>
    public ReadOnlySpan<byte> Text
    {
        get
        {
            Writer.Flush();
            return buffer.WrittenSpan;
        }
    }

    public void Dispose()
    {
        if (buffer.Capacity > MostKept) return;
        buffer.ResetWrittenCount();
        Writer.Reset();
        spare = this;
    }
}
