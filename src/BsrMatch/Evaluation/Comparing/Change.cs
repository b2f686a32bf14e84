namespace BsrMatch.Evaluation.Comparing;

/// <summary>What a comparison says.</summary>
public enum ComparisonVerdict
{
    /// <summary>The difference is noise, or too small to matter.</summary>
    Equal,

    /// <summary>The candidate is better by more than chance, and by enough to matter.</summary>
    Better,

    /// <summary>The candidate is worse by more than chance, and by enough to matter.</summary>
    Worse,

    /// <summary>There are too few profiles to tell.</summary>
    TooFew,
}

/// <summary>One measure of both models over the same profiles.</summary>
/// <param name="Name">The measure, or the label of the group.</param>
/// <param name="Profiles">How many profiles it is measured on.</param>
/// <param name="Before">The mean of the model in use; NaN without profiles.</param>
/// <param name="After">The mean of the candidate.</param>
/// <param name="Difference">The mean of candidate less model in use, profile by profile, with its 95%
/// interval.</param>
/// <param name="PValue">How likely equally good models differ at least as much.</param>
public sealed record Change(
    string Name, int Profiles, double Before, double After, Interval Difference, double PValue)
{
    /// <summary>The p-value corrected for the other tests of its family; NaN where the line is not tested but
    /// only told.</summary>
    public double Corrected { get; init; } = double.NaN;

    /// <summary>What follows; null where the line is only told.</summary>
    public ComparisonVerdict? Verdict { get; init; }

    /// <summary>Measures a change.</summary>
    internal static Change Of(
        string name, IReadOnlyList<double> before, IReadOnlyList<double> after, ComparisonOptions options)
    {
        double[] differences = [.. after.Zip(before, (one, other) => one - other)];
        return new Change(name, differences.Length, MeanOf(before), MeanOf(after),
            Bootstrap.Mean(differences, options.Seed, options.Draws),
            SignFlipTest.PValue(after, before, options.Seed, options.Draws));
    }

    /// <summary>Judges a family of changes together.</summary>
    /// <param name="family">The changes, each with the least difference that matters and whether less is
    /// better.</param>
    /// <param name="options">The rest.</param>
    internal static IReadOnlyList<Change> Judge(
        IReadOnlyList<(Change Change, double Least, bool LessIsBetter)> family, ComparisonOptions options)
    {
        var corrected = Holm.Adjust([.. family.Select(one => one.Change.PValue)]);
        return
        [
            .. family.Zip(corrected, (one, p) => one.Change with
            {
                Corrected = p,
                Verdict = p >= options.Significance || Math.Abs(one.Change.Difference.Mean) < one.Least
                    ? ComparisonVerdict.Equal
                    : one.Change.Difference.Mean > 0 == one.LessIsBetter
                        ? ComparisonVerdict.Worse
                        : ComparisonVerdict.Better,
            }),
        ];
    }

    private static double MeanOf(IReadOnlyList<double> values) =>
        values.Count == 0 ? double.NaN : values.Average();
}
