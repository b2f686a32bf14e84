using System.Numerics;

namespace BsrMatch.Training;

/// <summary>
/// A row of weights for each input, of which a step moves those that the batch has, by row-wise AdaGrad:
/// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization",
/// 2011, with one sum of squares for a whole row (Mudigere et al., "Software-hardware co-design for fast and
/// scalable training of deep learning recommendation models", 2022). Memory is what training waits for: this
/// keeps one number more for a row, where Adam keeps two more for every weight.
/// </summary>
internal sealed class InputRows
{
    private const int BitsPerWord = 64;
    private const float Least = 1e-8f;

    private readonly int width;
    private readonly float[] rows;
    private readonly float[] squares;
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
        (rows, squares) = (new float[inputs.Count * width], new float[inputs.Count]);
        (slots, learned) = (new int[inputs.Count], new bool[inputs.Count]);
        touched = new ulong[(inputs.Count + BitsPerWord - 1) / BitsPerWord];
        Array.Fill(slots, -1);
        var rowOf = new int[length];
        Array.Fill(rowOf, -1);
        foreach (var (row, input) in inputs.Index()) rowOf[input] = row;
        var unused = new float[width];
        foreach (var row in rowOf) Floats.Draw(random, limit, row < 0 ? unused : Row(row));
    }

    public int Count => slots.Length;

    /// <summary>Whether any example had the input of a row.</summary>
    public bool IsLearned(int row) => learned[row];

    public Span<float> Row(int row) => rows.AsSpan(row * width, width);

    /// <summary>Adds the weights of some rows, each times its factor.</summary>
    public void AddTo(ReadOnlySpan<int> some, ReadOnlySpan<float> factors, Span<float> sums) =>
        Floats.AddRows(rows, width, some, factors, sums);

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
    /// <param name="rate">
    /// How far: the root of the mean square of a row's first step, whatever its gradient.
    /// </param>
    public void Step(float rate)
    {
        for (var word = 0; word < touched.Length; word++)
        {
            for (var left = touched[word]; left != 0; left &= left - 1)
            {
                var row = word * BitsPerWord + BitOperations.TrailingZeroCount(left);
                var gradient = gradients.AsSpan(slots[row] * width, width);
                squares[row] += Floats.SumOfSquares(gradient) / width;
                Floats.AddScaled(-rate / (MathF.Sqrt(squares[row]) + Least), gradient, Row(row));
                gradient.Clear();
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
}
