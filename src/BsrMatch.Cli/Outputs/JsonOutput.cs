using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BsrMatch.Cli.Outputs;

/// <summary>Indented JSON, spelt the same way everywhere.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The same on one line, for JSONL.</summary>
    public static JsonWriterOptions OnOneLine => Options with { Indented = false };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Lays out one line of JSON for reading.</summary>
    public static byte[] Indent(string line)
    {
        using var document = JsonDocument.Parse(line);
        return Write(document.WriteTo);
    }
}
