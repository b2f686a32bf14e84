using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BsrMatch.Input;

namespace BsrMatch.Batch;

/// <summary>
/// Writes outcomes and rejected rows one a line, so that a report can be put together from a file that is
/// longer than memory. The form is private to one program: it is not kept.
/// </summary>
public static class OutcomeLines
{
    private const int LinesTogether = 50;
    private const int MostAhead = 4;

    /// <summary>Writes an outcome as a line.</summary>
    public static void Write(IBufferWriter<byte> output, ClientOutcome outcome) =>
        Write(output, new OutcomeLine(outcome, null));

    /// <summary>Writes a rejected row as a line.</summary>
    public static void Write(IBufferWriter<byte> output, RejectedRow rejected) =>
        Write(output, new OutcomeLine(null, rejected));

    /// <summary>The outcomes among some lines, lazily; the stream is closed behind them.</summary>
    public static IEnumerable<ClientOutcome> ReadOutcomes(Stream lines) =>
        Read(lines).Where(line => line.Outcome is not null).Select(line => line.Outcome!);

    /// <summary>The rejected rows among some lines, lazily; the stream is closed behind them.</summary>
    public static IEnumerable<RejectedRow> ReadRejected(Stream lines) =>
        Read(lines).Where(line => line.Rejected is not null).Select(line => line.Rejected!);

    private static void Write(IBufferWriter<byte> output, OutcomeLine line)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = JsonLine.Start();
        JsonSerializer.Serialize(json.Writer, line, OutcomeContext.Default.OutcomeLine);
        output.Write(json.Text);
        output.Write("\n"u8);
    }

    // To take lines apart is most of the work of a report, so that is done ahead, on other threads.
    private static IEnumerable<OutcomeLine> Read(Stream stream)
    {
        using var closed = stream;
        var ahead = new Queue<Task<OutcomeLine[]>>();
        var all = Utf8Lines.Read(stream, "the notes of a batch").Select(line => line.Line);
        foreach (var lines in all.Chunk(LinesTogether))
        {
            ahead.Enqueue(Task.Run(() => Array.ConvertAll(lines, Parse)));
            if (ahead.Count < MostAhead) continue;
            foreach (var line in ahead.Dequeue().GetAwaiter().GetResult()) yield return line;
        }

        while (ahead.TryDequeue(out var last))
            foreach (var line in last.GetAwaiter().GetResult()) yield return line;
    }

    private static OutcomeLine Parse(byte[] line) =>
        JsonSerializer.Deserialize(line, OutcomeContext.Default.OutcomeLine)!;
}

/// <summary>A line of such a file.</summary>
internal sealed record OutcomeLine(ClientOutcome? Outcome, RejectedRow? Rejected);

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(OutcomeLine))]
internal sealed partial class OutcomeContext : JsonSerializerContext;
