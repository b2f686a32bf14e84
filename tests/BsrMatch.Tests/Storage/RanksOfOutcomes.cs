using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;
using BsrMatch.Storage;
using BsrMatch.Tests.Learning;

namespace BsrMatch.Tests.Storage;

/// <summary>Where a programme stood when it was suggested, told by the runs that are kept.</summary>
internal sealed class RanksOfOutcomes
{
    private TemporaryStore files = null!;
    private Store store = null!;
    private FeedbackStore feedback = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
        feedback = new FeedbackStore(store);
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void TheLatestRunUpToTheDayThatShowedTheProgrammeTells()
    {
        MatchOn(1, "alpha", "beta");
        var second = MatchOn(5, "beta", "alpha");
        MatchOn(6, "alpha");
        MatchOn(9, "alpha", "gamma", "beta");

        var beta = Added(SomeFeedback.Of("a", "beta", "done", "2026-03-08"));
        Assert.That((beta.RunId, beta.Rank), Is.EqualTo((second, 1)), "the sixth did not show it, the ninth is later");
        var gamma = Added(SomeFeedback.Of("a", "gamma", "done", "2026-03-08"));
        Assert.That((gamma.RunId, gamma.Rank), Is.EqualTo(((string?)null, (int?)null)));
        var early = Added(SomeFeedback.Of("a", "alpha", "done", "2026-02-28"));
        Assert.That(early.Rank, Is.Null, "no run was there yet");
        Assert.That(Added(SomeFeedback.Of("a", "alpha", "0", "2026-03-09")).Rank, Is.EqualTo(1), "of the same day");
    }

    [Test]
    public void ANamedRunTellsAndItsVersionOfTheProfileCounts()
    {
        var first = MatchOn(1, "first words", "alpha", "beta");
        MatchOn(5, "second words", "beta", "alpha");
        var named = Added(SomeFeedback.Of("a", "beta", "done", "2026-03-08") with { RunId = first });
        Assert.That(named.Rank, Is.EqualTo(2));
        Assert.That(feedback.Cases().Single().Profile.Needs, Is.EqualTo("first words"));
    }

    [Test]
    public void WhatTheRunDidNotShowHasNoRank()
    {
        var run = MatchOn(1, "alpha");
        Assert.That(Added(SomeFeedback.Of("a", "gamma", "done") with { RunId = run }).Rank, Is.Null);
    }

    [Test]
    public void ATellersRankIsTakenUnlessTheRunContradictsIt()
    {
        var run = MatchOn(1, "alpha", "beta");
        Assert.That(Added(SomeFeedback.Of("a", "beta", "done", rank: 7)) is { RunId: null, Rank: 7 }, Is.True);
        var fault = Assert.Throws<InputException>(() =>
            Added(SomeFeedback.Of("a", "beta", "done", rank: 7) with { RunId = run }))!.Faults.Single();
        Assert.That((fault.Field, fault.Value, fault.Expected),
            Is.EqualTo(("rank", "7", "2, at which the run showed the programme")));
    }

    [Test]
    public void ARankOfWhatTheRunDidNotShowIsAFault()
    {
        var run = MatchOn(1, "alpha");
        var fault = Assert.Throws<InputException>(() =>
            Added(SomeFeedback.Of("a", "gamma", "done", rank: 7) with { RunId = run }))!.Faults.Single();
        Assert.That((fault.Field, fault.Value, fault.Expected),
            Is.EqualTo(("rank", "7", "none, as the run did not show the programme")));
    }

    [Test]
    public void ARunOfOtherFirmsIsAFault()
    {
        var run = new RunStore(store).Save(Some.Header, [Some.Result(Some.Profile("b"), Some.Matches())]);
        MatchOn(1, "alpha");
        Assert.That(() => Added(SomeFeedback.Of("a", "alpha", "done") with { RunId = run }),
            Throws.TypeOf<InputException>().With.Message.Contains("a run that answered this profile"));
    }

    [Test]
    public void TheRankStaysWhenTheRunIsGone()
    {
        MatchOn(1, "alpha", "beta");
        Added(SomeFeedback.Of("a", "beta", "done", "2026-03-02"));
        files.Ask("DELETE FROM match_run");
        Assert.That(feedback.Cases().Single().Grades["beta"], Is.EqualTo(new WeightedGrade(3, 2)));
    }

    [Test]
    public void AClientKnownByItsPseudonymIsKeptUnderIt()
    {
        var pseudonyms = Pseudonyms.In(store);
        var firm = Some.Profile("a") with { Name = "Firm SIA" };
        Save(pseudonyms.Of(firm), "alpha", "beta");

        var decision = feedback.Add(
            new FeedbackEntry(SomeFeedback.Of("a", "beta", "done", "2026-03-14"), "", null) { Profile = firm });

        Assert.That((decision.Feedback.ProfileId, decision.Feedback.Rank), Is.EqualTo((pseudonyms.Of("a"), 2)));
        Assert.That(feedback.List(new FeedbackQuery { ProfileId = "a" }), Has.Count.EqualTo(1));
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile WHERE id = 'a' OR json LIKE '%Firm SIA%'"), Is.EqualTo(0L));
        Assert.That(new ClientEraser(store).Forget(["a"]).Single().Outcomes, Is.EqualTo(1));
    }

    private Feedback Added(Feedback told) => feedback.Add(new FeedbackEntry(told, "", null)).Feedback;

    private string MatchOn(int day, params string[] programmes)
    {
        files.Clock.Now = new DateTimeOffset(2026, 3, day, 12, 0, 0, TimeSpan.Zero);
        var needs = programmes[0].Contains(' ') ? programmes[0] : "a loan";
        return Save(Some.Profile("a", needs), [.. programmes.Where(name => !name.Contains(' '))]);
    }

    private string Save(SmeProfile profile, params string[] programmes) =>
        new RunStore(store).Save(Some.Header, [Some.Result(profile, [.. programmes.Select((programme, at) =>
            new StoredMatch(at + 1, programme, Verdict.Eligible, 0.5, -at))])]);
}
