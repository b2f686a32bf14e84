using BsrMatch.Catalogue;
using BsrMatch.Cli.Outputs;
using BsrMatch.Cli.Replaying;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;
using BsrMatch.Reporting;
using BsrMatch.Storage;
using BsrMatch.Tests.Ranking;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli.Replaying;

internal sealed class ReplayerTests
{
    private static readonly RunOptions Options =
        new(new MatchOptions { AsOf = Some.Day, Top = null }, ResultDetail.Full);

    private static readonly ModelBundle Model = Bundle("small-1", SmallBundle.Trees);
    private static readonly ModelBundle OtherModel = Bundle("small-2",
        GrownTrees.Grow(new Random(5), 4, 6, FeatureSchema.Count, FeatureSchema.Count));

    private static readonly Setting Then = new(SmallBundle.Catalogue, Model, Some.Day);

    private static readonly SmeProfile Firm = Some.Profile(country: "LV", founded: 2020, needs: "a loan for growth");

    [Test]
    public void NothingChangedGivesTheSameBytesForManyClientsOnAllThreads()
    {
        StoredResult[] saved = [.. Enumerable.Range(0, 500).Select(i =>
            Save(Some.Profile($"p-{i}", employees: i, needs: i % 2 == 0 ? "a loan" : "a hospital to test devices")))];

        var clients = Replay(Then, Then, saved);

        Assert.That(clients.Select(client => client.ProfileId),
            Is.EqualTo(saved.Select(result => result.Profile.Id)));
        Assert.That(clients.Select(client => client.Outcome), Is.All.EqualTo(ReplayOutcome.Identical));
    }

    [Test]
    public void AProgrammeThatLeftIsGoneBecauseOfTheCatalogue()
    {
        var gone = Only(Replay(Then, Then with { Catalogue = Without("two") }))
            .Single(difference => difference.Kind == DifferenceKind.Gone);
        Assert.That(gone.Text, Does.EndWith("and is gone; now: not in the catalogue"));
        Assert.That(gone.Causes, Is.EqualTo(new[] { Part.Catalogue }));
    }

    [Test]
    public void AProgrammeThatCameIsNew()
    {
        var then = Then with { Catalogue = Without("two") };
        var added = Only(Replay(then, Then, Save(Firm, then)))
            .Single(difference => difference.Kind == DifferenceKind.New);
        Assert.That(added.Text, Does.EndWith("; before: not in the catalogue"));
    }

    [Test]
    public void AProgrammeThatNowRefusesTheFirmSaysByWhichRule()
    {
        var german = Edited("two", two => two with { Countries = [Some.Country("DE")] });
        var gone = Only(Replay(Then, Then with { Catalogue = german }))
            .Single(difference => difference.Kind == DifferenceKind.Gone);
        Assert.That(gone.Text, Does.EndWith("; now: the firm cannot take part, by the rule country"));
    }

    [Test]
    public void TwoChangesAreToldApart()
    {
        var german = Edited("two", two => two with { Countries = [Some.Country("DE")] });
        var now = new Setting(german, OtherModel, Some.Day);

        var differences = Only(Replay(Then, now));

        Assert.That(differences.Single(difference => difference.Kind == DifferenceKind.Gone).Causes,
            Is.EqualTo(new[] { Part.Catalogue }));
        Assert.That(differences.Single(difference => difference.Kind == DifferenceKind.Fit).Causes,
            Does.Contain(Part.Model));
    }

    [Test]
    public void TheDayMayChangeAVerdict()
    {
        var young = Edited("two", two => two with { Eligibility = new EligibilityTerms { MaxAgeYears = 7 } });
        var then = Then with { Catalogue = young };
        var now = new Setting(young, OtherModel, Some.Day.AddYears(5));

        var difference = Only(Replay(then, now, Save(Firm, then)))
            .Single(difference => difference.Kind == DifferenceKind.Gone);

        Assert.That(difference.Text, Does.Contain("by the rule max-age"));
        Assert.That(difference.Causes, Is.EqualTo(new[] { Part.Day }));
    }

    [Test]
    public void WhereTheOldPartsAreGoneTwoCausesCannotBeToldApart()
    {
        var now = new Setting(Without("two"), OtherModel, Some.Day);
        var clients = Replay(null, now, Save(Firm), Versions(now));
        Assert.That(Only(clients).Select(difference => difference.Causes), Is.All.Empty);
        Assert.That(clients[0].IsDefect, Is.False);
    }

    [Test]
    public void OtherVersionsAloneLeaveTheAnswerTheSame()
    {
        var renamed = Bundle("small-3", SmallBundle.Trees);
        var client = Replay(Then, Then with { Model = renamed }).Single();
        Assert.That((client.Outcome, client.Differences.Count, client.IsDefect),
            Is.EqualTo((ReplayOutcome.Same, 0, false)));
    }

    [Test]
    public void ADifferenceNothingAccountsForIsADefect()
    {
        var saved = Save(Firm);
        var edited = saved with { ResultJson = saved.ResultJson.Replace("\"rank\":1", "\"rank\":7") };

        var client = Replay(Then, Then, edited).Single();

        Assert.That(client.Outcome, Is.EqualTo(ReplayOutcome.Different));
        Assert.That(client.Values, Is.EqualTo(new[] { new ValueChange("matches[0].rank", "7", "1") }));
    }

    [Test]
    public void ADefectShowsThroughOtherChanges()
    {
        var saved = Save(Firm);
        var edited = saved with { ResultJson = saved.ResultJson.Replace("\"rank\":1", "\"rank\":7") };
        Assert.That(Replay(Then, Then with { Model = OtherModel }, edited).Single().IsDefect, Is.True);
    }

    [TestCase(Part.Rules)]
    [TestCase(Part.Program)]
    public void WhatCannotBeComputedAgainAccountsForAnyDifference(Part raised)
    {
        var saved = Save(Firm);
        var edited = saved with { ResultJson = saved.ResultJson.Replace("\"rank\":1", "\"rank\":7") };
        PartVersions[] parts =
            [.. Versions(Then).Select(part => part.Part == raised ? part with { Then = "0" } : part)];

        var client = Replay(Then, Then, edited, parts).Single();

        Assert.That(client.IsDefect, Is.False);
        Assert.That(client.Differences.Select(difference => difference.Causes),
            Is.All.EqualTo(new[] { raised }));
    }

    [Test]
    public void ADamagedAnswerIsNamed()
    {
        var saved = Save(Firm);
        var damaged = saved with { ResultJson = saved.ResultJson[..^1] };
        Assert.That(() => Replay(Then, Then, damaged), Throws.TypeOf<SetupException>()
            .With.Message.StartsWith($"the stored answer to {Firm.Id} is damaged"));
    }

    private static ModelBundle Bundle(string version, TreeEnsemble trees) =>
        new(version, "{}", "c-1", SmallBundle.Texts, trees, SmallBundle.Curve);

    private static ProgrammeCatalogue Without(string id) =>
        new("c", SmallBundle.Catalogue.Programmes.Where(programme => programme.Id != id));

    private static ProgrammeCatalogue Edited(string id, Func<Programme, Programme> edit) =>
        new("c", SmallBundle.Catalogue.Programmes.Select(
            programme => programme.Id == id ? edit(programme) : programme));

    private static StoredResult Save(SmeProfile profile, Setting? setting = null)
    {
        var (catalogue, model, day) = setting ?? Then;
        var result = Matcher.Create(model, catalogue).Match(profile, Options.Match with { AsOf = day });
        return StoredResult.From(profile, result, RunSaver.JsonOf(result, Options.Detail));
    }

    private static IReadOnlyList<Difference> Only(IReadOnlyList<ClientReplay> clients)
    {
        Assert.That(clients.Single().Outcome, Is.EqualTo(ReplayOutcome.Different));
        return clients[0].Differences;
    }

    private static IReadOnlyList<ClientReplay> Replay(Setting then, Setting now) => Replay(then, now, Save(Firm));

    private static IReadOnlyList<ClientReplay> Replay(Setting then, Setting now, params StoredResult[] saved) =>
        new Replayer(Options, new ReplaySettings(then, now, Versions(now, then), [])).Replay(saved);

    private static IReadOnlyList<ClientReplay> Replay(
        Setting? then, Setting now, StoredResult saved, IReadOnlyList<PartVersions> parts) =>
        new Replayer(Options, new ReplaySettings(then, now, parts, [])).Replay([saved]);

    private static IReadOnlyList<PartVersions> Versions(Setting now, Setting? then = null)
    {
        var run = then ?? Then;
        var header = new RunHeader("match", run.Day, run.Model.Version, run.Catalogue.Version,
            BsrMatch.Eligibility.EligibilityCheck.RulesVersion, "{}", null, BsrMatch.Cli.ProgramVersion.Current);
        return ReplaySettings.Compare(header, now);
    }
}
