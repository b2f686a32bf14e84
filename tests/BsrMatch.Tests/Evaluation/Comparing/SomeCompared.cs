using BsrMatch.Evaluation;
using BsrMatch.Evaluation.Comparing;

namespace BsrMatch.Tests.Evaluation.Comparing;

/// <summary>Gate profiles as two models might have answered them.</summary>
internal static class SomeCompared
{
    /// <summary>A profile of which every metric is the same number.</summary>
    public static ComparedProfile Profile(
        int number, double before, double after, string language = "en", string origin = "fixed",
        double brierBefore = double.NaN, double brierAfter = double.NaN) =>
        new($"p-{number:0000}", $"Firm {number}", [origin, language, "josefin", "micro", "C"],
            Quality(before, brierBefore), Quality(after, brierAfter));

    /// <summary>The same profiles with the two models swapped.</summary>
    public static IEnumerable<ComparedProfile> Swapped(this IEnumerable<ComparedProfile> profiles) =>
        profiles.Select(one => one with { Before = one.After, After = one.Before });

    public static ComparisonReport Report(IEnumerable<ComparedProfile> profiles) => new(profiles, new());

    private static ProfileQuality Quality(double value, double brier) =>
        new([.. Metric.All.Select(_ => value)], brier, value > 0.5 ? 1 : 2);
}
