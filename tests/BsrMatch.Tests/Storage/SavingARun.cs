using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Storage;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Storage;

internal sealed class SavingARun
{
    private TemporaryStore files = null!;
    private Store store = null!;
    private RunStore runs = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
        runs = new RunStore(store);
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void ARunComesBackToTheByte()
    {
        StoredResult[] results =
            [Some.Result(Some.Profile("zeta"), Some.Matches()), Some.Result(Some.Profile("alpha"))];
        var id = runs.Save(Some.Header, results);
        store.Dispose();
        using var reopened = files.Open();
        var run = new RunStore(reopened).Load(id);

        Assert.That(run, Is.Not.Null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Id, Is.EqualTo(id));
            Assert.That(run.Header, Is.EqualTo(Some.Header));
            Assert.That(run.CreatedAt, Is.EqualTo(files.Clock.Now));
            Assert.That(run.Results.Select(result => result.ResultJson),
                Is.EqualTo(results.Select(result => result.ResultJson)));
            Assert.That(run.Results.Select(result => result.Profile.Hash()),
                Is.EqualTo(results.Select(result => result.ProfileHash)));
            Assert.That(run.Results.Select(result => result.NoGoodMatch), Is.EqualTo(new[] { false, true }));
            Assert.That(run.Results[0].Matches, Is.EqualTo(Some.Matches()));
        }
    }

    [TestCase(0.1 + 0.2, 1.0 / 3)]
    [TestCase(double.Epsilon, double.MinValue)]
    [TestCase(1 - 1e-16, 9007199254740993.0)]
    public void FitAndScoreComeBackToTheBit(double fit, double score)
    {
        var match = new StoredMatch(1, "alpha", Verdict.Eligible, fit, score);
        var id = runs.Save(Some.Header, [Some.Result(Some.Profile("a"), match)]);
        Assert.That(runs.Load(id)?.Results[0].Matches[0], Is.EqualTo(match));
    }

    [Test]
    public void WhatIsKeptOfAResultIsItsNumbersAndItsText()
    {
        var profile = Some.Profile("a");
        var kept = StoredResult.From(profile, Some.MatchResult(profile), "{}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept.ProfileHash, Is.EqualTo(profile.Hash()));
            Assert.That(kept.NoGoodMatch, Is.True);
            Assert.That(kept.Matches.Single(),
                Is.EqualTo(new StoredMatch(1, "alpha", Verdict.Unknown, 0.25, -1.5)));
            Assert.That(kept.ResultJson, Is.EqualTo("{}"));
        }
    }

    [Test]
    public void AProfileThatIsWrittenDownAlreadyIsKeptAsItIs()
    {
        var profile = Some.Profile("a");
        var kept = StoredResult.From(CanonicalProfile.Of(profile), Some.MatchResult(profile), "{}");

        Assert.That(runs.Load(runs.Save(Some.Header, [kept]))?.Results.Single().Profile.Hash(),
            Is.EqualTo(profile.Hash()));
        Assert.That(() => runs.Save(Some.Header, [kept with { Profile = Some.Profile("b") }]),
            Throws.ArgumentException);
    }

    [Test]
    public void AnUnknownRunLoadsNothing() => Assert.That(runs.Load("r-20260314092653-00000000"), Is.Null);

    [Test]
    public void TheIdTellsTheTime() =>
        Assert.That(runs.Save(Some.Header, []), Does.Match("^r-20260314092653-[0-9a-f]{8}$"));

    [Test]
    public void TheSameRunAtTheSameTimeGetsTheSameIdInAnotherStore()
    {
        StoredResult[] results = [Some.Result(Some.Profile("a"))];
        using var others = new TemporaryStore();
        using var other = others.Open();
        Assert.That(new RunStore(other).Save(Some.Header, results),
            Is.EqualTo(runs.Save(Some.Header, results)));
    }

    [Test]
    public void EqualRunsWithinOneSecondAreToldApart()
    {
        StoredResult[] results = [Some.Result(Some.Profile("a"))];
        var ids = Enumerable.Range(0, 5).Select(_ => runs.Save(Some.Header, results)).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(ids.Select(id => runs.Load(id)!.Results.Count), Is.All.EqualTo(1));
    }

    [Test]
    public void AProfileIsKeptOnceForEachVersion()
    {
        runs.Save(Some.Header, [Some.Result(Some.Profile("a"))]);
        runs.Save(Some.Header, [Some.Result(Some.Profile("a"))]);
        var changed = runs.Save(Some.Header, [Some.Result(Some.Profile("a", "something else"))]);
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile"), Is.EqualTo(2L));
        Assert.That(runs.Load(changed)!.Results[0].Profile.Needs, Is.EqualTo("something else"));
    }

    [Test]
    public void AFailureHalfWayLeavesNothingBehind()
    {
        var half = Some.Result(Some.Profile("b")) with { Matches = new BreakingList(Some.Matches()[0]) };
        Assert.That(() => runs.Save(Some.Header, [Some.Result(Some.Profile("a"), Some.Matches()), half]),
            Throws.TypeOf<IOException>());
        AssertNothingSaved();
    }

    [Test]
    public void AProfileGivenTwiceLeavesNothingBehind()
    {
        var result = Some.Result(Some.Profile("a"));
        Assert.That(() => runs.Save(Some.Header, [result, result]), Throws.TypeOf<SqliteException>());
        AssertNothingSaved();
    }

    [Test]
    public void AResultOfAnotherVersionOfTheProfileIsRefused()
    {
        var result = Some.Result(Some.Profile("a")) with { Profile = Some.Profile("a", "something else") };
        Assert.That(() => runs.Save(Some.Header, [result]), Throws.ArgumentException);
        AssertNothingSaved();
    }

    [TestCase("'; DELETE FROM profile; --")]
    [TestCase("Robert'); DROP TABLE match_run;--")]
    public void IdsAreNeverTakenForSql(string text)
    {
        var header = Some.Header with { Kind = text, OptionsJson = text };
        var match = new StoredMatch(1, text, Verdict.Eligible, 0.5, 0.5);
        var id = runs.Save(header, [Some.Result(Some.Profile(text, text), match)]);
        var run = runs.Load(id)!;
        Assert.That(run.Header, Is.EqualTo(header));
        Assert.That(run.Results[0].Profile.Id, Is.EqualTo(text));
        Assert.That(run.Results[0].Matches[0], Is.EqualTo(match));
    }

    [Test]
    public void DeletingAProfileDeletesItsResults()
    {
        runs.Save(Some.Header, [Some.Result(Some.Profile("a"), Some.Matches())]);
        files.Ask("PRAGMA foreign_keys = ON; DELETE FROM profile WHERE id = 'a'");
        Assert.That(files.Ask("""
            SELECT (SELECT COUNT(*) FROM match_result) + (SELECT COUNT(*) FROM match_row)
            """), Is.Zero);
    }

    private void AssertNothingSaved() => Assert.That(files.Ask("""
        SELECT (SELECT COUNT(*) FROM match_run) + (SELECT COUNT(*) FROM profile)
            + (SELECT COUNT(*) FROM match_result) + (SELECT COUNT(*) FROM match_row)
        """), Is.Zero);

    private sealed class BreakingList(StoredMatch first) : IReadOnlyList<StoredMatch>
    {
        public int Count => 2;

        public StoredMatch this[int index] => first;

        public IEnumerator<StoredMatch> GetEnumerator()
        {
            yield return first;
            throw new IOException("the source broke off");
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
