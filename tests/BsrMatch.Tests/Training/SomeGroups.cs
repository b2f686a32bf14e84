using BsrMatch.Features;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

/// <summary>Candidates whose grades follow some features, among missing, constant and coarse ones, and some of
/// programmes new to the networks.</summary>
internal static class SomeGroups
{
    public static IReadOnlyList<RankingGroup> Draw(int groups, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, groups).Select(g => new RankingGroup($"p{g}",
                [.. Enumerable.Range(0, 12).Select(_ => Candidate(random))])),
        ];
    }

    private static (float[] Features, int Grade) Candidate(Random random)
    {
        var row = new float[FeatureSchema.Count];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (i % 4) switch
            {
                0 => random.NextSingle(),
                1 => random.Next(3),
                2 => random.Next(4) == 0 ? float.NaN : random.NextSingle() * 100 - 50,
                _ => 1,
            };
        }

        if (random.Next(4) == 0) row[FeatureSchema.IndexOf<NeedAffinity>()] = float.NaN;
        var merit = row[0] * 3 + row[1] + (float.IsNaN(row[2]) ? 1 : 0) + random.NextSingle();
        return (row, Math.Clamp((int)merit - 1, 0, 4));
    }
}
