using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Storage;
using BsrMatch.Tests.Learning;

namespace BsrMatch.Tests.Storage;

/// <summary>What became of suggestions, on a real file.</summary>
internal sealed class RecordingOutcomes
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
    public void AnOutcomeReadsBackAsItWasRecorded()
    {
        Match("a");
        var told = SomeFeedback.Of("a", "alpha", "done", "2026-03-14") with { By = "adviser-7" };
        var decision = feedback.Add(new FeedbackEntry(told, "", null));

        var recorded = feedback.List(new FeedbackQuery()).Single();
        Assert.Multiple(() =>
        {
            Assert.That(decision.Change, Is.EqualTo(FeedbackChange.New));
            Assert.That(recorded.Feedback, Is.EqualTo(decision.Feedback));
            Assert.That(recorded.Feedback with { RunId = null, Rank = null }, Is.EqualTo(told));
            Assert.That((recorded.RecordedAt, recorded.IsReplaced), Is.EqualTo((files.Clock.Now, false)));
        });
    }

    [Test]
    public void EveryOutcomeReadsBack()
    {
        Match("a");
        string[] all = [.. OutcomeCodes.All, "0", "1", "2", "3", "4"];
        foreach (var outcome in all) feedback.Add(SomeFeedback.Entry("a", $"p-{outcome}", outcome));
        Assert.That(feedback.List(new FeedbackQuery()).Select(recorded => recorded.Feedback.Outcome),
            Is.EqualTo(all.Select(outcome => SomeFeedback.Of("a", "x", outcome).Outcome)));
    }

    [Test]
    public void ALaterOutcomeReplacesAnEarlierOneWhichIsKept()
    {
        Match("a");
        Add("taking_care", "2026-03-01", FeedbackChange.New);
        Add("done", "2026-03-05", FeedbackChange.Replaces);
        Add("done_no_help", "2026-03-05", FeedbackChange.Replaces);

        Assert.That(Listed(new FeedbackQuery()), Is.EqualTo(new[] { "done_no_help" }));
        Assert.That(Listed(new FeedbackQuery { IncludeReplaced = true }),
            Is.EqualTo(new[] { "taking_care (replaced)", "done (replaced)", "done_no_help" }));
    }

    [Test]
    public void AnOlderDateThatComesLaterReplacesNothing()
    {
        Match("a");
        Add("done", "2026-03-05", FeedbackChange.New);
        Add("not_for_me", "2026-03-04", FeedbackChange.Older);
        Assert.That(Listed(new FeedbackQuery()), Is.EqualTo(new[] { "done" }));
        Assert.That(Listed(new FeedbackQuery { IncludeReplaced = true }),
            Is.EqualTo(new[] { "not_for_me (replaced)", "done" }));
    }

    [Test]
    public void APersonMayGoBackToWhatWasSaidBefore()
    {
        Match("a");
        Add("done", "2026-03-05", FeedbackChange.New);
        Add("done", "2026-03-05", FeedbackChange.Unchanged);
        Add("not_for_me", "2026-03-05", FeedbackChange.Replaces);
        Add("done", "2026-03-05", FeedbackChange.Replaces);
        Assert.That(Listed(new FeedbackQuery()), Is.EqualTo(new[] { "done" }));
    }

    [Test]
    public void ImportingTheSameTwiceChangesNothing()
    {
        Match("a");
        FeedbackEntry[] entries =
        [
            SomeFeedback.Entry("a", "alpha", "taking_care"), SomeFeedback.Entry("a", "alpha", "done"),
            SomeFeedback.Entry("a", "beta", "2"),
        ];
        var first = feedback.Import(entries);
        var before = files.Ask("SELECT group_concat(feedback_no || outcome) FROM feedback");
        var second = feedback.Import(entries);

        Assert.That(first.Select(decision => decision.Change),
            Is.EqualTo(new[] { FeedbackChange.New, FeedbackChange.Replaces, FeedbackChange.New }));
        Assert.That(second.Select(decision => decision.Change), Is.All.EqualTo(FeedbackChange.Unchanged));
        Assert.That(files.Ask("SELECT group_concat(feedback_no || outcome) FROM feedback"), Is.EqualTo(before));
    }

    [Test]
    public void APlanTellsTheSameAndChangesNothing()
    {
        Match("a");
        FeedbackEntry[] entries = [SomeFeedback.Entry("a", "alpha", "quo"), SomeFeedback.Entry("b", "alpha", "done")];
        var planned = feedback.Plan(entries);
        Assert.That(planned.Select(decision => decision.Change),
            Is.EqualTo(new[] { FeedbackChange.New, FeedbackChange.Rejected }));
        Assert.That(files.Ask("SELECT COUNT(*) FROM feedback"), Is.EqualTo(0L));
        Assert.That(FeedbackStore.PlanWithoutStore(entries).Select(decision => decision.Change),
            Is.All.EqualTo(FeedbackChange.Rejected));
    }

    [Test]
    public void OneFaultKeepsAllOutAndEveryFaultIsTold()
    {
        Match("a");
        var fault = Assert.Throws<InputException>(() => feedback.Import(
        [
            SomeFeedback.Entry("a", "alpha", "done"), SomeFeedback.Entry("b", "alpha", "done"),
            Entry(SomeFeedback.Of("a", "beta", "done") with { RunId = "r-0" }),
        ]))!;
        Assert.That(fault.Faults.Select(one => (one.Source, one.Line, one.Field, one.Value)), Is.EqualTo(new[]
        {
            ("outcomes.csv", (int?)2, "profile", "b"), ("outcomes.csv", 2, "run", "r-0"),
        }));
        Assert.That(files.Ask("SELECT COUNT(*) FROM feedback"), Is.EqualTo(0L));
    }

    [Test]
    public void AProfileMayComeWithItsOutcomeAndServesTheFollowing()
    {
        var firm = Some.Profile("new");
        var decisions = feedback.Import(
        [
            SomeFeedback.Entry("new", "alpha", "done") with { Profile = firm }, SomeFeedback.Entry("new", "beta", "0"),
        ]);
        Assert.That(decisions.Select(decision => decision.Change), Is.All.EqualTo(FeedbackChange.New));
        var learned = feedback.Cases().Single();
        Assert.That(learned.Profile.Hash(), Is.EqualTo(firm.Hash()));
        Assert.That(learned.Grades.Keys, Is.EqualTo(new[] { "alpha", "beta" }));
    }

    [Test]
    public void WhatComesWithAnOutcomeThatIsThereIsNotSaved()
    {
        Match("a");
        var entry = SomeFeedback.Entry("a", "alpha", "done");
        feedback.Import([entry]);
        var again = feedback.Import(
            [entry with { Profile = Some.Profile("a", "other words") }, SomeFeedback.Entry("a", "beta", "done")]);
        Assert.That(again.Select(decision => decision.Change),
            Is.EqualTo(new[] { FeedbackChange.Unchanged, FeedbackChange.New }));
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile"), Is.EqualTo(1L));
    }

    [Test]
    public void CasesComeInTheOrderOfTheirIdsWithTheLatestProfile()
    {
        foreach (var i in Enumerable.Range(0, 450)) Match($"f-{i:000}");
        var entries = Enumerable.Range(0, 450)
            .Select(i => SomeFeedback.Entry($"f-{449 - i:000}", "alpha", i % 3 == 0 ? "quo" : "done")).ToList();
        entries.Add(SomeFeedback.Entry("f-001", "beta", "2", "2026-03-02") with
        {
            Profile = Some.Profile("f-001", "newer words"),
        });
        feedback.Import(entries);

        var cases = feedback.Cases().ToList();
        Assert.That(cases.Select(learned => learned.Profile.Id), Is.EqualTo(Enumerable.Range(0, 450)
            .Where(i => (449 - i) % 3 != 0).Select(i => $"f-{i:000}")));
        Assert.That(cases.First(learned => learned.Profile.Id == "f-001").Profile.Needs, Is.EqualTo("newer words"));
    }

    [Test]
    public void ListsAreFiltered()
    {
        Match("a");
        Match("b");
        feedback.Import(
        [
            SomeFeedback.Entry("a", "alpha", "done", "2026-01-01"),
            SomeFeedback.Entry("a", "beta", "quo", "2026-02-01"),
            SomeFeedback.Entry("b", "alpha", "0", "2026-03-01"),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(Listed(new FeedbackQuery { ProfileId = "a" }), Is.EqualTo(new[] { "done", "quo" }));
            Assert.That(Listed(new FeedbackQuery { ProgrammeId = "alpha" }), Is.EqualTo(new[] { "done", "grade 0" }));
            Assert.That(Listed(new FeedbackQuery { Since = new DateOnly(2026, 2, 1) }),
                Is.EqualTo(new[] { "quo", "grade 0" }));
            Assert.That(Listed(new FeedbackQuery { ProfileId = "' OR '1'='1" }), Is.Empty);
        });
    }

    [Test]
    public void AChangedProfileIsDamageThatIsTold()
    {
        Match("a");
        feedback.Add(SomeFeedback.Entry("a", "alpha", "done"));
        files.Ask("UPDATE profile SET json = replace(json, 'Zürich', 'Bern')");
        Assert.That(() => feedback.Cases().ToList(), Throws.TypeOf<SetupException>().With.Message.Contains("damaged"));
    }

    [Test]
    public void AWriterInTheWayKeepsEverything()
    {
        Match("a");
        store.Dispose();
        store = files.OpenImpatiently();
        using var writer = files.Connect();
        using var begin = writer.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        Assert.That(() => new FeedbackStore(store).Import([SomeFeedback.Entry("a", "alpha", "done")]),
            Throws.TypeOf<SetupException>().With.Message.Contains("locked"));
    }

    private void Add(string outcome, string day, FeedbackChange change) => Assert.That(
        feedback.Add(SomeFeedback.Entry("a", "alpha", outcome, day)).Change, Is.EqualTo(change), outcome);

    private static FeedbackEntry Entry(Feedback told) => new(told, "outcomes.csv", 2);

    private IEnumerable<string> Listed(FeedbackQuery query) => feedback.List(query).Select(recorded =>
        recorded.Feedback.Outcome + (recorded.IsReplaced ? " (replaced)" : ""));

    private void Match(string profile) =>
        new RunStore(store).Save(Some.Header, [Some.Result(Some.Profile(profile), Some.Matches())]);
}
