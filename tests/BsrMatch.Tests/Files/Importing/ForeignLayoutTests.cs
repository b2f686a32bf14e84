using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Files.Importing;

internal sealed class ForeignLayoutTests
{
    [Test]
    public void Projects_of_CORDIS()
    {
        var read = SomeImports.Projects(SomeImports.Cordis);
        var first = read.Entries[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Reading.Layout, Is.EqualTo("cordis"));
            Assert.That(read.Faults, Is.Empty);
            Assert.That(first.Id, Is.EqualTo("900000001"));
            Assert.That(first.Description,
                Is.EqualTo("Small mills press boards; they sell \"waste\".\nwood, boards"));
            Assert.That((first.Starts, first.Ends),
                Is.EqualTo(((DateOnly?)new DateOnly(2019, 1, 1), (DateOnly?)new DateOnly(2021, 12, 31))));
            Assert.That(first.BudgetEur, Is.EqualTo(1234567.89));
            Assert.That(read.Warned, Is.EqualTo(new[]
            {
                "2: status", "2: ecMaxContribution", "2: frameworkProgramme", "2: topics",
            }), "what has no field is told once a column");
        }
    }

    [Test]
    public void Projects_of_CORDIS_in_JSON()
    {
        var read = SomeImports.Projects("""
            [{"id": "900000003", "acronym": "RYE", "title": "Rye", "startDate": "2020-01-01", "totalCost": 5.5,
              "ecMaxContribution": "5", "objective": "Bakers use rye.", "keywords": "rye"}]
            """);
        Assert.That(read.Reading.Layout, Is.EqualTo("cordis"));
        Assert.That((read.Single.Acronym, read.Single.BudgetEur, read.Single.Description),
            Is.EqualTo(("RYE", 5.5, "Bakers use rye.\nrye")));
    }

    [Test]
    public void Projects_of_keep()
    {
        var read = SomeImports.Projects(SomeImports.Keep);
        var boats = read.Entries[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Reading.Layout, Is.EqualTo("keep"));
            Assert.That(read.Faults, Is.Empty);
            Assert.That(read.Entries.Select(project => project.Id),
                Is.EqualTo(new[] { "baltic-sea-region-boatyard", "south-baltic-reeds" }));
            Assert.That(boats.Starts, Is.EqualTo(new DateOnly(2015, 1, 13)));
            Assert.That(boats.BudgetEur, Is.EqualTo(2_500_000));
            Assert.That(boats.Coordinator, Is.EqualTo(new Coordinator("Yard Union", null)));
            Assert.That(boats.Countries.Select(code => code.Value), Is.EqualTo(new[] { "DE", "PL", "SE" }));
            Assert.That(boats.Description, Does.EndWith("\nWaterways, Clustering"));
            Assert.That(read.Entries[1].BudgetEur, Is.Null);
            Assert.That(read.Warned, Is.EquivalentTo(new[]
            {
                "2: Programme", "3: Partner countries", "3: Total budget",
            }));
        }
    }

    [Test]
    public void Opportunities_of_CommonGrants()
    {
        var read = SomeImports.Programmes(SomeImports.CommonGrants);
        var tools = read.Single;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Reading.Layout, Is.EqualTo("commongrants"));
            Assert.That(tools.Description, Is.EqualTo("Buys tools & machines."));
            Assert.That(tools.Lifecycle, Is.EqualTo(new Lifecycle(LifecycleStatus.Open,
                new DateOnly(2026, 1, 2), new DateOnly(2026, 9, 30), null)));
            Assert.That(tools.Funding, Is.EqualTo(new Funding(1000, null, null, null)));
            Assert.That(tools.Eligibility.OrganisationTypes, Is.Empty);
            Assert.That(tools.Eligibility.Unreadable, Is.EqualTo(new[]
            {
                "acceptedApplicantTypes.value: for_profit_small_business",
                "acceptedApplicantTypes.value: individual",
            }));
            Assert.That(tools.Source?.Url, Is.EqualTo("https://example.org/tools"));
            Assert.That(read.Warning("funding.maxAwardAmount.amount"), Does.Contain("it is in USD"));
            Assert.That(read.Warned, Does.Contain("3: status.description"));
        }
    }

    [TestCase("for_profit_small_business for_profit_not_small_business", "company")]
    [TestCase("government_county government_state", "public-body")]
    [TestCase("unrestricted individual", "")]
    public void Applicants_that_our_kinds_can_say_become_terms(string words, string types)
    {
        var applicants = string.Join(", ", words.Split(' ').Select(word => $$"""{"value": "{{word}}"}"""));
        var read = SomeImports.Programmes($$"""
            {"data": {"id": "x", "title": "X", "description": "t", "status": {"value": "open"},
             "acceptedApplicantTypes": [{{applicants}}]}, "status": 200}
            """);
        Assert.That(string.Join(' ', read.Single.Eligibility.OrganisationTypes.Select(type => type.Spell())),
            Is.EqualTo(types));
        Assert.That(read.Single.Eligibility.Unreadable, Is.Empty);
    }

    [Test]
    public void Calls_of_the_portals_search_service()
    {
        var read = SomeImports.Programmes(SomeImports.Portal);
        var call = read.Single;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Reading.Layout, Is.EqualTo("eu-portal"));
            Assert.That((call.Id, call.Title), Is.EqualTo(("TEST-2026-01", "Cleaner harbours")));
            Assert.That(call.Description, Is.EqualTo("Ports cut \"noise\".\nThey share plans."));
            Assert.That(call.Lifecycle, Is.EqualTo(new Lifecycle(LifecycleStatus.Open,
                new DateOnly(2026, 1, 10), new DateOnly(2026, 9, 1), null)));
            Assert.That(call.Eligibility.Unreadable,
                Is.EqualTo(new[] { "metadata.topicConditions: Ports of the Baltic Sea only." }));
            Assert.That(read.Warned, Does.Contain("7: metadata.frameworkProgramme"));
        }
    }

    [Test]
    public void A_table_of_calls()
    {
        var read = SomeImports.Programmes("""
            Topic ID;Title;Status;Opening date;Deadline date;Programme
            TEST-2;Quieter ports;Forthcoming;2026-02-01;2026-05-01;LIFE
            """);
        Assert.That(read.Reading.Layout, Is.EqualTo("eu-portal"));
        Assert.That((read.Single.Id, read.Single.Lifecycle.Status, read.Single.Lifecycle.Closes),
            Is.EqualTo(("TEST-2", LifecycleStatus.Forecasted, new DateOnly(2026, 5, 1))));
    }

    [Test]
    public void Calls_of_a_BEIR_collection_are_what_its_own_reader_makes_of_them()
    {
        using var folder = new Inputs.TemporaryFolder();
        var file = folder.PathTo("corpus.jsonl");
        File.WriteAllText(file, SomeImports.Calls);
        var read = SomeImports.Programmes(SomeImports.Calls);
        var own = CatalogueReader.Read(file).Programmes;
        Assert.That(new ProgrammeCatalogue("x", read.Entries).ToJsonLines(),
            Is.EqualTo(new ProgrammeCatalogue("x", own).ToJsonLines()));
        Assert.That(read.Warned, Is.EqualTo(new[] { "1: programme", "2: destination" }));
    }

    [Test]
    public void A_layout_may_be_named()
    {
        const string text = "id,title,objective\n1,One,Do it.\n";
        Assert.That(SomeImports.Projects(text).Single.Description, Is.Empty);
        Assert.That(SomeImports.Projects(text, new() { Layout = "cordis" }).Single.Description,
            Is.EqualTo("Do it."));
        Assert.That(() => SomeImports.Projects(text, new() { Layout = "cordi" }),
            Throws.TypeOf<InputException>().With.Message.Contains("did you mean cordis?"));
    }

    [Test]
    public void A_mapping_keeps_what_a_layout_has_no_field_for()
    {
        var read = SomeImports.Projects(SomeImports.Cordis,
            SomeImports.Map("frameworkProgramme", "programmes"));
        Assert.That(read.Entries[0].Programmes, Is.EqualTo(new[] { "H2020" }));
        Assert.That(read.Entries[0].Acronym, Is.EqualTo("SAWDUST"));
    }
}
