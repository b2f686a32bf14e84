using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;

namespace BsrMatch.Cli.Tables;

/// <summary>All that is shown for one profile.</summary>
/// <param name="Profile">Who asked.</param>
/// <param name="Result">The answer.</param>
/// <param name="Themes">What was understood.</param>
/// <param name="Options">What was to be shown.</param>
/// <param name="Programmes">How many programmes the catalogue has.</param>
internal sealed record MatchPage(
    SmeProfile Profile, MatchResult Result, ProfileThemes Themes, MatchOptions Options,
    int Programmes)
{
    public Phrases Phrases { get; } = Phrases.For(Result.Language);

    // A result's noGoodMatch says the same of the whole list.
    private const double EndorsedFit = 0.5;

    /// <summary>What has to be said before the list; null when nothing has.</summary>
    public string? Opening
    {
        get
        {
            if (Result.Matches.Count > 0) return Result.NoGoodMatch ? Phrases.Of("page.no-good-match") : null;
            if (Options.MinFit > 0)
                return Phrases.Of("page.none-fit", ("fit", Phrases.Number(Options.MinFit)));
            return Options.Status == StatusFilter.Any
                ? Phrases.Of("page.none-eligible")
                : Phrases.Of("page.none-open", ("day", IsoDate.Format(Options.AsOf)));
        }
    }

    /// <summary>The rank from which on no match reaches the endorsed fit; null when all or none do.</summary>
    public int? FirstLessLikely => Result.NoGoodMatch || Result.Matches is [{ Fit: < EndorsedFit }, ..]
        ? null
        : Result.Matches.FirstOrDefault(match => match.Fit < EndorsedFit)?.Rank;

    /// <summary>What is worth knowing after the list.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (Result.NextQuestions is [var best, ..]) yield return QuestionWords.Tell(Phrases, best);
            if (Result.IneligibleNotShown > 0
                && (Result.Matches.Count > 0 || Options.Status == StatusFilter.Open))
                yield return Phrases.Of("page.hidden", ("n", Phrases.Number(Result.IneligibleNotShown)));
            if (Result.StatusNotTold > 0)
                yield return Phrases.Of("page.status-unknown", ("n", Phrases.Number(Result.StatusNotTold)));
            if (Result.Matches.Count == 0) yield break;
            foreach (var assumption in MatchWords.Assumptions(Phrases, Result)) yield return assumption;
            yield return Phrases.Of(Result.FitCalibrated ? "page.fit" : "page.fit-uncalibrated");
        }
    }
}
