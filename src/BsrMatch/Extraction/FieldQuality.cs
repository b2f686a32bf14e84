using BsrMatch.Evaluation;

namespace BsrMatch.Extraction;

/// <summary>How often a way of finding values was right.</summary>
/// <param name="Right">Values found that are labelled.</param>
/// <param name="Wrong">Values found that are not.</param>
/// <param name="Missed">Values labelled that were not found.</param>
public readonly record struct Findings(int Right, int Wrong, int Missed)
{
    /// <summary>Of the values found, the share that is labelled; 0 where none was found.</summary>
    public double Precision => Share(Right, Right + Wrong);

    /// <summary>Of the values labelled, the share that was found; 0 where none is labelled.</summary>
    public double Recall => Share(Right, Right + Missed);

    /// <summary>
    /// The harmonic mean of the two over all values together (micro-averaged): van Rijsbergen, "Information
    /// Retrieval", 1979, chapter 7.
    /// </summary>
    public double F1 => Share(2 * Right, 2 * Right + Wrong + Missed);

    /// <summary>Both counts together.</summary>
    public static Findings operator +(Findings a, Findings b) => Add(a, b);

    /// <summary>Both counts together.</summary>
    public static Findings Add(Findings left, Findings right) =>
        new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>Proposals of about the same confidence.</summary>
/// <param name="From">The least confidence.</param>
/// <param name="Proposals">How many there are.</param>
/// <param name="Confidence">Their mean confidence; 0 without any.</param>
/// <param name="Right">The share that is right; 0 without any.</param>
public readonly record struct ConfidenceBand(double From, int Proposals, double Confidence, double Right);

/// <summary>How well a field is extracted, beside simple ways to do it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Extractor">Proposals from <see cref="ProjectExtractor.Likely"/> on.</param>
/// <param name="F1">Their F1 with its interval over projects.</param>
/// <param name="Keywords">Every value that the text has a word for.</param>
/// <param name="MostFrequent">The commonest values of other projects, as many as those have.</param>
/// <param name="Bands">Proposals by confidence, least first.</param>
/// <param name="CalibrationError">
/// The mean distance between a band's confidence and the share that is right, weighted by its proposals
/// (expected calibration error: Naeini, Cooper and Hauskrecht, AAAI 2015).
/// </param>
/// <param name="Brier">The mean squared distance between confidence and outcome (Brier, 1950).</param>
public sealed record FieldQuality(
    ProjectField Field, Findings Extractor, Interval F1, Findings Keywords, Findings MostFrequent,
    IReadOnlyList<ConfidenceBand> Bands, double CalibrationError, double Brier);
