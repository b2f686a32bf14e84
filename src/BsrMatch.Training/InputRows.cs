using System.Numerics;

namespace BsrMatch.Training;

/// <summary>
/// A row of weights for each input, of which a step moves those that the batch has. What a step needs of a
/// row lies side by side, and the gradients of a batch close together: memory is what training waits for.
/// </summary>
internal sealed class InputRows
{
    private const int Parts = 3;
    private const int BitsPerWord = 64;

    private readonly int width;
    private readonly float[] rows;
    private readonly int[] slots;
    private readonly bool[] learned;
    private readonly ulong[] touched;
    private int touchedCount;
    private float[] gradients = [];

    /// <param name="inputs">Which inputs there are, in the order of their rows.</param>
    /// <param name="length">One above the highest input.</param>
    /// <param name="width">Weights to a row.</param>
    /// <param name="random">
    /// Draws the first weights of every input, whether or not there is a row for it.
    /// </param>
    /// <param name="limit">The greatest first weight.</param>
    public InputRows(IReadOnlyList<int> inputs, int length, int width, Random random, float limit)
    {
        this.width = width;
        rows = new float[inputs.Count * Parts * width];
        (slots, learned) = (new int[inputs.Count], new bool[inputs.Count]);
        touched = new ulong[(inputs.Count + BitsPerWord - 1) / BitsPerWord];
        Array.Fill(slots, -1);
        var rowOf = new int[length];
        Array.Fill(rowOf, -1);
        foreach (var (row, input) in inputs.Index()) rowOf[input] = row;
        var unused = new float[width];
        foreach (var row in rowOf) Floats.Draw(random, limit, row < 0 ? unused : Part(row, 0));
    }

    public int Count => slots.Length;

    /// <summary>Whether any example had the input of a row.</summary>
    public bool IsLearned(int row) => learned[row];

    public Span<float> Row(int row) => Part(row, 0);

    /// <summary>Adds the weights of some rows, each times its factor.</summary>
    public void AddTo(ReadOnlySpan<int> some, ReadOnlySpan<float> factors, Span<float> sums) =>
        Floats.AddRows(rows, Parts * width, some, factors, sums);

    /// <summary>Adds to the gradients of some rows, each time times its factor.</summary>
    public void AddGradient(ReadOnlySpan<int> some, ReadOnlySpan<float> factors, ReadOnlySpan<float> gradient)
    {
        factors = factors[..some.Length];
        for (var i = 0; i < some.Length; i++)
        {
            var slot = slots[some[i]];
            if (slot < 0) slot = NewSlot(some[i]);
            Floats.AddScaled(factors[i], gradient, gradients.AsSpan(slot * width, width));
        }
    }

    /// <summary>
    /// Moves the rows that were given gradients; in their order, which memory is faster at.
    /// </summary>
    public void Step(AdamPace pace)
    {
        for (var word = 0; word < touched.Length; word++)
        {
            for (var left = touched[word]; left != 0; left &= left - 1)
            {
                var row = word * BitsPerWord + BitOperations.TrailingZeroCount(left);
                pace.Move(
                    Part(row, 0), gradients.AsSpan(slots[row] * width, width), Part(row, 1), Part(row, 2));
                slots[row] = -1;
                learned[row] = true;
            }

            touched[word] = 0;
        }

        touchedCount = 0;
    }

    private int NewSlot(int row)
    {
        var slot = slots[row] = touchedCount++;
        touched[row / BitsPerWord] |= 1UL << row % BitsPerWord;
        if (gradients.Length < touchedCount * width) Array.Resize(ref gradients, 2 * touchedCount * width);
        return slot;
    }

    private Span<float> Part(int row, int part) => rows.AsSpan((Parts * row + part) * width, width);
}
