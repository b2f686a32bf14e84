using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Catalogue;

public sealed class ProgrammeCatalogueTests
{
    private static readonly Programme A = Some.Programme("a", "First");
    private static readonly Programme B = Some.Programme("b", "Second");

    [Test]
    public void ProgrammesAreOrderedByIdWhateverOrderTheyCameIn() =>
        Assert.That(new ProgrammeCatalogue("some", [B, A]).Programmes, Is.EqualTo(new[] { A, B }));

    [Test]
    public void EqualContentHasEqualVersions() => Assert.Multiple(() =>
    {
        var version = new ProgrammeCatalogue("some", [A, B]).Version;

        Assert.That(version, Does.Match("^some-[0-9a-f]{12}$"));
        Assert.That(new ProgrammeCatalogue("some", [B, A]).Version, Is.EqualTo(version));
        Assert.That(new ProgrammeCatalogue("some", [A with { Title = "Other" }, B]).Version,
            Is.Not.EqualTo(version));
        Assert.That(new ProgrammeCatalogue("some", [A]).Version, Is.Not.EqualTo(version));
    });

    [Test]
    public void AProgrammeIsFoundByItsId()
    {
        var catalogue = new ProgrammeCatalogue("some", [A, B]);

        Assert.That((catalogue.Find("b"), catalogue.Find("B")), Is.EqualTo((B, (Programme?)null)));
    }

    [Test]
    public void AnEmptyCatalogueIsAFault() => Assert.That(() => new ProgrammeCatalogue("some", []),
        Throws.TypeOf<InputException>().With.Message.Contains("at least one programme"));

    [Test]
    public void ARepeatedIdIsAFault() => Assert.That(() => new ProgrammeCatalogue("some", [A, B, A]),
        Throws.TypeOf<InputException>().With.Message.Contains("each id once"));

    [Test]
    public void JsonLinesReadBackAsTheSameCatalogue()
    {
        var lines = Shipped.Catalogue.ToJsonLines().TrimEnd('\n').Split('\n');

        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Length.EqualTo(12));
            Assert.That(CatalogueReader.FromJsonLines("founding", lines).Version,
                Is.EqualTo(Shipped.Catalogue.Version));
        });
    }
}
