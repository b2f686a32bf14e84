using System.Globalization;

namespace BsrMatch.Evaluation.Comparing;

/// <summary>Says in plain words what a comparison found.</summary>
public static class ComparisonWords
{
    /// <summary>The verdict in one word, for JSON and the record of promotions.</summary>
    public static string Word(ComparisonVerdict verdict) => verdict switch
    {
        ComparisonVerdict.TooFew => "tooFew",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    /// <summary>The whole verdict as one sentence.</summary>
    public static string Sentence(string candidate, string current, ComparisonVerdict verdict) =>
        verdict switch
        {
            ComparisonVerdict.Better => $"{candidate} is better than {current}.",
            ComparisonVerdict.Worse => $"{candidate} is worse than {current}.",
            ComparisonVerdict.Equal => $"{candidate} and {current} are equal within noise.",
            _ => $"There are too few gate profiles to tell {candidate} and {current} apart.",
        };

    internal static string Reason(string where, Change change) => string.Create(CultureInfo.InvariantCulture,
        $"{where}: {(change.Name == ComparisonReport.Brier ? "Brier score" : ComparisonReport.Main)} ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{change.Before:0.000} to {change.After:0.000} over {change.Profiles} profiles, ")
        + string.Create(CultureInfo.InvariantCulture, $"p {change.Corrected:0.0000} after correction");

    internal static string TooFew(int profiles, int least) => string.Create(CultureInfo.InvariantCulture,
        $"{profiles} profiles that can tell the models apart are too few; {least} are the least");
}
