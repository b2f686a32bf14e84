using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Tables;

/// <summary>All that is shown for one profile.</summary>
/// <param name="Profile">Who asked.</param>
/// <param name="Result">The answer.</param>
/// <param name="Themes">What was understood.</param>
/// <param name="Options">What was to be shown.</param>
/// <param name="Programmes">How many programmes the catalogue has.</param>
/// <param name="Hidden">How many are not listed because the firm cannot take part.</param>
internal sealed record MatchPage(
    SmeProfile Profile, MatchResult Result, ProfileThemes Themes, MatchOptions Options,
    int Programmes, int Hidden)
{
    // A result's noGoodMatch says the same of the whole list.
    private const double EndorsedFit = 0.5;

    /// <summary>What has to be said before the list; null when nothing has.</summary>
    public string? Opening
    {
        get
        {
            var all = Programmes == 1 ? "the one programme" : $"the {Programmes} programmes";
            if (Result.Matches.Count == 0)
            {
                return Options.Status == StatusFilter.Open
                    ? NothingOpen(all)
                    : $"The firm cannot take part in any of {all}; --include-ineligible shows why.";
            }

            return Result.NoGoodMatch ? $"None of {all} is a good match; the nearest are:" : null;
        }
    }

    private string NotTold => Result.StatusNotTold == 1
        ? "1 programme does not say whether it is open"
        : $"{Result.StatusNotTold} programmes do not say whether they are open";

    private string Them => Result.StatusNotTold == 1 ? "it" : "them";

    // Of what does not say, nobody may claim that it is shut.
    private string NothingOpen(string all)
    {
        var day = IsoDate.Format(Options.AsOf);
        return Result.StatusNotTold == 0
            ? $"None of {all} is open on {day} to this firm; --status any shows the others."
            : $"None of {all} is known to be open on {day} to this firm. "
                + $"{NotTold}; --status any shows {Them}.";
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
            if (Hidden > 0 && Result.Matches.Count > 0)
            {
                yield return $"{PlainWords.Count(Hidden, "programme")} not listed, because the firm cannot "
                    + "take part; --include-ineligible shows why.";
            }

            if (Result.Matches.Count == 0) yield break;
            if (Result.StatusNotTold > 0) yield return $"{NotTold}; --status any shows {Them}.";
            yield return Result.FitCalibrated
                ? "Fit: of matches shown with 80%, an adviser would endorse about 80 in 100."
                : "Fit: measured for another catalogue; read it as an order, not as a share.";
        }
    }
}
