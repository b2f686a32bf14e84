using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Numbers the inputs that examples have by how many have them, the most frequent first. So the few that
/// nearly every example has lie together, where the processor finds them soon.
/// </summary>
internal sealed class InputOrder
{
    private readonly int[] rowOf;

    public InputOrder(IReadOnlyList<NetworkExample> examples, int length)
    {
        var counts = new int[length];
        foreach (var example in examples)
        {
            foreach (var input in example.Need.Indices) counts[input]++;
            foreach (var sentence in example.Sentences)
                foreach (var input in sentence.Vector.Indices) counts[input]++;
        }

        Inputs = [.. Enumerable.Range(0, length).Where(input => counts[input] > 0)
            .OrderByDescending(input => counts[input])];
        rowOf = new int[length];
        foreach (var (row, input) in Inputs.Index()) rowOf[input] = row;
    }

    /// <summary>The input of each row.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>An example whose vectors have rows for inputs, in the order of the inputs still.</summary>
    public NetworkExample Renumber(NetworkExample example) => example with
    {
        Need = Renumber(example.Need),
        Sentences = [.. example.Sentences.Select(sentence =>
            sentence with { Vector = Renumber(sentence.Vector) })],
    };

    private SparseVector Renumber(SparseVector vector) =>
        vector with { Indices = Array.ConvertAll(vector.Indices, input => rowOf[input]) };
}
