using BsrMatch.Evaluation;

namespace BsrMatch.Drift;

/// <summary>How far two distributions are apart.</summary>
internal static class Divergence
{
    /// <summary>
    /// The Jensen-Shannon divergence in bits: the mean of what each of the two tells, by Kullback and
    /// Leibler, beyond the mean of both. 0 where they are equal, 1 where they share no value.
    /// </summary>
    /// <remarks>
    /// Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory
    /// 37(1), 1991. For small changes it is about an eighth of the population stability index over ln 2
    /// (Siddiqi, "Credit Risk Scorecards", 2006), whose usual 0.1 for a change worth a look is hence 0.018.
    /// </remarks>
    public static double JensenShannon(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var (firstSum, secondSum) = (Sum(first), Sum(second));
        if (firstSum == 0 || secondSum == 0) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            var (p, q) = (first[i] / firstSum, second[i] / secondSum);
            var mean = (p + q) / 2;
            if (p > 0) sum += p * Math.Log2(p / mean) / 2;
            if (q > 0) sum += q * Math.Log2(q / mean) / 2;
        }

        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>
    /// How far two samples of one distribution come apart by chance: the divergence that all but a share of
    /// pairs of samples stay below.
    /// </summary>
    /// <param name="counts">The distribution, as counts.</param>
    /// <param name="size">The size of the second sample; the first is as large as the counts.</param>
    /// <param name="beyond">The share of pairs that may be further apart.</param>
    /// <param name="draws">How many pairs are drawn.</param>
    /// <param name="seed">Which.</param>
    public static double Noise(ReadOnlySpan<int> counts, int size, double beyond, int draws, ulong seed)
    {
        var total = (int)Sum(counts);
        if (total == 0 || size == 0) return double.NaN;
        var owner = new int[total];
        for (int value = 0, at = 0; value < counts.Length; value++)
        {
            owner.AsSpan(at, counts[value]).Fill(value);
            at += counts[value];
        }

        var random = new SplitMix64(seed);
        var (first, second, found) = (new int[counts.Length], new int[counts.Length], new double[draws]);
        for (var draw = 0; draw < draws; draw++)
        {
            Draw(ref random, owner, total, first);
            Draw(ref random, owner, size, second);
            found[draw] = JensenShannon(first, second);
        }

        Array.Sort(found);
        return found[Math.Clamp((int)Math.Ceiling((1 - beyond) * draws) - 1, 0, draws - 1)];
    }

    private static void Draw(ref SplitMix64 random, int[] owner, int size, int[] sample)
    {
        Array.Clear(sample);
        for (var i = 0; i < size; i++) sample[owner[random.Below(owner.Length)]]++;
    }

    private static double Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0L;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
