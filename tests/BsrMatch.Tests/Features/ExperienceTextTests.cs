using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

/// <summary>
/// All words weigh the same here, so the lender's text, "loan" twice and "bank" once, is the vector (√2, 1) / √3
/// = (0.816497, 0.577350) over the two; a case weighs 0.3.
/// </summary>
public sealed class ExperienceTextTests
{
    private static readonly ExperienceText Feature = new();

    // (0.816497 + 0.3, 0.577350) is 1.256940 long.
    [Test]
    public void IsTheCosineWithTheTextAndItsCase() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking("loan", "ship"), Small.Lender), Is.EqualTo(0.888266).Within(1e-5));
        Assert.That(Feature.Value(Small.Asking("bank"), Small.Lender), Is.EqualTo(0.459330).Within(1e-5));
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Port), Is.Zero);
    });

    // (0.816497 + 0.3, 0.577350 + 2 * 0.3) is 1.622566 long; the case of grade 1 is not good.
    [Test]
    public void EveryGoodCaseCounts() => Assert.That(
        Feature.OfLender("loan", [Of("a", "loan", 3), Of("b", "bank", 2), Of("c", "bank", 4), Of("d", "ship", 1)]),
        Is.EqualTo(0.688106).Within(1e-5));

    [Test]
    public void FindsAWordThatOnlyACaseHas() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking("welder"), Small.Lender), Is.Zero);
        Assert.That(Feature.OfLender("welder", [Of("a", "welder", 3)]), Is.EqualTo(0.287348).Within(1e-5));
    });

    [Test]
    public void IsTheCosineWithTheTextAloneWithoutCases() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking("ship"), Small.Yard), Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
        Assert.That(Feature.OfLender("loan", []), Is.EqualTo(Math.Sqrt(2 / 3.0)).Within(1e-6));
    });

    [Test]
    public void NeverSeesTheProfileItself() => Small.AssertThatAProfileNeverSeesItself(Feature);

    [Test]
    public void IsZeroWithoutAText() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));

    private static PastCase Of(string id, string need, int grade) => Small.Case(id, need, ("lender", grade));
}
