using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

/// <summary>The lender's text is the vector (0.816497, 0.577350) over "loan" and "bank".</summary>
public sealed class ExperienceMeanTests
{
    private static readonly ExperienceMean Feature = new();

    // (0.816497 + 1, 0.577350) is 1.906041 long.
    [Test]
    public void OneCaseWeighsAsMuchAsTheText() =>
        Assert.That(Feature.Value(Small.Asking("loan", "ship"), Small.Lender), Is.EqualTo(0.953021).Within(1e-5));

    // (0.816497 + 1/2, 0.577350 + 1/2) is 1.701131 long; the case of grade 1 is not good.
    [Test]
    public void TwoCasesWeighHalfEach() => Assert.That(
        Feature.OfLender("loan", [Of("a", "loan", 3), Of("b", "bank", 2), Of("c", "ship", 1)]),
        Is.EqualTo(0.773895).Within(1e-5));

    [Test]
    public void ManyLikeCasesWeighAsMuchAsOne() => Assert.That(
        Feature.OfLender("loan", [.. Enumerable.Range(0, 20).Select(i => Of($"c-{i}", "bank ship", 3))]),
        Is.EqualTo(Feature.OfLender("loan", [Of("a", "bank ship", 3)])).Within(1e-6));

    [Test]
    public void IsTheCosineWithTheTextAloneWithoutCases() =>
        Assert.That(Feature.Value(Small.Asking("ship"), Small.Yard), Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));

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
