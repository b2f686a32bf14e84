using System.Runtime.Intrinsics;

namespace BsrMatch.Training;

/// <summary>
/// How far the next step of Adam goes (Kingma and Ba, 2015, algorithm 1, with their constants).
/// </summary>
internal sealed class AdamPace
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Least = 1e-8f;
    private const int Lanes = 16;

    private double first = 1;
    private double second = 1;
    private float rate;
    private float firstScale;
    private float secondScale;

    public int Steps { get; private set; }

    public void Next(float rate)
    {
        Steps++;
        this.rate = rate;
        first *= FirstDecay;
        second *= SecondDecay;
        firstScale = (float)(1 / (1 - first));
        secondScale = (float)(1 / (1 - second));
    }

    /// <summary>Moves weights against their gradient, which is then forgotten.</summary>
    public void Move(Span<float> values, Span<float> gradient, Span<float> means, Span<float> squares)
    {
        gradient = gradient[..values.Length];
        means = means[..values.Length];
        squares = squares[..values.Length];
        var at = 0;
        for (; at + Lanes <= values.Length; at += Lanes)
        {
            var slope = Vector512.LoadUnsafe(ref gradient[at]);
            var mean = Vector512.LoadUnsafe(ref means[at]) * FirstDecay + slope * (1 - FirstDecay);
            var square = Vector512.LoadUnsafe(ref squares[at]) * SecondDecay
                + slope * slope * (1 - SecondDecay);
            mean.StoreUnsafe(ref means[at]);
            square.StoreUnsafe(ref squares[at]);
            var step = mean * firstScale * rate
                / (Vector512.Sqrt(square * secondScale) + Vector512.Create(Least));
            (Vector512.LoadUnsafe(ref values[at]) - step).StoreUnsafe(ref values[at]);
        }

        for (; at < values.Length; at++)
        {
            means[at] = means[at] * FirstDecay + gradient[at] * (1 - FirstDecay);
            squares[at] = squares[at] * SecondDecay + gradient[at] * gradient[at] * (1 - SecondDecay);
            values[at] -= means[at] * firstScale * rate / (MathF.Sqrt(squares[at] * secondScale) + Least);
        }

        gradient.Clear();
    }
}
