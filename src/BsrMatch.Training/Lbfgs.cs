using BsrMatch.Features;

namespace BsrMatch.Training;

/// <summary>
/// Finds the lowest point of a smooth convex function by the limited-memory BFGS method with a backtracking
/// line search: Nocedal and Wright, "Numerical Optimization", 2006, algorithms 3.1, 7.4 and 7.5.
/// </summary>
internal static class Lbfgs
{
    private const int History = 8;
    private const int Halvings = 30;
    private const double Sufficient = 1e-4;
    private const double Tolerance = 1e-6;

    /// <summary>The value at a point; the gradient there goes into the second argument.</summary>
    public delegate double Function(ReadOnlySpan<double> point, Span<double> gradient);

    /// <param name="function">What to minimise.</param>
    /// <param name="size">Number of arguments; the search begins with all of them 0.</param>
    /// <param name="iterations">The most steps to take.</param>
    public static double[] Minimise(Function function, int size, int iterations)
    {
        var (point, gradient) = (new double[size], new double[size]);
        var value = function(point, gradient);
        var pairs = new LinkedList<(double[] Step, double[] Change)>();
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var direction = Direction(gradient, pairs);
            var slope = Vectors.Dot(direction, gradient);
            var length = pairs.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(Vectors.Dot(gradient, gradient))) : 1.0;
            var (next, nextGradient) = (new double[size], new double[size]);
            var nextValue = double.PositiveInfinity;
            for (var halving = 0; halving < Halvings; halving++, length /= 2)
            {
                for (var i = 0; i < size; i++) next[i] = point[i] + length * direction[i];
                nextValue = function(next, nextGradient);
                if (nextValue <= value + Sufficient * length * slope) break;
            }

            if (!(nextValue < value)) break;
            Remember(pairs, Difference(next, point), Difference(nextGradient, gradient));
            var gained = value - nextValue;
            (point, gradient, value) = (next, nextGradient, nextValue);
            if (gained <= Tolerance * Math.Abs(value)) break;
        }

        return point;
    }

    // Without curvature along a step the next direction might not go down.
    private static void Remember(
        LinkedList<(double[] Step, double[] Change)> pairs, double[] step, double[] change)
    {
        if (!(Vectors.Dot(step, change) > 0)) return;
        pairs.AddLast((step, change));
        if (pairs.Count > History) pairs.RemoveFirst();
    }

    private static double[] Direction(
        double[] gradient, LinkedList<(double[] Step, double[] Change)> pairs)
    {
        var direction = Array.ConvertAll(gradient, value => -value);
        var shares = new Stack<double>();
        for (var node = pairs.Last; node is not null; node = node.Previous)
        {
            var (step, change) = node.Value;
            var share = Vectors.Dot(step, direction) / Vectors.Dot(step, change);
            shares.Push(share);
            Add(direction, -share, change);
        }

        if (pairs.Last is { Value: var (latest, bend) })
        {
            var scale = Vectors.Dot(latest, bend) / Vectors.Dot(bend, bend);
            for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        }

        foreach (var (step, change) in pairs)
            Add(direction, shares.Pop() - Vectors.Dot(change, direction) / Vectors.Dot(step, change), step);
        return direction;
    }

    private static void Add(double[] sums, double factor, double[] values)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += factor * values[i];
    }

    private static double[] Difference(double[] left, double[] right) =>
        [.. left.Zip(right, (a, b) => a - b)];
}
