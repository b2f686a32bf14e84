using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;

namespace BsrMatch.Tests.Files.Outputs.Html;

/// <summary>What the page tells of a batch.</summary>
public sealed class PageContentTests
{
    [Test]
    public void TheCountsAreBesideTheirDrawingAndInItsDescription()
    {
        var overview = SomePage.Read(SomePage.Report(SomePage.Client, SomePage.Bare)).ById("overview");

        Assert.Multiple(() =>
        {
            Assert.That(overview.ById("outcome-told").Value, Is.EqualTo(
                "With a good match: 1; Without a good match: 1; Rejected rows: 1"));
            Assert.That(overview.All("tr").Skip(1).Take(3).Select(row => row.Value), Is.EqualTo(
                new[] { "✓With a good match1 33%", "–Without a good match1 33%", "✗Rejected rows1 33%" }));
            Assert.That(overview.ById("fits-told").Value, Is.EqualTo("80–89%: 1"));
        });
    }

    [Test]
    public void ACodeOfTheNewerNaceIsToldAndCountedAsSuch()
    {
        var client = SomePage.Client with { Sector = "64.19", NaceVersion = "2.1", Section = "L (2.1)" };
        var page = SomePage.Read(SomePage.Report(client));

        Assert.That(page.ById("client-1").OfClass("facts").Single().Value, Does.Contain("NACE 64.19 (Rev. 2.1)"));
        Assert.That(page.OfClass("tally").Select(table => table.Value), Has.Some.Contains("L (2.1)"));
    }

    [Test]
    public void AVerdictIsASignAndAWordAndNotAColourAlone()
    {
        var client = SomePage.Client with { Matches = [SomePage.First, SomePage.Second, SomePage.Third] };
        var sheet = SomePage.Read(SomePage.Report(client)).ById("client-1");

        Assert.That(sheet.OfClass("verdict").Select(verdict => verdict.Value), Is.EqualTo(
            new[] { "✓\u00A0could have taken part", "?\u00A0not known yet", "✗\u00A0cannot take part" }));
    }

    [Test]
    public void TheIndexLeadsToTheSheetAndTellsWhatToAsk()
    {
        var row = SomePage.Read(SomePage.Report(SomePage.Client)).ById("clients").All("tbody").Single()
            .Elements("tr").Single();

        Assert.Multiple(() =>
        {
            Assert.That((string?)row.All("a").Single().Attribute("href"), Is.EqualTo("#client-1"));
            Assert.That(row.Elements().Select(cell => cell.Value), Is.EqualTo(new[]
            {
                "2", "Koka Rokas SIAp-7", "Latvia", "small", "FIN", "✓\u00A0could have taken part", "88%",
                "The technology readiness level",
            }));
        });
    }

    [Test]
    public void AProgrammeTheFirmCannotTakePartInIsNoBestMatch()
    {
        var report = SomePage.Report(SomePage.Client with { Matches = [SomePage.Third with { Rank = 1 }] });

        Assert.That(SomePage.Read(report).ById("clients").Value, Does.Contain("no programme to show"));
    }

    [Test]
    public void AFitThatIsNoShareIsNotShownAsOne()
    {
        var report = SomePage.Report(SomePage.Client);
        var page = SomePage.Read(report with { Versions = report.Versions with { FitCalibrated = false } });

        Assert.Multiple(() =>
        {
            Assert.That(page.ById("client-1").OfClass("fit").First().Value, Is.EqualTo("Fit88"));
            Assert.That(page.ById("client-1").Value, Does.Contain("read it as an order"));
        });
    }

    [Test]
    public void TheMapIsColouredByFitUnlessTheFirmCannotTakePart()
    {
        var map = SomePage.Read(SomePage.Report(SomePage.Client, SomePage.Bare)).ById("map");

        Assert.That(map.All("td").Select(cell => $"{(string?)cell.Attribute("class")}: {cell.Value}"),
            Is.EqualTo(new[]
            {
                "heat-5: ✓can take part 88", "heat-1: ?not known yet 31",
                "out: ✗cannot take part 13", "out: ✗cannot take part 2",
            }));
    }

    [Test]
    public void AMapOfMoreThanTwoHundredClientsIsLeftOut()
    {
        var most = Enumerable.Repeat(SomePage.Client, 200).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(HasMap(most), Is.True);
            Assert.That(HasMap([.. most, SomePage.Client]), Is.False);
            Assert.That(HasMap([SomePage.Client with { Standings = [] }]), Is.False);
        });

        static bool HasMap(IReadOnlyList<ClientOutcome> clients) =>
            SomePage.Read(SomePage.Report(clients)).OfClass("map").Any();
    }

    [Test]
    public void AProgrammeThatCrowdsOutTheRestIsWarnedOf() => Assert.That(
        SomePage.Read(SomePage.Report(SomePage.Client, SomePage.Bare)).OfClass("warning").Single().Value,
        Does.Contain("FIN crowds out the others"));

    [Test]
    public void EveryFaultOfARejectedRowIsTold()
    {
        var rows = SomePage.Read(SomePage.Report(SomePage.Client)).ById("rejected").All("tbody").Single().Elements();

        Assert.That(rows.Single().Elements().Select(cell => cell.Value), Is.EqualTo(new[]
        {
            "4", "p-9", "employees", "zwölf", "a number of 0 or more", "write digits, such as 12",
        }));
    }

    [Test]
    public void AListOfRejectedRowsOnlyHasNoChartsAndNoSheets()
    {
        var page = SomePage.Read(SomePage.Report());

        Assert.Multiple(() =>
        {
            Assert.That(page.ById("overview").Value, Does.Contain("No entry of the list could be scored."));
            Assert.That(page.OfClass("sheet").Concat(page.OfClass("histogram")).Concat(page.OfClass("index")),
                Is.Empty);
            Assert.That(page.ById("rejected").Value, Does.Contain("zwölf"));
        });
    }

    [Test]
    public void WhatCarriesOnAndTheContactAreToldOnce()
    {
        var sheet = SomePage.Read(SomePage.Report(SomePage.Client)).ById("client-1");

        Assert.That(sheet.All("a").Where(link => (string?)link.Attribute("class") != "back")
            .Select(link => $"{link.Value} {(string?)link.Attribute("href")}"), Is.EqualTo(new[]
        {
            "https://een.example https://een.example/", "Development Bank https://bank.example/",
        }));
    }

    [Test]
    public void ASheetWithMuchToTellIsSetSmallerSoThatItStaysOnOnePage()
    {
        var matches = Enumerable.Range(1, 5).Select(rank => SomePage.Second with
        {
            Rank = rank,
            Reasons = [new string('x', 600)],
        });
        var page = SomePage.Read(SomePage.Report(SomePage.Client, SomePage.Client with { Matches = [.. matches] }));

        Assert.That(page.OfClass("sheet").Select(sheet => (string?)sheet.Attribute("class")),
            Is.EqualTo(new[] { "sheet", "sheet dense" }));
    }

    [Test]
    public void ASmallShareOfManyIsAddedUpAsOthers()
    {
        var clients = Enumerable.Range(0, 20).Select(i => SomePage.Client with { Country = $"{(char)('A' + i)}X" });
        var firms = SomePage.Read(SomePage.Report([.. clients])).ById("firms");
        var countries = firms.All("table").Single(table => table.Element("caption")!.Value == "By country");

        Assert.That(countries.All("tr").Last().Value, Does.StartWith("Others8 40%"));
    }

    [Test]
    public void AnArchivedProgrammeTellsWhatCarriesOnWhereNoNoteDoes()
    {
        var match = SomePage.First with { Notes = [], Lifecycle = LifecycleStatus.Archived };
        var sheet = SomePage.Read(SomePage.Report(SomePage.Client with { Matches = [match] })).ById("client-1");

        Assert.That(sheet.All("dt").Select(name => name.Value),
            Has.Some.EqualTo("What carries on").And.Some.EqualTo("Contact"));
    }

    [Test]
    public void OpenConditionsSayWhatIsMissingSoThatItIsNotRepeated()
    {
        var silent = SomePage.Second with { Conditions = [], Verdict = Verdict.Unknown };

        Assert.Multiple(() =>
        {
            Assert.That(NamesOn(SomePage.Second), Has.Some.EqualTo("Conditions").And.None.EqualTo("Missing details"));
            Assert.That(NamesOn(silent), Has.Some.EqualTo("Missing details").And.None.EqualTo("Conditions"));
        });

        static IEnumerable<string> NamesOn(MatchOutcome match) =>
            SomePage.Read(SomePage.Report(SomePage.Client with { Matches = [match] })).ById("client-1").All("dt")
                .Select(name => name.Value);
    }
}
