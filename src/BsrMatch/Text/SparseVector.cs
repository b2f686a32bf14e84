namespace BsrMatch.Text;

/// <summary>A vector most of whose numbers are zero; indices rise.</summary>
internal readonly record struct SparseVector(int[] Indices, float[] Values)
{
    public static SparseVector Zero { get; } = new([], []);

    public int Count => Indices.Length;

    /// <summary>Where the entries begin whose index is a given one or higher.</summary>
    public int FirstFrom(int index) => Array.BinarySearch(Indices, index) is var at && at < 0 ? ~at : at;

    public double Dot(SparseVector other)
    {
        var (sum, i, j) = (0.0, 0, 0);
        while (i < Indices.Length && j < other.Indices.Length)
        {
            if (Indices[i] == other.Indices[j]) sum += (double)Values[i++] * other.Values[j++];
            else if (Indices[i] < other.Indices[j]) i++;
            else j++;
        }

        return sum;
    }
}
