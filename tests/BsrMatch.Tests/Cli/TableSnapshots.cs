using BsrMatch.Catalogue;
using BsrMatch.Cli.Commands;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Tables;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Storage;
using BsrMatch.Tests.Support;
using Spectre.Console;
using Spectre.Console.Testing;

namespace BsrMatch.Tests.Cli;

internal sealed class TableSnapshots
{
    private static readonly MatchOptions Options = new() { AsOf = Some.Day };

    private static readonly IReadOnlyList<string> Languages = Phrases.Languages;

    [Test]
    public void AGoodMatchBesideOneThatIsNotKnownYet() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second), hidden: 1)));

    [Test]
    public void IneligibleProgrammesSayWhichRuleAndHowNear() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Third))));

    [Test]
    public void NoGoodMatchIsSaidAtTheTop() => Compare(console => MatchTable.Show(console, Page(
        SomeAnswer.Result(
            SomeAnswer.Second with { Rank = 1 }) with
        { NoGoodMatch = true, FitCalibrated = false })));

    [Test]
    public void NothingToTakePartIn() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result() with { NoGoodMatch = true }, hidden: 12)));

    [Test]
    public void NothingOpen() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result()) with { Options = Options with { Status = StatusFilter.Open } }));

    [Test]
    public void NothingOfTheFitAskedFor() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result()) with { Options = Options with { MinFit = 0.75 } }));

    [Test]
    public void NothingKnownToBeOpen() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result() with { StatusNotTold = 9 }) with
        {
            Options = Options with { Status = StatusFilter.Open },
        }));

    [Test]
    public void OneOpenBesideOneThatDoesNotSay() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result(SomeAnswer.Second with { Rank = 1 }) with { StatusNotTold = 1 }) with
        {
            Options = Options with { Status = StatusFilter.Open },
        }));

    [Test]
    public void HostileTextIsHarmless() => Compare(console => MatchTable.Show(console, Page(
        SomeAnswer.Result(SomeAnswer.First with
        {
            Programme = SomeAnswer.Ended with { Title = "[red]Loud[/] \u001b[31mtitle", Acronym = "[/]" },
            Reasons = [new(
                "need", 1, "Quotes [bold]are[/] text.", [new("profile", "\u001b]0;owned\a[link=x]y[/]\nz")])],
        })) with
    {
        Profile = SomeAnswer.Firm with { Name = "Firm [blink]\u202eBold\u001b[2J\nSIA" },
        Themes = new ProfileThemes("en", [], []),
    }));

    [Test]
    public void ANarrowTerminalWrapsBetweenWords() => Compare(console => MatchTable.Show(console,
        Page(SomeAnswer.Result(SomeAnswer.First))), width: 60);

    [Test]
    public void AnExplanationOfAnOpenQuestion() => Compare(console => ExplainTable.Show(console,
        new Answer(SomeAnswer.Firm, SomeAnswer.Result(SomeAnswer.Second)), SomeAnswer.Themes, 12,
            ResultDetail.Usual));

    [Test]
    public void AnExplanationInFull() => Compare(console => ExplainTable.Show(console,
        new Answer(SomeAnswer.Firm, SomeAnswer.Result(SomeAnswer.First)), SomeAnswer.Themes, 12,
            ResultDetail.Full));

    [Test]
    public void AnExplanationOfARefusal() => Compare(console => ExplainTable.Show(console,
        new Answer(SomeAnswer.Firm, SomeAnswer.Result(SomeAnswer.Third)), SomeAnswer.Themes, 12,
            ResultDetail.Usual));

    [Test]
    public void AProgrammeWithAllItSays() =>
        Compare(console => ProgrammeTable.Show(console, SomeAnswer.Running with
        {
            Acronym = "PA",
            Description = "Finds buyers and suppliers in other regions.\nFirms join a pool of partners.",
            Offers = ["partner-search", "coaching"],
            Themes = ["supply-chain-partners"],
            Audience = ["sme"],
            Countries = [Some.Country("LT"), Some.Country("LV")],
            Eligibility = new EligibilityTerms
            {
                Sizes = [SizeClass.Micro, SizeClass.Small],
                MaxEmployees = 49,
                MinAgeYears = 2,
                MaxTurnoverEur = 1e7,
                MaxBalanceSheetEur = 8e6,
                TrlMin = 4,
                TrlMax = 8,
                ConsortiumMin = 3,
                OrganisationTypes = [OrganisationType.Company],
                Unreadable = ["regions: Atlantis"],
            },
            Coordinator = new Coordinator("Chamber of Commerce", Some.Country("LV")),
            Funding = new Funding(5_000, 60_000, 0.5, true),
            Source = new SourceNote("https://partners.example", null),
        }, Some.Day));

    [Test]
    public void AListOfProgrammes() => Compare(console => CatalogueTable.ShowProgrammes(console,
        new ProgrammeCatalogue("testing", [SomeAnswer.Ended, SomeAnswer.Running]), Some.Day));

    [Test]
    public void AnEvaluationByLanguage()
    {
        var qrels = new Qrels([new("a", "x", 3), new("a", "y", 0), new("b", "y", 2), new("c", "x", 0)]);
        SystemRankings System(string name, string first, string second) => new(name,
            [.. new[] { "a", "b", "c" }.Select(id =>
                new ProfileRanking(id, [new(first, 2), new(second, 1)]))]);
        var languages = new Dictionary<string, string> { ["a"] = "en", ["b"] = "lv", ["c"] = "lv" };
        var report = new EvaluationReport([System("BsrMatch", "x", "y"), System("random", "y", "x")], qrels,
            new EvaluationOptions(), new Grouping("language", languages));
        Compare(console => EvaluationTable.Show(console, report));
    }

    [TestCaseSource(nameof(Languages))]
    public void APageInEveryLanguage(string language) => Compare(console =>
    {
        var result = In(language, SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second, SomeAnswer.Third));
        MatchTable.Show(console, Page(result, hidden: 2));
        ExplainTable.Show(console, new Answer(SomeAnswer.Firm, result with { Matches = [result.Matches[1]] }),
            SomeAnswer.Themes, 12, ResultDetail.Usual);
    }, name: $"Page.{language}");

    // The words of reasons are put to a result when it is made.
    private static MatchResult In(string language, MatchResult result)
    {
        var phrases = Phrases.For(language);
        string Theme(string id) => phrases.Theme(id, id);
        return result with
        {
            Language = language,
            Matches =
            [
                .. result.Matches.Select(match => match with
                {
                    Reasons =
                    [
                        new("need-theme-overlap", 20,
                            phrases.Of("reason.need.shared", ("asked", Theme("finance-access"))),
                            [new("profile", "a loan for a new lathe"), new("programme", "bank says no")]),
                        new("whole-bm25", -0.75, phrases.Of("reason.wording.none"), []),
                    ],
                    Asked = [Theme("finance-access")],
                    Purpose = [Theme("fast-growth"), Theme("maritime")],
                }),
            ],
        };
    }

    private static MatchPage Page(MatchResult result, int hidden = 0) =>
        new(SomeAnswer.Firm, result with { IneligibleNotShown = hidden }, SomeAnswer.Themes, Options, 12);

    [Test]
    public void AnImportWithRejectedEntries() => Compare(console => ImportTable.Show(console, new ImportReport
    {
        File = "mine.csv",
        Noun = "programme",
        Catalogue = "mine",
        Layout = "eu-portal",
        IsDryRun = false,
        IsImported = false,
        Result = new ImportResult("mine-0123456789ab", [.. Enumerable.Range(1, 22).Select(i => $"call-{i}")],
            ["loan"], ["coach"], [])
        {
            Others = 3,
            Entries = Enumerable.Range(1, 22).ToDictionary(i => $"call-{i}",
                i => new ImportedEntry($"Call {i} [red]\u001b[31m", []))
                .Append(new("loan", new ImportedEntry("Green loan", ["description", "lifecycle.closes"])))
                .ToDictionary(),
        },
        Rejected = 1,
        Faults = [new Fault("mine.csv", 7, "closes", "soon", "a date such as 2026-03-31",
            "write it as 2026-03-31, or leave it empty")],
        FaultCount = 1,
        Warnings = [],
        WarningCount = 0,
        Remarks = [],
        Mended = 0,
    }));

    [Test]
    public void TheHistoryOfAProgramme() => Compare(console => HistoryTable.Show(console,
        new EntryHistory("programme", "loan",
        [
            new EntryVersion("changed", "mine", "mine-0123456789ab",
                new DateTimeOffset(2026, 3, 14, 9, 26, 0, TimeSpan.Zero), "{}",
                [new("description", "The old words.", new string('w', 90)), new("acronym", null, "GL")]),
            new EntryVersion("added", "mine", "mine-ba9876543210",
                new DateTimeOffset(2026, 1, 2, 3, 4, 0, TimeSpan.Zero), "{}", []),
        ])));

    private static void Compare(
        Action<IAnsiConsole> draw, int width = TableConsole.PlainWidth, string? name = null)
    {
        using var console = new TestConsole().Width(width);
        draw(console);
        Approved.Compare(TableConsole.Tidy(console.Output),
            name ?? TestContext.CurrentContext.Test.MethodName!);
    }
}
