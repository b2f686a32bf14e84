using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Catalogue;

public sealed class ProgrammeJsonTests
{
    private const string Whole =
        """
        {"id":"josefin-2","acronym":"JOSEFIN","title":"Joint SME Finance <2>",
        "description":"Nauda & \"padoms\".","offers":["finance","coaching"],"themes":["finance-access"],
        "audience":["sme"],"countries":["LV","GR"],
        "eligibility":{"sizes":["micro","small"],"sectors":["C","62.01"],"excludedSectors":["12"],
        "regions":["LV006"],"organisationTypes":["company","public-body"],"minEmployees":1,
        "maxEmployees":249.5,"maxTurnoverEur":50000000,"minAgeYears":1,"maxAgeYears":10,
        "trlMin":3,"trlMax":9,"consortiumMin":2,"maxBalanceSheetEur":43000000,
        "unreadable":["regions: Atlantis"]},
        "lifecycle":{"status":"open","opens":"2026-01-01","closes":"2026-12-31","verifiedOn":"2026-06-01"},
        "successor":{"name":"EEN","url":"https://een.ec.europa.eu"},"contact":{"name":"Bank","url":null},
        "coordinator":{"name":"Bank","country":"DE"},"funding":{"minEur":1000,"maxEur":20000.5,"rate":0.5,
        "deMinimis":false},"source":{"url":"https://example.org","retrievedOn":"2026-06-02"},"language":"en"}
        """;

    [Test]
    public void EveryFieldOfTheContractIsReadAndWrittenBack() =>
        Assert.That(Written(Read(Whole)), Is.EqualTo(Whole.ReplaceLineEndings("")));

    [Test]
    public void ASparseProgrammeReadsBackAsItself()
    {
        var written = Written(Read("""{"id":"x","title":"X"}"""));

        Assert.That(Written(Read(written)), Is.EqualTo(written));
    }

    // A catalogue's version is a hash of what is written here.
    [Test]
    public void AConditionAddedLaterIsNotWrittenUnlessSet() =>
        Assert.That(Written(Read("""{"id":"x","title":"X"}""")), Does.Not.Contain("max").And.Not.Contain("unreadable"));

    [Test]
    public void CodesOfRev21AreReadAndWrittenBackWithTheirVersion()
    {
        var text = Whole.Replace("\"62.01\"", "\"62.10\"").ReplaceLineEndings("");
        var end = text.IndexOf("},\"lifecycle\"", StringComparison.Ordinal);
        text = text.Insert(end, ",\"naceVersion\":\"2.1\"");

        Assert.That(Read(text).Eligibility.ExcludedSectors.Single().Version, Is.EqualTo("2.1"));
        Assert.That(Written(Read(text)), Is.EqualTo(text.ReplaceLineEndings("")));
    }

    [Test]
    public void CodesOfTwoVersionsCannotBeWritten()
    {
        EligibilityTerms terms = new() { Sectors = [Some.Nace("C")], ExcludedSectors = [Some.Nace("12", "2.1")] };

        Assert.That(() => Written(Some.Programme(eligibility: terms)), Throws.ArgumentException);
    }

    [Test]
    public void WhatIsNotSaidRestrictsNothing()
    {
        var programme = Read("""{"id":"x","title":"X","eligibility":{"sizes":[],"minEmployees":null}}""");

        Assert.Multiple(() =>
        {
            Assert.That(programme.Eligibility.Sizes, Is.Empty);
            Assert.That(programme.Eligibility.MinEmployees, Is.Null);
            Assert.That(programme.Lifecycle, Is.EqualTo(new Lifecycle(null, null, null, null)));
            Assert.That(programme.Funding, Is.Null);
            Assert.That(programme.Countries, Is.Empty);
        });
    }

    [TestCase("\"acronym\":5", "acronym", "a text in quotation marks")]
    [TestCase("\"offers\":\"finance\"", "offers", "a list")]
    [TestCase("\"offers\":[\"finance\",7]", "offers[1]", "a word such as")]
    [TestCase("\"themes\":[\" \"]", "themes[0]", "a word such as")]
    [TestCase("\"countries\":[\"LV\",\"Latvia\"]", "countries[1]", "a country code")]
    [TestCase("\"eligibility\":{\"sizes\":[\"tiny\"]}",
        "eligibility.sizes[0]", "micro, small, medium or large")]
    [TestCase("\"eligibility\":{\"sectors\":[\"34\"]}", "eligibility.sectors[0]", "a NACE Rev. 2 code")]
    [TestCase("\"eligibility\":{\"excludedSectors\":[\"x\"]}",
        "eligibility.excludedSectors[0]", "a NACE Rev. 2")]
    [TestCase("\"eligibility\":{\"sectors\":[\"45\"],\"naceVersion\":\"2.1\"}",
        "eligibility.sectors[0]", "a NACE Rev. 2.1 code")]
    [TestCase("\"eligibility\":{\"naceVersion\":\"3\"}", "eligibility.naceVersion", "2 or 2.1")]
    [TestCase("\"eligibility\":{\"regions\":[\"XX\"]}", "eligibility.regions[0]", "a NUTS code")]
    [TestCase("\"eligibility\":{\"organisationTypes\":[\"firm\"]}",
        "eligibility.organisationTypes[0]", "company,")]
    [TestCase("\"eligibility\":{\"minEmployees\":-1}",
        "eligibility.minEmployees", "0 or more annual work units")]
    [TestCase("\"eligibility\":{\"maxEmployees\":\"9\"}",
        "eligibility.maxEmployees", "0 or more annual work units")]
    [TestCase("\"eligibility\":{\"maxTurnoverEur\":-1}", "eligibility.maxTurnoverEur", "0 or more euro")]
    [TestCase("\"eligibility\":{\"minAgeYears\":1.5}", "eligibility.minAgeYears", "0 or more full years")]
    [TestCase("\"eligibility\":{\"maxAgeYears\":-1}", "eligibility.maxAgeYears", "0 or more full years")]
    [TestCase("\"eligibility\":{\"trlMin\":0}", "eligibility.trlMin", "from 1 to 9")]
    [TestCase("\"eligibility\":{\"trlMax\":10}", "eligibility.trlMax", "from 1 to 9")]
    [TestCase("\"eligibility\":{\"consortiumMin\":0}", "eligibility.consortiumMin", "1 or more partners")]
    [TestCase("\"eligibility\":{\"maxBalanceSheetEur\":\"1\"}",
        "eligibility.maxBalanceSheetEur", "0 or more euro")]
    [TestCase("\"eligibility\":{\"unreadable\":[\"\"]}", "eligibility.unreadable[0]", "a condition such as")]
    [TestCase("\"eligibility\":{\"maxStaff\":3}", "eligibility.maxStaff", "a known field")]
    [TestCase("\"eligibility\":{\"minEmployees\":9,\"maxEmployees\":3}",
        "eligibility.maxEmployees", "minEmployees or more")]
    [TestCase("\"eligibility\":{\"minAgeYears\":9,\"maxAgeYears\":3}",
        "eligibility.maxAgeYears", "minAgeYears or more")]
    [TestCase("\"eligibility\":{\"trlMin\":9,\"trlMax\":3}", "eligibility.trlMax", "trlMin or more")]
    [TestCase("\"lifecycle\":{\"status\":\"ended\"}",
        "lifecycle.status", "forecasted, open, closed or archived")]
    [TestCase("\"lifecycle\":{\"opens\":\"1.1.2026\"}", "lifecycle.opens", "a date such as")]
    [TestCase("\"lifecycle\":{\"closes\":\"2026-02-30\"}", "lifecycle.closes", "a date such as")]
    [TestCase("\"lifecycle\":{\"opens\":\"2026-02-02\",\"closes\":\"2026-02-01\"}",
        "lifecycle.closes", "on or after opens")]
    [TestCase("\"successor\":{\"url\":\"https://x.org\"}", "successor.name", "a name")]
    [TestCase("\"contact\":{\"name\":\"x\",\"url\":\"www.x.org\"}", "contact.url", "https:// or http://")]
    [TestCase("\"contact\":{\"name\":\"x\",\"url\":\"javascript:alert(1)\"}",
        "contact.url", "https:// or http://")]
    [TestCase("\"coordinator\":{\"country\":\"DE\"}", "coordinator.name", "a name")]
    [TestCase("\"coordinator\":{\"name\":\"x\",\"country\":\"XX\"}", "coordinator.country", "a country code")]
    [TestCase("\"funding\":{\"minEur\":-1}", "funding.minEur", "0 or more euro")]
    [TestCase("\"funding\":{\"minEur\":9,\"maxEur\":3}", "funding.maxEur", "minEur or more")]
    [TestCase("\"funding\":{\"rate\":50}", "funding.rate", "a share from 0 to 1")]
    [TestCase("\"funding\":{\"deMinimis\":\"yes\"}", "funding.deMinimis", "true or false")]
    [TestCase("\"source\":{\"retrievedOn\":\"today\"}", "source.retrievedOn", "a date such as")]
    [TestCase("\"language\":\"english\"", "language", "a language code")]
    [TestCase("\"budget\":1", "budget", "a known field")]
    public void AFaultNamesItsFieldAndWhatWasExpected(string members, string field, string expected)
    {
        var faults = FaultsOf($"{{\"id\":\"x\",\"title\":\"X\",{members}}}");

        Assert.That(faults.Select(fault => fault.Field), Is.EqualTo(new[] { field }));
        Assert.That(faults[0].Expected, Does.Contain(expected));
    }

    [TestCase("""{"title":"X"}""")]
    [TestCase("""{"id":"","title":"X"}""")]
    [TestCase("""{"id":"a b","title":"X"}""")]
    [TestCase("""{"id":"a\u0007","title":"X"}""")]
    public void AnIdIsAWord(string json) => Assert.That(FaultsOf(json).Single().Field, Is.EqualTo("id"));

    [Test]
    public void AnIdHasAtMost200Characters() => Assert.Multiple(() =>
    {
        Assert.That(EntryJson.IsId(new string('x', 200)), Is.True);
        Assert.That(EntryJson.IsId(new string('x', 201)), Is.False);
    });

    [TestCase("""{"id":"x"}""")]
    [TestCase("""{"id":"x","title":"  "}""")]
    public void ATitleIsNeeded(string json) =>
        Assert.That(FaultsOf(json).Single().Field, Is.EqualTo("title"));

    [Test]
    public void EveryFoundingProgrammeIsWrittenAsItIsRead()
    {
        foreach (var programme in Shipped.Catalogue.Programmes)
        {
            var written = Written(programme);

            Assert.That(Written(Read(written)), Is.EqualTo(written));
        }
    }

    private static string Written(Programme programme) =>
        Encoding.UTF8.GetString(ProgrammeJson.WriteCanonical(programme));

    private static Programme Read(string json)
    {
        var (programme, faults) = Parse(json);
        Assert.That(faults, Is.Empty);
        return programme;
    }

    private static List<Fault> FaultsOf(string json) => Parse(json).Faults;

    private static (Programme Programme, List<Fault> Faults) Parse(string json)
    {
        var faults = new List<Fault>();
        var node = LocatedJson.Parse(Encoding.UTF8.GetBytes(json), "programme.json");
        return (ProgrammeJson.Read(node, "programme.json", faults), faults);
    }
}
