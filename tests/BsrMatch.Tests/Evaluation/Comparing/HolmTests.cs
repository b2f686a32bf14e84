using BsrMatch.Evaluation.Comparing;

namespace BsrMatch.Tests.Evaluation.Comparing;

internal sealed class HolmTests
{
    [Test]
    public void The_smallest_is_multiplied_by_all_and_none_falls_below_the_one_before() =>
        // 3 * 0.01 = 0.03; 2 * 0.03 = 0.06; 1 * 0.04 would be below that.
        Assert.That(Holm.Adjust([0.01, 0.04, 0.03]), Is.EqualTo(new[] { 0.03, 0.06, 0.06 }).Within(1e-15));

    [Test]
    public void One_test_alone_stays_as_it_is() =>
        Assert.That(Holm.Adjust([0.2]), Is.EqualTo(new[] { 0.2 }));

    [Test]
    public void None_is_above_one() =>
        Assert.That(Holm.Adjust([0.9, 0.8]), Is.EqualTo(new[] { 1.0, 1.0 }));

    [Test]
    public void What_was_not_measured_is_refused() =>
        Assert.That(() => Holm.Adjust([0.01, double.NaN]), Throws.ArgumentException);

    [FsCheck.NUnit.Property]
    public bool None_is_below_its_own_p_value(ushort[] numbers)
    {
        double[] p = [.. numbers.Select(number => (number + 1) / 65536.0)];
        return Holm.Adjust(p).Zip(p).All(pair => pair.First >= pair.Second && pair.First <= 1);
    }
}
