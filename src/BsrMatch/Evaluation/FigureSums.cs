using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Evaluation;

/// <summary>
/// Sums several figures over some profiles, side by side; each in the order of the profiles, as if by itself.
/// </summary>
internal sealed class FigureSums
{
    private const int Lanes = 8;

    private readonly int width;
    private readonly double[] values;
    private readonly double[] sums;

    /// <param name="figures">One array a figure, with a value for each profile.</param>
    public FigureSums(IReadOnlyList<double[]> figures)
    {
        width = (figures.Count + Lanes - 1) / Lanes * Lanes;
        values = new double[figures[0].Length * width];
        sums = new double[width];
        foreach (var (figure, ofProfiles) in figures.Index())
        {
            foreach (var (profile, value) in ofProfiles.Index()) values[profile * width + figure] = value;
        }
    }

    /// <summary>The sum of each figure; overwritten when asked again.</summary>
    /// <param name="profiles">Their places; one may come several times.</param>
    public ReadOnlySpan<double> Of(ReadOnlySpan<int> profiles)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(values);
        for (var figure = 0; figure < width; figure += Lanes)
        {
            var sum = Vector512<double>.Zero;
            foreach (var profile in profiles)
                sum += Vector512.LoadUnsafe(ref first, (nuint)(profile * width + figure));
            sum.StoreUnsafe(ref sums[figure]);
        }

        return sums;
    }
}
