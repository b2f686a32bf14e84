using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class SizeFitTests
{
    private static readonly SizeFit Feature = new();

    private static readonly ProgrammeView ForSmall = Small.Offering(Some.Programme(
        eligibility: new() { Sizes = [SizeClass.Small] }));

    [TestCase(9.9, 0)]
    [TestCase(10, 1)]
    [TestCase(49.9, 1)]
    [TestCase(50, 0)]
    [TestCase(250, 0)]
    public void TellsWhetherTheHeadcountFallsInASizeNamed(double employees, double expected) =>
        Assert.That(Feature.Value(Small.Of(Some.Profile(employees: employees)), ForSmall),
            Is.EqualTo(expected));

    [TestCase(0, SizeClass.Micro)]
    [TestCase(50, SizeClass.Medium)]
    [TestCase(249.9, SizeClass.Medium)]
    [TestCase(250, SizeClass.Large)]
    public void KnowsEverySizeClass(double employees, SizeClass size)
    {
        var programme = Small.Offering(Some.Programme(eligibility: new() { Sizes = [size] }));

        Assert.That(Feature.Value(Small.Of(Some.Profile(employees: employees)), programme),
            Is.EqualTo(1));
    }

    [TestCase("10-49", 1)]
    [TestCase("<10", 0)]
    [TestCase("5-20", double.NaN)]
    [TestCase("5-60", double.NaN)]
    public void TakesABandOnlyWhereAllOfItSaysTheSame(string band, double expected)
    {
        Assert.That(Amount.TryParse(band, out var employees), Is.True);
        Assert.That(Feature.Value(Small.Of(Some.Profile(employees: employees)), ForSmall), Is.EqualTo(expected));
    }

    [Test]
    public void IsMissingWhenEitherIsNotGiven() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking(), ForSmall), Is.NaN);
        Assert.That(Feature.Value(Small.Of(Some.Profile(employees: 12)), Small.For(1, 0, 0)), Is.NaN);
    });

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
