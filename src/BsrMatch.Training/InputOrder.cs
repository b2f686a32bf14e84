using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Numbers the inputs that vectors have by how many have them, the most frequent first. So the few that
/// nearly every vector has lie together, where the processor finds them soon.
/// </summary>
internal sealed class InputOrder
{
    private readonly int[] rowOf;

    public InputOrder(IEnumerable<SparseVector> vectors, int length)
    {
        var counts = new int[length];
        foreach (var vector in vectors)
        {
            foreach (var input in vector.Indices) counts[input]++;
        }

        Inputs = [.. Enumerable.Range(0, length).Where(input => counts[input] > 0)
            .OrderByDescending(input => counts[input])];
        rowOf = new int[length];
        foreach (var (row, input) in Inputs.Index()) rowOf[input] = row;
    }

    /// <summary>The input of each row.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>The vector with rows for inputs, in the order of the inputs still.</summary>
    public SparseVector Renumber(SparseVector vector) =>
        vector with { Indices = Array.ConvertAll(vector.Indices, input => rowOf[input]) };
}
