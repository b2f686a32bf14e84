using BsrMatch.Batch;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class SavingABatch
{
    private TemporaryStore files = null!;
    private Store store = null!;
    private BatchStore batches = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
        batches = new BatchStore(store);
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void ABatchComesBackWithItsChunksAndRejectedRows()
    {
        var run = Begin("/out/matches.csv");
        batches.Save(run, Chunk(0, Client("a"), Rejected(2, "b")));
        batches.Save(run, Chunk(1, Client("c")));
        batches.End(run, BatchState.Done);
        store.Dispose();
        using var reopened = files.Open();
        var read = new BatchStore(reopened);
        var batch = read.Find(run)!;
        Assert.Multiple(() =>
        {
            Assert.That(batch.State, Is.EqualTo(BatchState.Done));
            Assert.That(batch.Order, Is.EqualTo(Order("/out/matches.csv")));
            Assert.That(batch.CreatedAt, Is.EqualTo(files.Clock.Now));
            Assert.That(batch.Tally.Counts, Is.EqualTo(new BatchCounts(3, 2, 0, 1)));
            Assert.That(read.Chunks(run).Select(chunk => (chunk.Number, chunk.Entries, chunk.Output.Length)),
                Is.EqualTo(new[] { (0, 2L, 10L), (1, 1L, 10L) }));
            Assert.That(read.ClientIds(run), Is.EquivalentTo(new[] { "a", "c" }));
            var rejected = read.Rejected(run, 10).Single();
            Assert.That((rejected.Row, rejected.ClientId), Is.EqualTo((2L, "b")));
            Assert.That(rejected.Faults, Is.EqualTo(Rejected(2, "b").Faults));
        });
    }

    [Test]
    public void TheResultsOfABatchAreARunThatKnowsTheirHash()
    {
        var run = Begin("/out/matches.csv");
        batches.Save(run, Chunk(0, Client("a")));
        batches.End(run, BatchState.Done);
        var result = new RunStore(store).Load(run)!.Results.Single();
        Assert.That((result.ResultJson, result.ResultHash), Is.EqualTo(("", "hash of a")));
        Assert.That(result.Profile.Hash(), Is.EqualTo(Some.Profile("a").Hash()));
        Assert.That(result.Matches, Is.EqualTo(new[] { new StoredMatch(1, "alpha", Verdict.Unknown, 0.5, 1.5) }));
    }

    [Test]
    public void AChunkIsSavedAsAWholeOrNotAtAll()
    {
        var run = Begin("/out/matches.csv");
        Assert.That(() => batches.Save(run, Chunk(0, Client("a"), Client("a"))), Throws.Exception);
        Assert.That(batches.Chunks(run), Is.Empty);
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile"), Is.Zero);
    }

    [Test]
    public void TakingUpForgetsWhatTheOutputDoesNotHold()
    {
        var run = Begin("/out/matches.csv");
        batches.Save(run, Chunk(0, Client("a"), Rejected(2, null)));
        batches.Save(run, Chunk(1, Client("c"), Rejected(4, null)));
        batches.End(run, BatchState.Stopped);
        batches.TakeUp(run, 1);
        Assert.Multiple(() =>
        {
            Assert.That(batches.Find(run)!.State, Is.EqualTo(BatchState.Running));
            Assert.That(batches.Find(run)!.Tally.Counts, Is.EqualTo(new BatchCounts(2, 1, 0, 1)));
            Assert.That(batches.ClientIds(run), Is.EqualTo(new[] { "a" }));
            Assert.That(batches.Rejected(run, 10).Select(row => row.Row), Is.EqualTo(new[] { 2L }));
        });
        batches.Save(run, Chunk(1, Client("c")));
        Assert.That(batches.ClientIds(run), Is.EquivalentTo(new[] { "a", "c" }));
    }

    [Test]
    public void TheLastBatchToAnOutputIsFound()
    {
        Begin("/out/other.csv");
        Begin("/out/matches.csv");
        files.Clock.Now += TimeSpan.FromMinutes(1);
        var later = Begin("/out/matches.csv");
        Assert.That(batches.Last("/out/matches.csv")!.RunId, Is.EqualTo(later));
        Assert.That(batches.Last("/out/nothing.csv"), Is.Null);
        Assert.That(batches.List(2).Select(batch => batch.RunId).First(), Is.EqualTo(later));
    }

    [Test]
    public void AForgottenClientLeavesNoTraceInABatch()
    {
        var run = Begin("/out/matches.csv");
        batches.Save(run, Chunk(0, Client("a"), Rejected(2, "b"), Client("c")));
        batches.End(run, BatchState.Done);
        new ClientEraser(store).Forget(["a", "b"]);
        Assert.That(batches.ClientIds(run), Is.EqualTo(new[] { "c" }));
        Assert.That(batches.Rejected(run, 10), Is.Empty);
        Assert.That(new RunStore(store).Load(run)!.Erased, Is.EqualTo(1));
    }

    [Test]
    public void RejectedEntriesMayBeginOnOneLine()
    {
        var run = Begin("/out/matches.csv");
        batches.Save(run, Chunk(0, Rejected(1, "a"), Rejected(1, "b")));
        batches.Save(run, Chunk(1, Rejected(1, null)));
        Assert.That(batches.Rejected(run, 10).Select(row => (row.Row, row.ClientId)),
            Is.EqualTo(new[] { (1L, "a"), (1L, "b"), (1L, (string?)null) }));
        Assert.That(batches.Rejected(run, 2), Has.Count.EqualTo(2));
    }

    [Test]
    public void ABatchThatEndedStillCountsWhoWasForgottenOnceItIsTakenUp()
    {
        var run = Begin("/out/matches.csv");
        batches.Save(run, Chunk(0, Client("a"), Client("b")));
        batches.End(run, BatchState.Stopped);
        new ClientEraser(store).Forget(["a"]);
        batches.TakeUp(run, 1);
        batches.Save(run, Chunk(1, Client("c")));
        batches.End(run, BatchState.Done);
        Assert.That(new RunStore(store).Load(run)!.Erased, Is.EqualTo(1));
        Assert.That(batches.Find(run)!.Tally.Counts, Is.EqualTo(new BatchCounts(3, 3, 0, 0)));
    }

    [TestCase("list", ExpectedResult = "the list is not the same any more")]
    [TestCase("settings", ExpectedResult = "the settings were format csv")]
    [TestCase("nothing", ExpectedResult = null)]
    public string? AnotherOrderIsToldByItsFirstDifference(string changed) =>
        Order("/out/matches.csv").DifferenceTo(changed switch
        {
            "list" => Order("/out/matches.csv") with { ListHash = "other" },
            "settings" => Order("/out/matches.csv") with { Settings = "format jsonl" },
            _ => Order("/out/matches.csv"),
        });

    [Test]
    public void TwoBatchesAreComparedClientByClient()
    {
        var first = Begin("/out/one.csv");
        batches.Save(first, Chunk(0, Client("gone"), Client("same"), Client("moved")));
        var second = Begin("/out/two.csv");
        batches.Save(second, Chunk(0, Client("moved", "beta"), Client("same"), Client("new")));
        var found = new List<(string, bool)>();
        new BatchComparison(store).Run(first, second, (change, isChanged) => found.Add((change.ClientId, isChanged)));
        Assert.That(found, Is.EqualTo(new[] { ("moved", true), ("same", false), ("new", true), ("gone", true) }));
    }

    private string Begin(string output) => batches.Begin(Order(output), Some.Catalogue());

    private static BatchOrder Order(string output) =>
        new(Some.Header, "clients.csv", "0123abcd", output, "format csv");

    private static BatchChunk Chunk(int number, params ScoredEntry[] entries)
    {
        var tally = new ExposureTally();
        foreach (var entry in entries)
        {
            if (entry.Client is { } client) tally.Add(client.Facts);
            else tally.AddRejected();
        }

        return new BatchChunk
        {
            Number = number,
            Entries = entries,
            Output = new WrittenBytes(10, $"output {number}"),
            Errors = new WrittenBytes(3, $"errors {number}"),
            Tally = tally,
        };
    }

    private static ScoredEntry Client(string id, string programme = "alpha") => new(1, id, new ScoredClient(
        new ClientFacts
        {
            ClientId = id,
            NoGoodMatch = false,
            AskedThemes = [],
            Size = null,
            Section = null,
            Country = null,
            Matches = [new MatchFacts(1, programme, Verdict.Unknown, 0.5, 1.5)],
        }, CanonicalProfile.Of(Some.Profile(id)), $"hash of {id}"), []);

    private static ScoredEntry Rejected(long row, string? id) => new(row, id, null,
    [
        new Fault("clients.csv", (int)row, "employees", "lots", "a number", "correct it"),
        new Fault("clients.csv", (int)row, "needs", null, "a text", "write one") { HiddenLength = 7 },
    ]);
}
