namespace BsrMatch.Ranking;

/// <summary>Where to look at a function from 0 to 1, and what each place counts for its integral.</summary>
internal sealed record QuadratureRule(double[] Points, double[] Weights);

/// <summary>
/// Points and weights on 0 to 1 whose weighted sum is the integral of any polynomial of degree 2n - 1 or
/// less; see Golub and Welsch, "Calculation of Gauss Quadrature Rules", 1969. The points are found here by
/// bisection, which takes the four basic operations alone and so gives the same bits everywhere.
/// </summary>
internal static class GaussLegendre
{
    /// <summary>The rule of n points, in rising order.</summary>
    public static QuadratureRule Rule(int n)
    {
        // Between two neighbouring roots of one polynomial lies exactly one of the next.
        double[] roots = [];
        for (var degree = 1; degree <= n; degree++)
        {
            double[] walls = [-1, .. roots, 1];
            roots = new double[degree];
            for (var i = 0; i < degree; i++) roots[i] = Bisect(degree, walls[i], walls[i + 1]);
        }

        return new QuadratureRule(Array.ConvertAll(roots, root => (1 + root) / 2),
            Array.ConvertAll(roots, root => WeightAt(n, root)));
    }

    private static double Bisect(int degree, double low, double high)
    {
        var isBelow = Polynomial(degree, high).Value < 0;
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) return middle;
            if (Polynomial(degree, middle).Value < 0 == isBelow) high = middle;
            else low = middle;
        }
    }

    // Half of 2 / ((1 - x^2) P'(x)^2), since the interval is half as long.
    private static double WeightAt(int n, double root)
    {
        var (_, before) = Polynomial(n, root);
        var slope = n * before / (1 - root * root);
        return 1 / ((1 - root * root) * slope * slope);
    }

    // The Legendre polynomial of a degree, and the one before it.
    private static (double Value, double Before) Polynomial(int degree, double x)
    {
        var (before, value) = (1.0, x);
        for (var k = 2; k <= degree; k++)
            (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
        return (value, before);
    }
}
