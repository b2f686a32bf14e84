using BsrMatch.Languages;
using BsrMatch.Matching;

namespace BsrMatch.Reporting;

/// <summary>How far to trust a match, in words instead of a share.</summary>
public static class FitWords
{
    private const double VeryHigh = 0.85;
    private const double High = 0.6;
    private const double Middle = 0.4;
    private const double None = 0.05;

    /// <summary>How many of ten like it an adviser would endorse.</summary>
    public static string Tell(Phrases phrases, MatchResult result, Match match)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(match);
        if (!result.FitCalibrated) return phrases.Of("fit.uncalibrated");
        if (match.Fit < None) return phrases.Of("fit.none");
        var ofTen = phrases.Number(Math.Round(match.Fit * 10, MidpointRounding.AwayFromZero));
        return phrases.Of(match.Fit switch
        {
            >= VeryHigh => "fit.very-high",
            >= High => "fit.high",
            >= Middle => "fit.middle",
            _ => "fit.low",
        }, ("n", ofTen));
    }
}
