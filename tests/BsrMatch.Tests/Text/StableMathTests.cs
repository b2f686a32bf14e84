using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class StableMathTests
{
    private const double Tolerance = 1e-13;
    private const double LogTolerance = 1e-14;

    [Test]
    public void LogarithmAndExponentialAgreeWithThePlatformsOverTheirWholeRange()
    {
        var (worstExp, worstLog) = (0.0, 0.0);
        for (var i = -69_000; i <= 69_000; i++)
        {
            var (x, power) = (i / 100.0, Math.Exp(i / 100.0));
            worstExp = Math.Max(worstExp, RelativeError(StableMath.Exp(x), power));
            worstLog = Math.Max(worstLog, RelativeError(StableMath.Log(power), Math.Log(power)));
        }

        Assert.That(worstExp, Is.LessThan(Tolerance));
        Assert.That(worstLog, Is.LessThan(LogTolerance));
    }

    [Test]
    public void AroundNoughtTheExponentialAgreesToTheLastBits()
    {
        var worst = 0.0;
        for (var i = -10_000; i <= 10_000; i++)
            worst = Math.Max(worst, RelativeError(StableMath.Exp(i / 1e4), Math.Exp(i / 1e4)));

        Assert.That(worst, Is.LessThan(1e-15));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool TheLogarithmAgreesForAnyPositiveNumber(FsCheck.NormalFloat number)
    {
        var x = Math.Abs(number.Get);
        return x == 0 || RelativeError(StableMath.Log(x), Math.Log(x)) < LogTolerance;
    }

    [TestCase(double.Epsilon)]
    [TestCase(2.2250738585072014e-308)]
    [TestCase(1e-310)]
    [TestCase(0.7071067811865475)]
    [TestCase(0.9999999999999999)]
    [TestCase(1.0000000000000002)]
    [TestCase(1.4142135623730951)]
    [TestCase(1.4142135623730954)]
    [TestCase(Math.E)]
    [TestCase(double.MaxValue)]
    public void TheLogarithmAgreesAtTheEdges(double x) =>
        Assert.That(RelativeError(StableMath.Log(x), Math.Log(x)), Is.LessThan(LogTolerance));

    [Test]
    public void OneHasTheLogarithmNoughtAndNoughtTheExponentialOne()
    {
        Assert.That(StableMath.Log(1), Is.Zero);
        Assert.That(StableMath.Exp(0), Is.EqualTo(1));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void WhatHasNoLogarithmIsRefused(double x) =>
        Assert.That(() => StableMath.Log(x), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(-700.1, 0)]
    [TestCase(double.NegativeInfinity, 0)]
    [TestCase(700.1, double.PositiveInfinity)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(double.NaN, double.NaN)]
    public void BeyondItsRangeTheExponentialIsNoughtOrInfinite(double x, double expected) =>
        Assert.That(StableMath.Exp(x), Is.EqualTo(expected));

    [TestCase(0, 0.5)]
    [TestCase(1, 0.7310585786300049)]
    [TestCase(-1, 0.2689414213699951)]
    [TestCase(1000, 1)]
    [TestCase(-1000, 0)]
    public void TheLogisticFunctionHasItsKnownValues(double x, double expected) =>
        Assert.That(StableMath.Sigmoid(x), Is.EqualTo(expected).Within(1e-15));

    [FsCheck.NUnit.Property]
    public bool TheLogisticFunctionOfANumberAndItsNegativeSumToOne(FsCheck.NormalFloat number) =>
        Math.Abs(StableMath.Sigmoid(number.Get) + StableMath.Sigmoid(-number.Get) - 1) < 1e-15;

    [FsCheck.NUnit.Property]
    public bool SeveralNumbersHaveTheExponentialsEachHasByItself(double[] numbers)
    {
        var together = (double[])numbers.Clone();
        StableMath.Exp(together);
        return BitsOf(together).SequenceEqual(BitsOf(Array.ConvertAll(numbers, StableMath.Exp)));
    }

    [FsCheck.NUnit.Property]
    public bool SeveralNumbersHaveTheLogarithmsEachHasByItself(FsCheck.NormalFloat[] drawn)
    {
        double[] numbers = [.. drawn.Select(number => Math.Abs(number.Get)).Where(number => number > 0)];
        var together = (double[])numbers.Clone();
        StableMath.Log(together);
        return BitsOf(together).SequenceEqual(BitsOf(Array.ConvertAll(numbers, StableMath.Log)));
    }

    [TestCase(3e-310)]
    [TestCase(1.4142135623730951)]
    [TestCase(1.4142135623730954)]
    [TestCase(double.MaxValue)]
    public void EightLogarithmsAtOnceAreEachTheSameAtTheEdges(double x)
    {
        double[] numbers = [.. Enumerable.Repeat(x, 9)];
        StableMath.Log(numbers);

        Assert.That(numbers, Is.All.EqualTo(StableMath.Log(x)));
    }

    [Test]
    public void OneAmongEightThatHasNoLogarithmIsRefused() =>
        Assert.That(() => StableMath.Log([1, 1, 1, 1, 1, 1, 1, 0]),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static IEnumerable<long> BitsOf(double[] numbers) => numbers.Select(BitConverter.DoubleToInt64Bits);

    private static double RelativeError(double actual, double expected) =>
        expected == 0 ? Math.Abs(actual) : Math.Abs(actual - expected) / Math.Abs(expected);
}
