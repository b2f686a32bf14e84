using BsrMatch.Languages;
using BsrMatch.Matching;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Chooses the reasons worth telling and puts each with its quotes.</summary>
internal static class ReasonWords
{
    private const int Most = 3;
    private const int MostQuotes = 3;

    private static readonly (string Source, string Label)[] Sources =
        [("profile", "label.the-firm"), ("programme", "label.the-programme")];

    /// <summary>
    /// Two or three reasons: what raised the match, and what lowered it most, so that nobody sees one side
    /// only.
    /// </summary>
    public static IReadOnlyList<Reason> Choose(IReadOnlyList<Reason> reasons)
    {
        var lowered = reasons.Where(reason => reason.Contribution < 0)
            .OrderBy(reason => reason.Contribution).ToList();
        var raised = reasons.Where(reason => reason.Contribution >= 0)
            .OrderByDescending(reason => reason.Contribution).Take(lowered.Count > 0 ? Most - 1 : Most)
                .ToList();
        return [.. raised, .. lowered.Take(raised.Count > 0 ? 1 : Most)];
    }

    /// <summary>The reason and the words that bear it out.</summary>
    public static IEnumerable<Piece> Tell(Reason reason, Phrases phrases)
    {
        yield return new Piece(SafeText.OneLine(reason.Text));
        foreach (var (source, label) in Sources)
        {
            var quotes = reason.Evidence.Where(evidence => evidence.Source == source)
                .Select(evidence => PlainWords.Quote(evidence.Quote)).Distinct().Take(MostQuotes).ToList();
            if (quotes.Count == 0) continue;
            yield return new Piece($" {phrases.Of(label)} ", Styles.Label);
            // The mark belongs to its quote: a line must not begin with it.
            for (var i = 0; i < quotes.Count; i++)
                yield return new Piece(quotes[i] + (i < quotes.Count - 1 ? ", " : "."), Styles.Quote);
        }
    }
}
