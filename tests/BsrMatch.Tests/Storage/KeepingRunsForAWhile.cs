using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class KeepingRunsForAWhile
{
    private TemporaryStore files = null!;
    private Store store = null!;
    private RunStore runs = null!;
    private Retention retention = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
        (runs, retention) = (new RunStore(store), new Retention(store));
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void ThereIsNoLimitUnlessOneIsSet()
    {
        Assert.That(retention.Days, Is.Null);
        var old = Save("a");
        files.Clock.Now = files.Clock.Now.AddYears(80);
        Save("b");
        Assert.That(runs.Load(old), Is.Not.Null);
    }

    [TestCase(30, true)]
    [TestCase(31, false)]
    public void ARunGoesWithTheFirstThatIsSavedAfterItsLastDay(int daysLater, bool isKept)
    {
        retention.Keep(30);
        var old = Save("a");
        files.Clock.Now = files.Clock.Now.AddDays(daysLater);
        var young = Save("b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(runs.Load(old) is not null, Is.EqualTo(isKept));
            Assert.That(runs.Load(young), Is.Not.Null);
            Assert.That(files.Ask("SELECT COUNT(*) FROM profile WHERE id = 'a'"), Is.EqualTo(isKept ? 1L : 0L));
        }
    }

    [Test]
    public void AProfileMatchedAgainStaysWithItsLaterRun()
    {
        retention.Keep(30);
        Save("a");
        files.Clock.Now = files.Clock.Now.AddDays(31);
        var again = Save("a");
        Assert.That(runs.Load(again)!.Results.Single().Profile.Id, Is.EqualTo("a"));
        Assert.That(files.Ask("SELECT COUNT(*) FROM match_run"), Is.EqualTo(1L));
    }

    [Test]
    public void TheLimitIsKeptAndLifted()
    {
        retention.Keep(730);
        store.Dispose();
        store = files.Open();
        retention = new Retention(store);
        Assert.That(retention.Days, Is.EqualTo(730));
        retention.Keep(null);
        Assert.That(retention.Days, Is.Null);
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(Retention.LongestDays + 1)]
    public void ALimitOutOfRangeIsRefused(int days) =>
        Assert.That(() => retention.Keep(days), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void WhatIsOlderThanADayIsErasedFromTheFile()
    {
        const string word = "unvergessliche-Bürgschaft";
        using var other = files.Connect();
        runs.Save(Some.Header, [Some.Result(Some.Profile("a", word)), Some.Result(Some.Profile("b"))]);
        files.Clock.Now = files.Clock.Now.AddDays(1);
        var day = DateOnly.FromDateTime(files.Clock.Now.UtcDateTime);
        var young = Save("b");
        Assert.That(RawBytes.Find(files.Path, word), Is.Not.Empty);

        var erased = new ClientEraser(store).ForgetBefore(day);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(erased, Is.EqualTo(new Erasure(1, 2, 1)));
            Assert.That(RawBytes.Find(files.Path, word), Is.Empty);
            Assert.That(runs.Load(young), Is.Not.Null);
            Assert.That(new ClientEraser(store).ForgetBefore(day).IsEmpty, Is.True);
        }
    }

    [Test]
    public void WhatFellToTheLimitIsOverwrittenByTheNextErasureAtTheLatest()
    {
        retention.Keep(30);
        Save("a");
        files.Clock.Now = files.Clock.Now.AddDays(31);
        Save("b");
        var eraser = new ClientEraser(store);
        Assert.That(eraser.IsUnfinished, Is.True);
        eraser.Forget(["nobody"]);
        Assert.That(eraser.IsUnfinished, Is.False);
    }

    private string Save(string client) => runs.Save(Some.Header, [Some.Result(Some.Profile(client), Some.Matches())]);
}
