using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Features;

/// <summary>
/// The features of every programme of a catalogue for one profile, feature by feature, as the ranker reads
/// them. Made to be filled again for the next profile.
/// </summary>
internal sealed class FeatureColumns
{
    private const int Step = ColumnTable<double>.Step;

    private float[] columns = [];
    private double[] exact = [];

    /// <summary>How long a column is; see <see cref="CatalogueIndex.Width"/>.</summary>
    public int Width { get; private set; }

    /// <summary>All columns, one behind the other.</summary>
    public ReadOnlySpan<float> All => columns.AsSpan(0, FeatureSchema.Count * Width);

    /// <summary>Fills all columns.</summary>
    public void Fill(Pairing pairing, CatalogueIndex catalogue)
    {
        Width = catalogue.Width;
        if (exact.Length < Width)
            (columns, exact) = (new float[FeatureSchema.Count * Width], new double[Width]);
        var values = exact.AsSpan(0, Width);
        for (var i = 0; i < FeatureSchema.Count; i++)
        {
            FeatureSchema.All[i].Fill(pairing, catalogue, values);
            Round(values, columns.AsSpan(i * Width, Width));
        }
    }

    /// <summary>Copies the features of one programme.</summary>
    public void CopyTo(ProgrammeView programme, Span<float> row)
    {
        for (var i = 0; i < row.Length; i++) row[i] = columns[i * Width + programme.Index];
    }

    /// <summary>Rounds as <see cref="FeatureSchema.Rounded"/> does.</summary>
    /// <param name="values">A whole number of steps of them.</param>
    /// <param name="rounded">Filled.</param>
    // Vectors are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Round(ReadOnlySpan<double> values, Span<float> rounded)
    {
        const int spare = FeatureSchema.SpareBits, exponent = 0x7F800000;
        for (var at = 0; at < rounded.Length; at += Step)
        {
            var bits = Vector512.Narrow(
                Vector512.Create(values[at..]), Vector512.Create(values[(at + Step / 2)..])).AsInt32();
            var near = (bits + Vector512.Create(1 << (spare - 1))) & Vector512.Create(-(1 << spare));
            var endless = Vector512.Equals(bits & Vector512.Create(exponent), Vector512.Create(exponent));
            Vector512.ConditionalSelect(endless, bits, near).AsSingle().CopyTo(rounded[at..]);
        }
    }
}
