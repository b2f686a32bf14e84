using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>Rows that look for trouble: thresholds, numbers next to them, NaN, infinities, zeros.</summary>
internal static class OddRows
{
    private static readonly float[] Extremes =
    [
        float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue,
        float.Epsilon, -float.Epsilon, 1e-40f, 0f, -0f, 1e30f,
    ];

    public static List<float[]> For(TreeEnsemble trees, int count, int seed)
    {
        var random = new Random(seed);
        var thresholds = trees.Features.Zip(trees.Thresholds)
            .ToLookup(split => split.First, split => split.Second);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, trees.FeatureCount)
                .Select(feature => Draw(random, [.. thresholds[feature]])).ToArray()),
        ];
    }

    private static float Draw(Random random, float[] thresholds)
    {
        var kind = random.Next(10);
        if (kind < 2 || thresholds.Length == 0 && kind < 5) return Extremes[random.Next(Extremes.Length)];
        if (kind > 7 || thresholds.Length == 0) return random.NextSingle() * 6 - 3;
        var threshold = thresholds[random.Next(thresholds.Length)];
        return kind switch
        {
            2 => MathF.BitIncrement(threshold),
            3 => MathF.BitDecrement(threshold),
            _ => threshold,
        };
    }
}
