using System.Numerics;

namespace BsrMatch.Training;

/// <summary>
/// How far the next step of Adam goes (Kingma and Ba, 2015, algorithm 1, with their constants).
/// </summary>
internal sealed class AdamPace
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Least = 1e-8f;

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
        var width = Vector<float>.Count;
        var at = 0;
        for (; at + width <= values.Length; at += width)
        {
            var slope = new Vector<float>(gradient[at..]);
            var mean = new Vector<float>(means[at..]) * FirstDecay + slope * (1 - FirstDecay);
            var square = new Vector<float>(squares[at..]) * SecondDecay + slope * slope * (1 - SecondDecay);
            mean.CopyTo(means[at..]);
            square.CopyTo(squares[at..]);
            var step = mean * firstScale * rate
                / (Vector.SquareRoot(square * secondScale) + new Vector<float>(Least));
            (new Vector<float>(values[at..]) - step).CopyTo(values[at..]);
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
