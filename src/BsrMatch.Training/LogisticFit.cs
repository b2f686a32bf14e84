using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Logistic regression on a few inputs by Newton's method (iteratively reweighted least squares; Hastie,
/// Tibshirani and Friedman, "The Elements of Statistical Learning", 2009, section 4.4.1), slightly held back
/// so that separable data have an answer too.
/// </summary>
internal static class LogisticFit
{
    private const int Iterations = 100;
    private const double Ridge = 1e-3;
    private const double Tolerance = 1e-9;
    private const double LongestStep = 5;

    /// <summary>The weights of the inputs and, last, the intercept.</summary>
    /// <param name="examples">What the inputs are, and whether it holds.</param>
    /// <param name="ridge">How much the weights of the inputs are held back.</param>
    public static double[] Fit(
        IReadOnlyList<(double[] Inputs, bool Holds)> examples, double ridge = Ridge)
    {
        var size = examples[0].Inputs.Length + 1;
        var weights = new double[size];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (gradient, hessian) = Derivatives(examples, weights, ridge);
            var step = Solve(hessian, gradient);
            var length = Math.Sqrt(step.Sum(value => value * value));
            var scale = length > LongestStep ? LongestStep / length : 1;
            for (var i = 0; i < size; i++) weights[i] -= scale * step[i];
            if (length < Tolerance) break;
        }

        return weights;
    }

    private static (double[] Gradient, double[,] Hessian) Derivatives(
        IReadOnlyList<(double[] Inputs, bool Holds)> examples, double[] weights, double ridge)
    {
        var size = weights.Length;
        var (gradient, hessian) = (new double[size], new double[size, size]);
        for (var i = 0; i < size; i++)
        {
            var held = i == size - 1 ? Ridge : ridge;
            gradient[i] = held * weights[i];
            hessian[i, i] = held;
        }

        foreach (var (inputs, holds) in examples)
        {
            var odds = weights[^1];
            for (var i = 0; i < inputs.Length; i++) odds += weights[i] * inputs[i];
            var p = StableMath.Sigmoid(odds);
            var (error, curve) = (p - (holds ? 1 : 0), p * (1 - p));
            for (var i = 0; i < size; i++)
            {
                var left = i < inputs.Length ? inputs[i] : 1;
                gradient[i] += error * left;
                for (var j = 0; j < size; j++)
                    hessian[i, j] += curve * left * (j < inputs.Length ? inputs[j] : 1);
            }
        }

        return (gradient, hessian);
    }

    // Gaussian elimination; the ridge keeps every pivot away from 0.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
                right[row] -= matrix[row, column] * right[column];
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
