using BsrMatch.Storage;
using BsrMatch.Tests.Learning;

namespace BsrMatch.Tests.Storage;

/// <summary>Outcomes are about clients and go with them.</summary>
internal sealed class ForgettingOutcomes
{
    private const string Client = "klient-žąsinas-00417";

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
    public void AClientOfWhomOnlyOutcomesAreKeptLeavesNoTrace()
    {
        using var other = files.Connect();
        Record(Client, "alpha", "taking_care", "2026-03-01", "šis-ir-teksts-øåß");
        Record(Client, "alpha", "done", "2026-03-02", "šis-ir-teksts-øåß");
        Record("other", "alpha", "done", "2026-03-02", "others");
        string[] words = [Client, "šis-ir-teksts-øåß", "lēmējs-ščž"];
        Assert.That(RawBytes.Find(files.Path, words), Is.EqualTo(words), "the search must be able to find them");

        var erased = new ClientEraser(store).Forget([Client]).Single();

        Assert.That(erased, Is.EqualTo(new Erasure(1, 0, 0, 2)));
        Assert.That(RawBytes.Find(files.Path, words[..2]), Is.Empty);
        Assert.That(feedback.List(new FeedbackQuery()).Single().Feedback.ProfileId, Is.EqualTo("other"));
        Assert.That(files.Ask("PRAGMA integrity_check"), Is.EqualTo("ok"));
        Assert.That(new ClientEraser(store).Forget([Client]).Single().IsEmpty, Is.True);
    }

    [Test]
    public void WhatIsTooOldGoesWithItsProfile()
    {
        Record("old", "alpha", "done", "2026-03-01", "old words");
        files.Clock.Now = files.Clock.Now.AddDays(10);
        Record("new", "alpha", "done", "2026-03-01", "new words");

        var erased = new ClientEraser(store).ForgetBefore(DateOnly.FromDateTime(files.Clock.Now.UtcDateTime));

        Assert.That(erased, Is.EqualTo(new Erasure(1, 0, 0, 1)));
        Assert.That(RawBytes.Find(files.Path, "old words", "new words"), Is.EqualTo(new[] { "new words" }));
    }

    [Test]
    public void AProfileStaysWhileAnOutcomeNeedsIt()
    {
        new RunStore(store).Save(Some.Header, [Some.Result(Some.Profile("a", "the words"), Some.Matches())]);
        files.Clock.Now = files.Clock.Now.AddDays(10);
        feedback.Add(SomeFeedback.Entry("a", "alpha", "done"));

        var erased = new ClientEraser(store).ForgetBefore(DateOnly.FromDateTime(files.Clock.Now.UtcDateTime));

        Assert.That(erased, Is.EqualTo(new Erasure(0, 1, 1)));
        Assert.That(feedback.Cases().Single().Profile.Needs, Is.EqualTo("the words"));
    }

    [Test]
    public void WhatWasReplacedDoesNotCountAgainWhenItsSuccessorIsTooOld()
    {
        Record("a", "alpha", "not_for_me", "2026-03-05", "words");
        files.Clock.Now = files.Clock.Now.AddDays(10);
        feedback.Add(SomeFeedback.Entry("a", "alpha", "done", "2026-03-01"));

        new ClientEraser(store).ForgetBefore(DateOnly.FromDateTime(files.Clock.Now.UtcDateTime));

        Assert.That(feedback.List(new FeedbackQuery { IncludeReplaced = true }), Is.Empty);
    }

    [Test]
    public void TheLimitForRunsIsOneForOutcomesToo()
    {
        new Retention(store).Keep(30);
        Record("old", "alpha", "done", "2026-03-01", "old words");
        files.Clock.Now = files.Clock.Now.AddDays(31);
        new RunStore(store).Save(Some.Header, [Some.Result(Some.Profile("b"), Some.Matches())]);

        Assert.That(feedback.List(new FeedbackQuery()), Is.Empty);
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile WHERE id = 'old'"), Is.EqualTo(0L));
        Assert.That(new ClientEraser(store).IsUnfinished, Is.True, "the bytes go with the next erasure");
    }

    private void Record(string profile, string programme, string outcome, string day, string needs)
    {
        var told = SomeFeedback.Of(profile, programme, outcome, day) with { By = "lēmējs-ščž" };
        feedback.Add(new BsrMatch.Learning.FeedbackEntry(told, "", null) { Profile = Some.Profile(profile, needs) });
    }
}
