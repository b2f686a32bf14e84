using BsrMatch.Languages;
using BsrMatch.Matching;

namespace BsrMatch.Reporting;

/// <summary>How far to trust a match, in words instead of a share.</summary>
public static class FitWords
{
    private const double NearlyAll = 0.95;
    private const double HardlyAny = 0.05;

    /// <summary>How many of ten like it an adviser would endorse.</summary>
    public static string Tell(Phrases phrases, MatchResult result, Match match)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(match);
        if (!result.FitCalibrated) return phrases.Of("fit.uncalibrated");
        if (match.Fit >= NearlyAll) return phrases.Of("fit.nearly-all");
        return match.Fit < HardlyAny
            ? phrases.Of("fit.hardly-any")
            : phrases.Of("fit.of-ten",
                ("n", phrases.Number(Math.Round(match.Fit * 10, MidpointRounding.AwayFromZero))));
    }
}
