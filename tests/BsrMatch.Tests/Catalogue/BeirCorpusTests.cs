using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Input;

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

    [TestCase("\"status\":\"sometime\"")]
    [TestCase("\"deadline\":\"soon\"")]
    [TestCase("\"minEmployees\":-4")]
    [TestCase("\"maxEmployees\":\"many\"")]
    [TestCase("\"nafSections\":[\"?\"]")]
    [TestCase("\"language\":\"french\"")]
    [TestCase("\"keywords\":\"export\"")]
    public void WhatCannotBeReadRestrictsNothing(string member)
    {
        var programme = Read($"{{\"_id\":\"d\",\"title\":\"T\",\"text\":\"x\",{member}}}");
        var plain = Read("""{"_id":"d","title":"T","text":"x"}""");

        Assert.That(ProgrammeJson.WriteCanonical(programme), Is.EqualTo(ProgrammeJson.WriteCanonical(plain)));
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

    private static Programme Read(string json)
    {
        var (programme, faults) = Parse(json);
        Assert.That(faults, Is.Empty);
        return programme;
    }

    private static (Programme Programme, List<Fault> Faults) Parse(string json)
    {
        var faults = new List<Fault>();
        var node = LocatedJson.Parse(Encoding.UTF8.GetBytes(json), "corpus.jsonl");
        return (BeirCorpus.Read(node, "corpus.jsonl", faults), faults);
    }
}
