using System.Runtime.InteropServices;

namespace BsrMatch.Training;

/// <summary>A row of weights for each input, of which a step moves those that the batch has.</summary>
internal sealed class InputRows
{
    private readonly int width;
    private readonly float[] values;
    private readonly float[] means;
    private readonly float[] squares;
    private readonly int[] slots;
    private readonly bool[] learned;
    private readonly List<int> touched = [];
    private readonly List<float> gradients = [];

    public InputRows(int length, int width, Random random, float limit)
    {
        (Length, this.width) = (length, width);
        values = new float[length * width];
        means = new float[length * width];
        squares = new float[length * width];
        (slots, learned) = (new int[length], new bool[length]);
        Array.Fill(slots, -1);
        Floats.Draw(random, limit, values);
    }

    public int Length { get; }

    /// <summary>Whether any example had the input.</summary>
    public bool IsLearned(int input) => learned[input];

    public Span<float> Row(int input) => values.AsSpan(input * width, width);

    public Span<float> GradientRow(int input)
    {
        if (slots[input] < 0)
        {
            slots[input] = touched.Count;
            touched.Add(input);
            if (gradients.Count < touched.Count * width)
            {
                CollectionsMarshal.SetCount(gradients, touched.Count * width);
                CollectionsMarshal.AsSpan(gradients)[^width..].Clear();
            }
        }

        return CollectionsMarshal.AsSpan(gradients).Slice(slots[input] * width, width);
    }

    public void Step(AdamPace pace)
    {
        var all = CollectionsMarshal.AsSpan(gradients);
        for (var slot = 0; slot < touched.Count; slot++)
        {
            var input = touched[slot];
            var first = input * width;
            pace.Move(values.AsSpan(first, width), all.Slice(slot * width, width),
                means.AsSpan(first, width), squares.AsSpan(first, width));
            slots[input] = -1;
            learned[input] = true;
        }

        touched.Clear();
    }
}
