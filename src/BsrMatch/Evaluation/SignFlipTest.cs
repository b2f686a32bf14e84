namespace BsrMatch.Evaluation;

/// <summary>
/// Whether two systems differ on the same profiles by more than chance: Fisher's randomisation test.
/// </summary>
/// <remarks>
/// Were the systems equal, each profile's difference could as well have the other sign. The p-value is the
/// share of all sign patterns whose mean difference is at least as far from 0 as the one observed
/// (two-sided). Fisher, "The Design of Experiments", 1935; Pitman 1937; recommended for retrieval by Smucker,
/// Allan and Carterette, "A comparison of statistical significance tests for information retrieval
/// evaluation", CIKM 2007. Where there are too many patterns to try, random ones are tried and the observed
/// one is counted among them, so that p is never 0: Phipson and Smyth, "Permutation P-values should never be
/// zero", 2010.
/// </remarks>
internal static class SignFlipTest
{
    public const int DefaultRounds = 10_000;

    /// <summary>The p-value, above 0 and at most 1; NaN without profiles.</summary>
    /// <param name="first">One value a profile.</param>
    /// <param name="second">The other system's values, same profiles, same order.</param>
    /// <param name="seed">Which random patterns are tried.</param>
    /// <param name="rounds">
    /// How many are tried; when there are no more than that in all, each is tried once.
    /// </param>
    public static double PValue(
        IReadOnlyList<double> first, IReadOnlyList<double> second, ulong seed, int rounds = DefaultRounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (first.Count != second.Count)
            throw new ArgumentException("both systems must be measured on the same profiles", nameof(second));
        var differences = first.Zip(second, (a, b) => a - b).ToArray();
        if (differences.Length == 0) return double.NaN;
        // Patterns that are equal on paper may differ in the last digits of their sums.
        var observed = Math.Abs(differences.Sum()) - 1e-12 * differences.Sum(Math.Abs);
        return differences.Length < 31 && 1 << differences.Length <= rounds
            ? TryAll(differences, observed, 1 << differences.Length)
            : TryRandom(differences, observed, new SplitMix64(seed), rounds);
    }

    private static double TryAll(double[] differences, double observed, int patterns)
    {
        var extreme = 0;
        for (var pattern = 0; pattern < patterns; pattern++)
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Length; i++)
                sum += (pattern >> i & 1) == 0 ? differences[i] : -differences[i];
            if (Math.Abs(sum) >= observed) extreme++;
        }

        return (double)extreme / patterns;
    }

    private static double TryRandom(double[] differences, double observed, SplitMix64 random, int rounds)
    {
        var extreme = 1;
        for (var round = 0; round < rounds; round++)
        {
            var (sum, bits) = (0.0, 0UL);
            for (var i = 0; i < differences.Length; i++)
            {
                bits = i % 64 == 0 ? random.Next() : bits >> 1;
                sum += (bits & 1) == 0 ? differences[i] : -differences[i];
            }

            if (Math.Abs(sum) >= observed) extreme++;
        }

        return (double)extreme / (rounds + 1);
    }
}
