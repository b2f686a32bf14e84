using System.Runtime.Intrinsics;

namespace BsrMatch.Text;

/// <summary>
/// Logarithm and exponential from the four basic operations alone. The platform's own differ in the last bit
/// from one C library to the next, and scores must be the same everywhere.
/// </summary>
internal static class StableMath
{
    private const int Lanes = 8;

    // Beyond this the exponential is taken to be 0 or infinite.
    private const double Farthest = 700;

    // Smaller numbers have fewer digits.
    private const double LeastNormal = 2.2250738585072014e-308;

    private const double Ln2 = 0.693147180559945309417232121458;

    /// <summary>Natural logarithm of a positive, finite number; relative error below 1e-14.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsInfinity(x))
            throw new ArgumentOutOfRangeException(nameof(x), x, "must be positive");
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        if (exponent == -1023) return Log(x * (1L << 54)) - 54 * Ln2;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh((m-1)/(m+1)); |t| <= 0.1716, so 11 terms reach double precision.
        var t = (mantissa - 1) / (mantissa + 1);
        var square = t * t;
        var sum = 0.0;
        for (var k = 21; k >= 1; k -= 2) sum = sum * square + 1.0 / k;
        return 2 * t * sum + exponent * Ln2;
    }

    /// <summary>e to the power of <paramref name="x"/>; 0 below -700, infinite above 700.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x < -Farthest) return 0;
        if (x > Farthest) return double.PositiveInfinity;
        var n = Math.Floor(x / Ln2 + 0.5);
        var r = x - n * Ln2;
        var sum = 1.0;
        for (var k = 18; k >= 1; k--) sum = 1 + r * sum / k;
        return sum * BitConverter.Int64BitsToDouble(((long)n + 1023) << 52);
    }

    /// <summary>The logistic function 1 / (1 + e^-x).</summary>
    public static double Sigmoid(double x) => 1 / (1 + Exp(-x));

    /// <summary>The logistic function of several numbers in place, each the same as by itself.</summary>
    public static void Sigmoid(Span<double> values)
    {
        if (values.Length < Lanes)
        {
            foreach (ref var value in values) value = Sigmoid(value);
            return;
        }

        // The last eight are read before they are written, where they overlap with those before them.
        var tail = values[^Lanes..];
        var last = Vector512.Create<double>(tail);
        for (var at = 0; at + Lanes < values.Length; at += Lanes)
        {
            var eight = values.Slice(at, Lanes);
            Sigmoid(Vector512.Create<double>(eight), eight);
        }

        Sigmoid(last, tail);
    }

    /// <summary>The exponentials of several numbers in place, each the same as by itself.</summary>
    public static void Exp(Span<double> values)
    {
        var at = 0;
        for (; at + Lanes <= values.Length; at += Lanes)
        {
            var x = Vector512.Create<double>(values[at..]);
            if (!Vector512.LessThanOrEqualAll(Vector512.Abs(x), Vector512.Create(Farthest))) break;
            Exp(x).CopyTo(values[at..]);
        }

        foreach (ref var value in values[at..]) value = Exp(value);
    }

    /// <summary>The logarithms of several numbers in place, each the same as by itself.</summary>
    public static void Log(Span<double> values)
    {
        var (least, most) = (Vector512.Create(LeastNormal), Vector512.Create(double.MaxValue));
        var at = 0;
        for (; at + Lanes <= values.Length; at += Lanes)
        {
            var x = Vector512.Create<double>(values[at..]);
            if (!Vector512.GreaterThanOrEqualAll(x, least) || !Vector512.LessThanOrEqualAll(x, most)) break;
            Log(x).CopyTo(values[at..]);
        }

        foreach (ref var value in values[at..]) value = Log(value);
    }

    private static void Sigmoid(Vector512<double> x, Span<double> result)
    {
        // Numbers out of range, NaN among them, are rare and go one by one.
        if (!Vector512.LessThanOrEqualAll(Vector512.Abs(x), Vector512.Create(Farthest)))
        {
            for (var i = 0; i < Lanes; i++) result[i] = Sigmoid(x[i]);
            return;
        }

        (Vector512.Create(1.0) / (Vector512.Create(1.0) + Exp(-x))).CopyTo(result);
    }

    // The same steps as of one number, hence the same bits; of positive, finite numbers of full precision.
    private static Vector512<double> Log(Vector512<double> x)
    {
        var one = Vector512.Create(1.0);
        var bits = x.AsInt64();
        var exponent = (bits >>> 52) - Vector512.Create(1023L);
        var mantissa =
            ((bits & Vector512.Create(0x000FFFFFFFFFFFFF)) | Vector512.Create(0x3FF0000000000000)).AsDouble();
        var isGreat = Vector512.GreaterThan(mantissa, Vector512.Create(1.4142135623730951));
        mantissa = Vector512.ConditionalSelect(isGreat, mantissa / 2, mantissa);
        exponent -= isGreat.AsInt64();
        var t = (mantissa - one) / (mantissa + one);
        var square = t * t;
        var sum = Vector512<double>.Zero;
        for (var k = 21; k >= 1; k -= 2) sum = sum * square + Vector512.Create(1.0 / k);
        return 2.0 * t * sum + Vector512.ConvertToDouble(exponent) * Ln2;
    }

    // Likewise.
    private static Vector512<double> Exp(Vector512<double> x)
    {
        var one = Vector512.Create(1.0);
        var n = Vector512.Floor(x / Vector512.Create(Ln2) + Vector512.Create(0.5));
        var r = x - n * Vector512.Create(Ln2);
        var sum = one;
        for (var k = 18; k >= 1; k--) sum = one + r * sum / Vector512.Create((double)k);
        var exponent = Vector512.ConvertToInt64(n) + Vector512.Create(1023L);
        return sum * (exponent << 52).AsDouble();
    }
}
