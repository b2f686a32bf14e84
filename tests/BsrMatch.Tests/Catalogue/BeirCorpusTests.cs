using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Catalogue;

public sealed class BeirCorpusTests
{
    [Test]
    public void ADocumentBecomesAProgramme()
    {
        var programme = Read("""
            {"_id":"aid-7","title":"Aide","text":"Pour les PME.","keywords":["export","prêt"],"status":"open",
            "deadline":"2026-12-31","language":"fr","minEmployees":1,"maxEmployees":"249",
            "nafSections":["C","J"],"metadata":{"anything":1}}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(programme.Id, Is.EqualTo("aid-7"));
            Assert.That(programme.Title, Is.EqualTo("Aide"));
            Assert.That(programme.Description, Is.EqualTo("Pour les PME.\nexport, prêt"));
            Assert.That(programme.Language, Is.EqualTo("fr"));
            Assert.That(programme.Lifecycle,
                Is.EqualTo(new Lifecycle(LifecycleStatus.Open, null, new DateOnly(2026, 12, 31), null)));
            Assert.That(programme.Eligibility.MinEmployees, Is.EqualTo(1));
            Assert.That(programme.Eligibility.MaxEmployees, Is.EqualTo(249));
            Assert.That(programme.Eligibility.Sectors.Select(sector => sector.ToString()),
                Is.EqualTo(new[] { "C", "J" }));
        });
    }

    [Test]
    public void ATextAloneIsEnough()
    {
        var programme = Read("""{"_id":"d","title":"","text":"About boats"}""");

        Assert.That((programme.Title, programme.Description), Is.EqualTo(("d", "About boats")));
    }

    [Test]
    public void ADocumentOfTheFrenchRegisterIsForFrance() => Assert.Multiple(() =>
    {
        Assert.That(Read("""{"_id":"d","nafSections":["C"]}""").Countries, Is.EqualTo([Some.Country("FR")]));
        Assert.That(Read("""{"_id":"d","nafSections":[]}""").Countries, Is.EqualTo([Some.Country("FR")]));
        Assert.That(Read("""{"_id":"d","minEmployees":"1"}""").Countries, Is.Empty);
    });

    [Test]
    public void RegionsAreReadByName()
    {
        var programme = Read("""{"_id":"d","regions":["Bretagne","La Réunion","Wallis et Futuna","Bretagne"]}""");

        Assert.That(programme.Eligibility.Regions.Select(region => region.Value),
            Is.EqualTo(new[] { "FRH", "FRY4", "WF" }));
    }

    [TestCase("\"regions\":null")]
    [TestCase("\"regions\":[]")]
    [TestCase("\"regions\":\"\"")]
    [TestCase("\"minEmployees\":null,\"maxEmployees\":\"\"")]
    [TestCase("\"status\":\"\",\"deadline\":null")]
    [TestCase("\"language\":\"french\"")]
    [TestCase("\"keywords\":\"export\"")]
    public void WhatIsNotSaidRestrictsNothing(string member)
    {
        var plain = Read("""{"_id":"d","title":"T","text":"x"}""");

        Assert.That(ProgrammeJson.WriteCanonical(Read(With(member))),
            Is.EqualTo(ProgrammeJson.WriteCanonical(plain)));
    }

    [TestCase("\"minEmployees\":-4", "minEmployees: -4")]
    [TestCase("\"maxEmployees\":\"many\"", "maxEmployees: many")]
    [TestCase("\"maxEmployees\":[9]", "maxEmployees: [...]")]
    [TestCase("\"minEmployees\":9,\"maxEmployees\":3", "minEmployees: 9", "maxEmployees: 3")]
    [TestCase("\"nafSections\":[\"C\",\"?\",7]", "nafSections: ?", "nafSections: 7")]
    [TestCase("\"nafSections\":\"C\"", "nafSections: C")]
    [TestCase("\"regions\":[\"Bretagne\",\"Atlantide\"]", "regions: Atlantide")]
    [TestCase("\"regions\":[\" \"]", "regions:")]
    public void AConditionThatCannotBeReadIsKeptAndWarnedOf(string member, params string[] kept)
    {
        var (programme, faults, warnings) = Parse(With(member));
        var terms = programme.Eligibility;

        Assert.Multiple(() =>
        {
            Assert.That(faults, Is.Empty);
            Assert.That(terms.Unreadable, Is.EqualTo(kept));
            Assert.That((terms.MinEmployees, terms.MaxEmployees), Is.EqualTo(((double?)null, (double?)null)));
            Assert.That(terms.Regions, Is.Empty, "half a list would refuse whom the other half admits");
            Assert.That(terms.Sectors, Is.Empty);
            Assert.That(warnings, Has.Count.EqualTo(kept.Length));
            Assert.That(warnings, Has.All.Property(nameof(Fault.Remedy)).StartsWith("correct it;"));
        });
    }

    [Test]
    public void AnOverlongConditionIsKeptInPart()
    {
        var terms = Parse(With($"\"regions\":[\"{string.Concat(Enumerable.Repeat("😀", 99))}\"]"))
            .Programme.Eligibility;

        Assert.That(terms.Unreadable.Single(), Has.Length.EqualTo(99).And.EndsWith("😀"));
    }

    [Test]
    public void WhatIsKeptSurvivesTheStore()
    {
        var catalogue = new ProgrammeCatalogue("c", [Parse(With("\"regions\":[\"Atlantide\"]")).Programme]);
        var again = Reload(catalogue.ToJsonLines());

        Assert.That(again.Version, Is.EqualTo(catalogue.Version));
        Assert.That(again.Programmes[0].Eligibility.Unreadable, Is.EqualTo(["regions: Atlantide"]));
    }

    [TestCase("\"status\":\"sometime\"", "status")]
    [TestCase("\"deadline\":\"soon\"", "deadline")]
    public void AStatusOrDayThatCannotBeReadIsWarnedOf(string member, string field)
    {
        var (programme, _, warnings) = Parse(With(member));

        Assert.That(programme.Lifecycle, Is.EqualTo(new Lifecycle(null, null, null, null)));
        Assert.That(warnings.Single().Field, Is.EqualTo(field));
    }

    [Test]
    public void AForthcomingCallIsNotOpenYet()
    {
        var call = Read(With("\"status\":\"forthcoming\",\"deadline\":\"2026-12-31\""));

        Assert.That(call.Lifecycle.At(Some.Day), Is.EqualTo(LifecycleStatus.Forecasted));
    }

    [Test]
    public void AllSectionsAreNoRestriction()
    {
        var all = string.Join(',', Enumerable.Range('A', 21).Select(letter => $"\"{(char)letter}\""));

        Assert.That(Read($"{{\"_id\":\"d\",\"nafSections\":[{all}]}}").Eligibility.Sectors, Is.Empty);
    }

    [Test]
    public void AnOverlongTextIsShortened() => Assert.That(
        Read($"{{\"_id\":\"d\",\"text\":\"{new string('x', 1_000_001)}\"}}").Description,
        Has.Length.EqualTo(1_000_000));

    [TestCase("\"\"")]
    [TestCase("\"two words\"")]
    [TestCase("null")]
    public void AnIdIsAWord(string id) =>
        Assert.That(Parse($"{{\"_id\":{id},\"text\":\"x\"}}").Faults.Single().Field, Is.EqualTo("_id"));

    [TestCase("""{"_id":"x"}""", true)]
    [TestCase("""{"id":"x"}""", false)]
    [TestCase("[]", false)]
    public void ADocumentIsKnownByItsId(string json, bool expected) =>
        Assert.That(BeirCorpus.IsDocument(LocatedJson.Parse(Encoding.UTF8.GetBytes(json), "x")),
            Is.EqualTo(expected));

    private static string With(string member) => $"{{\"_id\":\"d\",\"title\":\"T\",\"text\":\"x\",{member}}}";

    private static ProgrammeCatalogue Reload(string lines) => CatalogueReader.FromJsonLines("c",
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static Programme Read(string json)
    {
        var (programme, faults, warnings) = Parse(json);
        Assert.That(faults.Concat(warnings), Is.Empty);
        return programme;
    }

    private static (Programme Programme, List<Fault> Faults, List<Fault> Warnings) Parse(string json)
    {
        var (faults, warnings) = (new List<Fault>(), new List<Fault>());
        var node = LocatedJson.Parse(Encoding.UTF8.GetBytes(json), "corpus.jsonl");
        return (BeirCorpus.Read(node, "corpus.jsonl", faults, warnings), faults, warnings);
    }
}
