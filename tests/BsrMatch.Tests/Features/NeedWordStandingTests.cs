using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedWordStandingTests
{
    private static readonly NeedWordStanding Feature = new();

    // The lender's cosine is 1.693147 / 2.127175 * 0.912202 = 0.726077 and the port's 1.287682 / 2.127175 =
    // 0.605349, which is 0.833725 of it; TextMatcherTests works the weights out.
    [Test]
    public void IsTheWordCosineAgainstTheNearestProgrammes()
    {
        var profile = Small.Asking("loan ship", "bank");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(1));
            Assert.That(Feature.Value(profile, Small.Port), Is.EqualTo(0.833725).Within(1e-5));
        });
    }

    [Test]
    public void DoesNotDependOnWhatNoProgrammeSays()
    {
        var (brief, wordy) = (Small.Asking("loan ship"), Small.Asking("loan ship on the helicopter"));

        foreach (var programme in Small.Index.Programmes)
        {
            Assert.That(Feature.Value(wordy, programme),
                Is.EqualTo(Feature.Value(brief, programme)).Within(1e-6));
        }
    }

    [TestCase("")]
    [TestCase("helicopter")]
    public void IsZeroWhereNothingIsShared(string need) =>
        Assert.That(Feature.Value(Small.Asking(need), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
