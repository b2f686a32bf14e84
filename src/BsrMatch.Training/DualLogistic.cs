using System.Runtime.Intrinsics;

namespace BsrMatch.Training;

/// <summary>
/// Logistic regression of many labels at once by dual coordinate ascent: Yu, Huang and Lin, "Dual coordinate
/// descent methods for logistic regression and maximum entropy models", Machine Learning 85, 2011. For each
/// label it minimises regularisation / 2 times the sum of the squared weights, plus the sum over examples of
/// ln(1 + e^-(y score)), y being 1 where the label holds and -1 where it does not. The weights are the
/// examples' vectors times y times a dual variable between 0 and 1 each, over the regularisation; the best
/// value of one dual variable, all others given, is found by Newton's method.
/// </summary>
/// <remarks>
/// The labels lie side by side and nothing is summed over them, so that neither the width of the processor's
/// vectors nor the number of threads changes a bit.
/// </remarks>
internal sealed class DualLogistic
{
    private const int Lanes = 16;
    private const int NewtonSteps = 20;
    private const float NearEnough = 1e-4f;

    // Beyond this the logistic function is 0 or 1 to a float.
    private const float Furthest = 16;

    private readonly float regularisation;
    private readonly int width;
    private readonly int bias;
    private readonly float[] weights;

    /// <param name="rows">Number of inputs.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="regularisation">Above 0.</param>
    public DualLogistic(int rows, int labels, float regularisation)
    {
        (this.regularisation, bias) = (regularisation, rows);
        width = (labels + Lanes - 1) / Lanes * Lanes;
        weights = new float[(rows + 1) * width];
    }

    /// <summary>The weights of an input, one a label.</summary>
    public ReadOnlySpan<float> Row(int input) => weights.AsSpan(input * width, width);

    /// <summary>What is added to the score of each label.</summary>
    public ReadOnlySpan<float> Biases => Row(bias);

    /// <summary>Learns; to be called once.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="passes">How often every example is visited at most.</param>
    /// <param name="tolerance">Ends the passes when no dual variable moves further than this.</param>
    public void Fit(IReadOnlyList<LinearExample> examples, int passes, float tolerance)
    {
        // Log-odds of the dual variables, which begin at next to nothing.
        var odds = new float[examples.Count * width];
        Array.Fill(odds, -Furthest);
        var random = new Random(0);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = new float[width];
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            var furthest = 0f;
            foreach (var at in order)
                furthest = Math.Max(furthest, Visit(examples[at], odds.AsSpan(at * width, width), steps));
            if (furthest <= tolerance) return;
        }
    }

    // Moves the dual variables of one example to their best values, and the weights with them; says how far.
    private float Visit(LinearExample example, Span<float> odds, Span<float> steps)
    {
        var (vector, labels) = example;
        var length = 1f;
        foreach (var value in vector.Values) length += value * value;
        Biases.CopyTo(steps);
        Floats.AddRows(weights, width, vector.Indices, vector.Values, steps);
        Span<float> signs = stackalloc float[Lanes];
        for (var label = 0; label < width; label += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++)
                signs[lane] = label + lane < labels.Length && labels[label + lane] ? 1 : -1;
            Best(steps.Slice(label, Lanes), Vector512.Create<float>(signs), length / regularisation,
                odds.Slice(label, Lanes));
        }

        var furthest = 0f;
        for (var label = 0; label < labels.Length; label++)
        {
            furthest = Math.Max(furthest, Math.Abs(steps[label]));
            steps[label] /= regularisation;
        }

        steps[labels.Length..].Clear();
        Floats.AddScaled(1, steps, weights.AsSpan(bias * width, width));
        for (var i = 0; i < vector.Count; i++)
            Floats.AddScaled(vector.Values[i], steps, weights.AsSpan(vector.Indices[i] * width, width));
        return furthest;
    }

    // The dual variable a with log-odds t is best where t + y score + curve (a - a before) is 0. That rises
    // with t, bending upwards below 0 and downwards above, so Newton's method on the root's side of 0
    // overshoots at most once. Takes scores, and leaves how far the weights go.
    private static void Best(
        Span<float> scores, Vector512<float> signs, float curve, Span<float> odds)
    {
        var t = Vector512.Create<float>(odds);
        var before = Sigmoid(t);
        var margin = signs * Vector512.Create<float>(scores);
        var isBelow = Vector512.GreaterThan(
            margin + curve * (Vector512.Create(0.5f) - before), Vector512<float>.Zero);
        var (least, most) = (Vector512.Create(-Furthest), Vector512.Create(Furthest));
        var low = Vector512.ConditionalSelect(isBelow, least, Vector512<float>.Zero);
        var high = Vector512.ConditionalSelect(isBelow, Vector512<float>.Zero, most);
        t = Vector512.Min(Vector512.Max(t, low), high);
        var isThere = Vector512<float>.Zero;
        for (var step = 0; step < NewtonSteps; step++)
        {
            var a = Sigmoid(t);
            var slope = Vector512<float>.One + curve * a * (Vector512<float>.One - a);
            var next = t - (t + margin + curve * (a - before)) / slope;
            next = Vector512.Min(Vector512.Max(next, low), high);

            // A label that is there waits for the others, whose number must not matter to it.
            var isNear = Vector512.LessThan(Vector512.Abs(next - t), Vector512.Create(NearEnough));
            t = Vector512.ConditionalSelect(isThere, t, next);
            isThere |= isNear;

            // As floats, all bits set are not a number and equal nothing.
            if (isThere.AsInt32() == Vector512<int>.AllBitsSet) break;
        }

        t.CopyTo(odds);
        (signs * (Sigmoid(t) - before)).CopyTo(scores);
    }

    private static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    // e^x = 2^n e^r, the latter by its Taylor series, to the precision of a float; |x| is at most Furthest.
    private static Vector512<float> Exp(Vector512<float> x)
    {
        var n = Vector512.Floor(x * 1.44269504f + Vector512.Create(0.5f));
        var r = x - n * 0.693359375f - n * -2.12194440e-4f;
        var sum = Vector512.Create(1 / 5040f);
        sum = sum * r + Vector512.Create(1 / 720f);
        sum = sum * r + Vector512.Create(1 / 120f);
        sum = sum * r + Vector512.Create(1 / 24f);
        sum = sum * r + Vector512.Create(1 / 6f);
        sum = sum * r + Vector512.Create(0.5f);
        sum = sum * r + Vector512<float>.One;
        sum = sum * r + Vector512<float>.One;
        return sum * (Vector512.ConvertToInt32(n) + Vector512.Create(127) << 23).AsSingle();
    }
}
