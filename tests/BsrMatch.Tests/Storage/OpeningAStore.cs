using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class OpeningAStore
{
    private TemporaryStore files = null!;

    [SetUp]
    public void MakeFolder() => files = new TemporaryStore();

    [TearDown]
    public void RemoveFolder() => files.Dispose();

    [Test]
    public void CreatesFolderAndFileOnFirstUse()
    {
        var path = Path.Combine(files.Folder, "new", "folder", "store.db");
        using var store = Store.Open(path, files.Clock);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(store.Location, Is.EqualTo(path));
            Assert.That(File.Exists(path), Is.True);
            Assert.That(new CatalogueStore(store).List(), Is.Empty);
        }
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void AFolderItCreatesIsForTheUserAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(files.Folder, "new");
        using var store = Store.Open(Path.Combine(folder, "store.db"), files.Clock);
        Assert.That(File.GetUnixFileMode(folder),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void FilesItCreatesAreForTheUserAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        using var store = files.Open();
        new RunStore(store).Save(Some.Header, [Some.Result(Some.Profile("a"))]);
        var made = Directory.GetFiles(files.Folder);
        Assert.That(made, Has.Length.EqualTo(3), "the database, its log and the log's index");
        Assert.That(made.Select(File.GetUnixFileMode), Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void LeavesAMarkedAndVersionedFileWithWriteAheadLogging()
    {
        files.Open().Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Ask("PRAGMA journal_mode"), Is.EqualTo("wal"));
            Assert.That(files.Ask("PRAGMA user_version"), Is.EqualTo((long)StoreOpening.NewestSchema));
            Assert.That(files.Ask("PRAGMA application_id"), Is.EqualTo((long)StoreOpening.ApplicationId));
            Assert.That(files.Ask("SELECT COUNT(*) FROM schema_version"),
                Is.EqualTo((long)StoreOpening.NewestSchema));
        }
    }

    [TestCase("foreign_keys", 1)]
    [TestCase("secure_delete", 1)]
    [TestCase("temp_store", 2)]
    [TestCase("busy_timeout", 5000)]
    public void EveryConnectionIsSetUp(string pragma, long expected)
    {
        using var store = files.Open();
        Assert.That(Ask(store, $"PRAGMA {pragma}"), Is.EqualTo(expected));
    }

    [Test]
    public void ReopeningDoesNotMigrateAgain()
    {
        files.Open().Dispose();
        var before = files.Ask("SELECT Applied FROM schema_version");
        files.Open().Dispose();
        Assert.That(files.Ask("SELECT Applied FROM schema_version"), Is.EqualTo(before));
    }

    [Test]
    public void AStoreThatLostItsVersionIsMarkedAgain()
    {
        files.Open().Dispose();
        files.Ask("PRAGMA user_version = 0");
        files.Ask("PRAGMA application_id = 0");
        files.Open().Dispose();
        Assert.That(files.Ask("PRAGMA user_version"), Is.EqualTo((long)StoreOpening.NewestSchema));
    }

    [Test]
    public void AStoreOutOfWriteAheadLoggingGoesBackToIt()
    {
        files.Open().Dispose();
        files.Ask("PRAGMA journal_mode = DELETE");
        files.Open().Dispose();
        Assert.That(files.Ask("PRAGMA journal_mode"), Is.EqualTo("wal"));
    }

    [Test]
    [Repeat(5)]
    public void ManyMayOpenANewStoreAtOnce()
    {
        var round = TestContext.CurrentContext.CurrentRepeatCount;
        var path = Path.Combine(files.Folder, $"round {round}", "new.db");
        using var start = new Barrier(8);
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                using var store = Store.Open(path, files.Clock);
                new CatalogueStore(store).List();
            }
            catch (Exception e)
            {
                lock (failures) failures.Add(e);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.That(failures, Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void NamesThatSqliteWouldTakeForSomethingElseAreFiles()
    {
        var path = Path.Combine(files.Folder, "file:a?mode=memory;Mode=ReadOnly");
        using var store = Store.Open(path, files.Clock);
        Assert.That(File.Exists(store.Location), Is.True);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a\0b")]
    public void AnEmptyOrImpossiblePathIsRefused(string path) =>
        Assert.That(() => Store.Open(path, files.Clock), Throws.TypeOf<SetupException>());

    private static object? Ask(Store store, string sql) => store.Read(transaction =>
    {
        using var command = transaction.Connection!.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    });
}
