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

    /// <summary>The outcomes among the lines of a file, lazily.</summary>
    public static IEnumerable<ClientOutcome> ReadOutcomes(string path) =>
        Read(path).Where(line => line.Outcome is not null).Select(line => line.Outcome!);

    /// <summary>The rejected rows among the lines of a file, lazily.</summary>
    public static IEnumerable<RejectedRow> ReadRejected(string path) =>
        Read(path).Where(line => line.Rejected is not null).Select(line => line.Rejected!);

    private static void Write(IBufferWriter<byte> output, OutcomeLine line)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = JsonLine.Start();
        JsonSerializer.Serialize(json.Writer, line, OutcomeContext.Default.OutcomeLine);
        output.Write(json.Text);
        output.Write("\n"u8);
    }

    // To take lines apart is most of the work of a report, so that is done ahead, on other threads.
    private static IEnumerable<OutcomeLine> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var ahead = new Queue<Task<OutcomeLine[]>>();
        foreach (var lines in Utf8Lines.Read(stream, path).Select(line => line.Line).Chunk(LinesTogether))
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
