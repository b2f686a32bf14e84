using System.Globalization;
using System.Text;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Outcomes;

/// <summary>What an import of outcomes changes, or would change.</summary>
internal sealed record OutcomeReport
{
    private const int Shown = 20;

    /// <summary>What the list is called.</summary>
    public required string Name { get; init; }

    /// <summary>What a person should know about it as a whole.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>The rows that can be recorded.</summary>
    public required IReadOnlyList<(long Row, FeedbackDecision Decision)> Accepted { get; init; }

    /// <summary>The others, each with all that is wrong with it.</summary>
    public required IReadOnlyList<(long Row, IReadOnlyList<Fault> Faults)> Rejected { get; init; }

    /// <summary>Whether the store was changed.</summary>
    public required bool IsRecorded { get; init; }

    /// <summary>The profiles of the accepted rows.</summary>
    public IEnumerable<string> Profiles =>
        Accepted.Select(row => row.Decision.Feedback.ProfileId).Distinct(StringComparer.Ordinal);

    /// <summary>The accepted rows of one kind.</summary>
    public IEnumerable<(long Row, FeedbackDecision Decision)> Of(FeedbackChange change) =>
        Accepted.Where(row => row.Decision.Change == change);

    /// <summary>The report for people.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Line(text, $"{Name}: {Accepted.Count + Rejected.Count} outcomes: "
            + $"{Of(FeedbackChange.New).Count()} new, {Of(FeedbackChange.Replaces).Count()} replacing an "
            + $"earlier one, {Of(FeedbackChange.Older).Count()} older than the one that counts, "
            + $"{Of(FeedbackChange.Unchanged).Count()} unchanged, {Rejected.Count} rejected");
        var profiles = Profiles.ToList();
        Line(text, $"{profiles.Count(GateDraw.Keeps)} of {profiles.Count} profiles serve to compare models "
            + "and are never trained on");
        foreach (var remark in Remarks) Line(text, $"note: {remark}");
        Part(text, "new", FeedbackChange.New, _ => "");
        Part(text, "replacing an earlier one", FeedbackChange.Replaces,
            decision => $"; before: {OutcomeWords.Short(decision.Other!)}");
        Part(text, "older, kept as history", FeedbackChange.Older,
            decision => $"; counting: {OutcomeWords.Short(decision.Other!)}");
        Rows(text, "rejected",
            [.. Rejected.SelectMany(row => row.Faults).Select(fault => fault.ToString())]);
        return text.ToString();
    }

    private void Part(
        StringBuilder text, string title, FeedbackChange change, Func<FeedbackDecision, string> more) =>
        Rows(text, title, [.. Of(change).Select(row => string.Create(CultureInfo.InvariantCulture,
            $"row {row.Row}: {OutcomeWords.Line(row.Decision.Feedback)}{more(row.Decision)}"))]);

    private static void Rows(StringBuilder text, string title, List<string> rows)
    {
        if (rows.Count == 0) return;
        Line(text, title + ":");
        foreach (var row in rows.Take(Shown)) text.Append("  ").Append(SafeText.OneLine(row)).Append('\n');
        if (rows.Count <= Shown) return;
        text.Append(CultureInfo.InvariantCulture, $"  and {rows.Count - Shown} more; ")
            .Append("--format json has them all\n");
    }

    private static void Line(StringBuilder text, string line) =>
        text.Append(SafeText.OneLine(line)).Append('\n');
}
