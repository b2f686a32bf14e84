using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

/// <summary>
/// In the small world the latent space has a dimension for money, where the lender's text lies, and one for
/// ships; a case weighs 0.3.
/// </summary>
public sealed class ExperienceLatentTests
{
    private static readonly ExperienceLatent Feature = new();

    // (1, 0) and 0.3 of (0, 1) is 1.044031 long.
    [TestCase("loan", 0.957826)]
    [TestCase("bank", 0.957826)]
    [TestCase("ship", 0.287348)]
    public void IsTheCosineWithTheTextAndItsCases(string need, double expected) =>
        Assert.That(Feature.OfLender(need, [Of("a", "ship", 3), Of("b", "ship", 1)]),
            Is.EqualTo(expected).Within(1e-5));

    [Test]
    public void IsTheCosineWithTheTextAloneWithoutCases()
    {
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Yard), Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
        Assert.That(Feature.OfLender("ship", []), Is.Zero);
    }

    [Test]
    public void NeverSeesTheProfileItself() => Small.AssertThatAProfileNeverSeesItself(Feature);

    [Test]
    public void IsZeroWithoutAKnownWord() =>
        Assert.That(Feature.Value(Small.Asking("advice"), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(-1.000001, 1.000001));

    private static PastCase Of(string id, string need, int grade) => Small.Case(id, need, ("lender", grade));
}
