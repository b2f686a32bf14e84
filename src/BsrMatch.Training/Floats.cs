using System.Numerics;

namespace BsrMatch.Training;

/// <summary>Sums over rows of numbers, number by number, so that their order never matters.</summary>
internal static class Floats
{
    public static void AddScaled(float factor, ReadOnlySpan<float> values, Span<float> sums)
    {
        var width = Vector<float>.Count;
        var at = 0;
        for (; at + width <= values.Length; at += width)
        {
            (new Vector<float>(sums[at..]) + new Vector<float>(values[at..]) * factor)
                .CopyTo(sums[at..]);
        }

        for (; at < values.Length; at++) sums[at] += values[at] * factor;
    }

    public static void Draw(Random random, float limit, Span<float> values)
    {
        foreach (ref var value in values) value = (2 * random.NextSingle() - 1) * limit;
    }
}
