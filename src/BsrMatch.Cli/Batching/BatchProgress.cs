using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Cli.Tables;

namespace BsrMatch.Cli.Batching;

/// <summary>
/// Tells how far a batch is: a line that is drawn over itself on a terminal, else a line every few seconds.
/// </summary>
internal sealed class BatchProgress(Surroundings surroundings, Messenger messenger, long? total)
{
    private const int BarWidth = 24;

    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly long start = surroundings.Clock.GetTimestamp();
    private readonly bool isTerminal = surroundings.MessagesWidth is not null;
    private long last = surroundings.Clock.GetTimestamp();
    private long before;
    private int drawn;

    /// <summary>How long the batch has been at work.</summary>
    public TimeSpan Elapsed => surroundings.Clock.GetElapsedTime(start);

    /// <summary>Entries a second since the start, those of an earlier sitting left out.</summary>
    public double Rate(long entries) =>
        Elapsed > TimeSpan.Zero ? (entries - before) / Elapsed.TotalSeconds : 0;

    /// <summary>The entries that were there before.</summary>
    public void GoOnFrom(long entries) => before = entries;

    /// <summary>Tells how far it is, if it is time to.</summary>
    public void Tell(BatchCounts counts, double? share)
    {
        var wait = isTerminal ? BetweenDrawings : BetweenLines;
        if (surroundings.Clock.GetElapsedTime(last) < wait) return;
        last = surroundings.Clock.GetTimestamp();
        var part = total is > 0 ? (double)counts.Clients / total.Value : share;
        var line = Line(counts, part);
        if (isTerminal) Draw(part is { } known ? $"{Bar(known)} {line}" : line);
        else messenger.Say(line);
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (drawn > 0) Draw("");
        drawn = 0;
    }

    private string Line(BatchCounts counts, double? part)
    {
        var share = part is { } known ? $" ({PlainWords.Percent(known)})" : "";
        var told = new List<string>
        {
            $"{Number(counts.Clients)} clients{share}", $"{Number((long)Rate(counts.Clients))} a second",
        };
        if (part is > 0.01 and < 1 && counts.Clients > before)
        {
            var here = part.Value * (counts.Clients - before) / counts.Clients;
            told.Add($"{Span(Elapsed * ((1 - part.Value) / here))} left");
        }

        if (counts.Rejected > 0) told.Add($"{Number(counts.Rejected)} rejected");
        return string.Join(", ", told);
    }

    private void Draw(string line)
    {
        var width = Math.Max(20, (surroundings.MessagesWidth ?? 80) - 1);
        if (line.Length > width) line = line[..width];
        messenger.Draw("\r" + line.PadRight(drawn));
        if (line.Length == 0) messenger.Draw("\r");
        drawn = line.Length;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Bar(double part)
    {
        var filled = (int)Math.Round(Math.Clamp(part, 0, 1) * BarWidth);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}]";
    }

    private static string Span(TimeSpan span) => span.TotalMinutes < 1
        ? $"{Math.Max(1, (int)Math.Round(span.TotalSeconds)).ToString(CultureInfo.InvariantCulture)} s"
        : $"{(int)span.TotalMinutes}:{span.Seconds:D2} min";
}
