namespace BsrMatch.Training.Checking;

/// <summary>How alike two passages are by their runs of three words.</summary>
/// <param name="Shared">How many runs both have.</param>
/// <param name="Smaller">How many the one with fewer has.</param>
/// <param name="IsExact">Whether they are the same word for word.</param>
/// <remarks>
/// The overlap coefficient, |A ∩ B| / min(|A|, |B|), finds a short text within a long one, which the Jaccard
/// index does not; shingles: A. Broder, On the resemblance and containment of documents, 1997.
/// </remarks>
internal readonly record struct Likeness(int Shared, int Smaller, bool IsExact)
{
    public const int RunLength = 3;

    // Texts written apart share under a third of their runs, and where they share more, then a run or two.
    private const double NearFrom = 0.4;
    private const int LeastShared = 4;

    public double Overlap => (double)Shared / Smaller;

    /// <summary>Whether one was hardly written without the other.</summary>
    public bool IsRepeat => IsExact || (Shared >= LeastShared && Overlap >= NearFrom);

    public static Likeness Of(Passage a, int runsOfA, Passage b, int runsOfB, int shared) =>
        new(shared, Math.Min(runsOfA, runsOfB), a.Words.AsSpan().SequenceEqual(b.Words));
}
