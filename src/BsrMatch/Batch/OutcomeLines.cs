using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BsrMatch.Batch;

/// <summary>
/// Writes outcomes and rejected rows one a line, so that a report can be put together from a file that is
/// longer than memory. The form is private to one program: it is not kept.
/// </summary>
public static class OutcomeLines
{
    /// <summary>Writes an outcome as a line.</summary>
    public static void Write(IBufferWriter<byte> output, ClientOutcome outcome) =>
        Write(output, new OutcomeLine(outcome, null));

    /// <summary>Writes a rejected row as a line.</summary>
    public static void Write(IBufferWriter<byte> output, RejectedRow rejected) =>
        Write(output, new OutcomeLine(null, rejected));

    /// <summary>The outcomes among the lines of a file, lazily.</summary>
    public static IEnumerable<ClientOutcome> ReadOutcomes(string path) =>
        Read(path).Where(line => line.Outcome is not null).Select(line => line.Outcome!);

    /// <summary>The rejected rows among the lines of a file, lazily.</summary>
    public static IEnumerable<RejectedRow> ReadRejected(string path) =>
        Read(path).Where(line => line.Rejected is not null).Select(line => line.Rejected!);

    private static void Write(IBufferWriter<byte> output, OutcomeLine line)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output))
            JsonSerializer.Serialize(json, line, OutcomeContext.Default.OutcomeLine);
        output.Write("\n"u8);
    }

    private static IEnumerable<OutcomeLine> Read(string path)
    {
        using var stream = File.OpenRead(path);
        foreach (var (_, line) in Input.Utf8Lines.Read(stream, path))
            yield return JsonSerializer.Deserialize(line, OutcomeContext.Default.OutcomeLine)!;
    }
}

/// <summary>A line of such a file.</summary>
internal sealed record OutcomeLine(ClientOutcome? Outcome, RejectedRow? Rejected);

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(OutcomeLine))]
internal sealed partial class OutcomeContext : JsonSerializerContext;
