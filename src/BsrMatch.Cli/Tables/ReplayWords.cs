using BsrMatch.Cli.Replaying;
using BsrMatch.Languages;

namespace BsrMatch.Cli.Tables;

/// <summary>Says how a replay came out.</summary>
internal static class ReplayWords
{
    public static IEnumerable<string> Summary(ReplayReport report)
    {
        yield return Outcome(report);
        if (report.ShowsDefect)
        {
            yield return "Nothing that changed accounts for it: this is a defect of bsrmatch, unless "
                + "somebody edited the store. Please report it with what follows.";
        }

        if (report.Run.Erased > 0)
        {
            yield return $"{PlainWords.Count(report.Run.Erased, "answer")} of this run "
                + $"{(report.Run.Erased == 1 ? "was" : "were")} erased with the client's data.";
        }
    }

    /// <summary>The parts that brought a difference about, as a sentence to go on with.</summary>
    public static string Cause(Difference difference) => difference.Causes.Count == 0
        ? " The cause cannot be told, since not all of what the run was made with is at hand."
        : $" Because of the {Phrases.English.And([.. difference.Causes.Select(Name)])}.";

    private static string Outcome(ReplayReport report)
    {
        var (all, different) = (report.Clients.Count, report.Count(ReplayOutcome.Different));
        var answers = all == 1 ? "the one answer" : $"all {all} answers";
        if (all == 0) return "There is no answer left to compare.";
        if (report.Count(ReplayOutcome.Identical) == all) return $"Identical: {answers}, byte for byte.";
        return different == 0
            ? $"The same: {answers}, but for the versions or the day they name."
            : $"Not the same: {different} of {PlainWords.Count(all, "answer")} "
                + (different == 1 ? "differs." : "differ.");
    }

    private static string Name(Part part) => part.ToString().ToLowerInvariant();
}
