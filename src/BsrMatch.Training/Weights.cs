namespace BsrMatch.Training;

/// <summary>Weights that every step moves.</summary>
internal sealed class Weights(int count)
{
    private readonly float[] means = new float[count];
    private readonly float[] squares = new float[count];

    public float[] Values { get; } = new float[count];

    public float[] Gradient { get; } = new float[count];

    public Span<float> Row(int row, int length) => Values.AsSpan(row * length, length);

    public Span<float> GradientRow(int row, int length) => Gradient.AsSpan(row * length, length);

    public void Draw(Random random, float limit) => Floats.Draw(random, limit, Values);

    public void Step(AdamPace pace) => pace.Move(Values, Gradient, means, squares);
}
