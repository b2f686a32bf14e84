using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Batch;

[Parallelizable(ParallelScope.All)]
internal sealed class ExposureTallyTests
{
    private static readonly ProgrammeCatalogue Catalogue = new("small",
    [
        Some.Programme("loans") with { Themes = ["finance-access"] },
        Some.Programme("plasma") with { Themes = ["plasma-technology", "technology-transfer"] },
        Some.Programme("quiet") with { Themes = ["health"] },
    ]);

    [Test]
    public void SuggestionsAreCountedByRankAndByWhomTheyAreMadeTo()
    {
        var tally = new ExposureTally();
        tally.Add(Client("a", ["finance-access"], ("loans", Verdict.Eligible, 0.9), ("plasma", Verdict.Unknown, 0.2)));
        tally.Add(Client("b", [], ("plasma", Verdict.Eligible, 0.6)) with { Size = null, Country = "EE" });
        tally.AddRejected();

        var table = tally.ToTable(Catalogue);
        Assert.Multiple(() =>
        {
            Assert.That(tally.Counts, Is.EqualTo(new BatchCounts(3, 2, 0, 1)));
            Assert.That(table.Clients, Is.EqualTo(2));
            Assert.That(table.Programmes.Select(row => row.ProgrammeId),
                Is.EqualTo(new[] { "plasma", "loans", "quiet" }));
            var plasma = table.Programmes[0];
            Assert.That((plasma.Suggested, plasma.First, plasma.Good), Is.EqualTo((2, 1, 1)));
            Assert.That(plasma.AtRank, Is.EqualTo(new long[] { 1, 1 }));
            Assert.That(plasma.BySize, Is.EqualTo(new[] { new Tally("micro", 1), new Tally("unknown", 1) }));
            Assert.That(plasma.ByCountry, Is.EqualTo(new[] { new Tally("EE", 1), new Tally("LV", 1) }));
            Assert.That(table.Programmes[2].Suggested, Is.Zero);
        });
    }

    [Test]
    public void AProgrammeTheFirmCannotTakePartInIsNoSuggestion()
    {
        var tally = new ExposureTally();
        tally.Add(Client("a", [], ("loans", Verdict.Ineligible, 0.9), ("plasma", Verdict.Eligible, 0.3)));
        var table = tally.ToTable(Catalogue);
        Assert.That(table.Programmes[0].ProgrammeId, Is.EqualTo("plasma"));
        Assert.That((table.Programmes[0].First, table.Programmes[1].Suggested), Is.EqualTo((1, 0)));
    }

    [Test]
    public void AClientThatAsksForTwoThemesOfAProgrammeNeedsItOnce()
    {
        var tally = new ExposureTally();
        tally.Add(Client("a", ["plasma-technology", "technology-transfer"]));
        tally.Add(Client("b", ["technology-transfer"]));
        tally.Add(Client("c", ["finance-access", "technology-transfer"]));
        var needed = tally.ToTable(Catalogue).Programmes.ToDictionary(row => row.ProgrammeId, row => row.Needed);
        Assert.That((needed["plasma"], needed["loans"], needed["quiet"]), Is.EqualTo((3, 1, 0)));
    }

    [Test]
    public void TheTallyOfAListIsTheSumOfItsParts([Range(0, 6)] int cut)
    {
        var clients = Enumerable.Range(0, 6).Select(number => Client($"c{number}", [$"finance-access"],
            (number % 2 == 0 ? "loans" : "plasma", Verdict.Eligible, 0.1 * number))).ToList();
        var (whole, first, second) = (new ExposureTally(), new ExposureTally(), new ExposureTally());
        foreach (var client in clients) whole.Add(client);
        foreach (var client in clients.Take(cut)) first.Add(client);
        foreach (var client in clients.Skip(cut)) second.Add(client);
        first.Add(second);
        Assert.That(first.ToJson(), Is.EqualTo(whole.ToJson()));
    }

    [Test]
    public void ATallyReadsBack()
    {
        var tally = new ExposureTally();
        tally.Add(Client("a", ["health"], ("loans", Verdict.Eligible, 0.9), ("plasma", Verdict.Unknown, 0.2)));
        tally.AddRejected();
        Assert.That(ExposureTally.Parse(tally.ToJson()).ToJson(), Is.EqualTo(tally.ToJson()));
        Assert.That(() => ExposureTally.Parse("{}"), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [TestCase(20, 8, 4, true, Description = "Twice as many as ask for it.")]
    [TestCase(20, 8, 5, false)]
    [TestCase(20, 7, 0, false, Description = "First for too few.")]
    [TestCase(19, 19, 0, false, Description = "Too short a list.")]
    public void CrowdingOutIsBeingFirstFarBeyondTheNeed(int clients, int first, int needed, bool expected)
    {
        var tally = new ExposureTally();
        for (var i = 0; i < clients; i++)
        {
            var programme = i < first ? "loans" : i % 2 == 0 ? "plasma" : "quiet";
            tally.Add(Client($"c{i}", i < needed ? ["finance-access"] : [], (programme, Verdict.Eligible, 0.9)));
        }

        var crowding = tally.ToTable(Catalogue).CrowdingOut.Any(row => row.ProgrammeId == "loans");
        Assert.That(crowding, Is.EqualTo(expected));
    }

    private static ClientFacts Client(string id, string[] asked,
        params (string Programme, Verdict Verdict, double Fit)[] matches) => new()
        {
            ClientId = id,
            NoGoodMatch = false,
            AskedThemes = asked,
            Size = "micro",
            Section = "C",
            Country = "LV",
            Matches = [.. matches.Select((match, at) =>
                new MatchFacts(at + 1, match.Programme, match.Verdict, match.Fit, match.Fit))],
        };
}
