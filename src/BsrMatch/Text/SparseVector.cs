namespace BsrMatch.Text;

/// <summary>A vector most of whose numbers are zero; indices rise.</summary>
internal readonly record struct SparseVector(int[] Indices, float[] Values)
{
    public static SparseVector Zero { get; } = new([], []);

    public int Count => Indices.Length;
}
