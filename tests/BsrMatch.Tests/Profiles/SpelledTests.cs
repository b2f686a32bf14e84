using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Profiles;

public sealed class SpelledTests
{
    [Test]
    public void EveryValueIsReadAsItIsWritten() => Assert.Multiple(() =>
    {
        RoundTrip<OrganisationType>();
        RoundTrip<SizeClass>();
        RoundTrip<LifecycleStatus>();
        RoundTrip<Ownership>();
        RoundTrip<InvestorType>();
        RoundTrip<SizeFigure>();
        RoundTrip<SizeStepKind>();
    });

    [Test]
    public void CaseAndBlanksAroundAreIgnored()
    {
        var known = Spelled.TryParse<OrganisationType>(" Public-Body ", out var type);

        Assert.That((known, type), Is.EqualTo((true, OrganisationType.PublicBody)));
    }

    [TestCase("")]
    [TestCase("PublicBody")]
    [TestCase("0")]
    public void OtherSpellingsAreUnknown(string text) =>
        Assert.That(Spelled.TryParse<OrganisationType>(text, out _), Is.False);

    [Test]
    public void ChoicesAreListedForPeople() =>
        Assert.That(Spelled.Choices<SizeClass>(), Is.EqualTo("micro, small, medium or large"));

    private static void RoundTrip<T>() where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            Assert.That(Spelled.TryParse<T>(value.Spell(), out var read) && read.Equals(value), $"{value}");
    }
}
