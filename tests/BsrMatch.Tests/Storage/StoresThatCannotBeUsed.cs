using BsrMatch.Input;
using BsrMatch.Storage;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Storage;

/// <summary>Provokes the real errors; permission bits will not do: the superuser ignores them.</summary>
internal sealed class StoresThatCannotBeUsed
{
    private TemporaryStore files = null!;

    [SetUp]
    public void MakeFolder() => files = new TemporaryStore();

    [TearDown]
    public void RemoveFolder() => files.Dispose();

    [Test]
    public void AFolderInPlaceOfTheFileIsNamed()
    {
        Directory.CreateDirectory(files.Path);
        AssertExplains(() => files.Open(), "this is a folder; name a file in it with --db or BSRMATCH_DB");
    }

    [Test]
    public void AFileInPlaceOfTheFolderIsNamed()
    {
        File.WriteAllText(files.Path, "");
        Assert.That(() => Store.Open(Path.Combine(files.Path, "a.db"), files.Clock),
            Throws.TypeOf<SetupException>().With.Message.StartsWith(files.Path)
                .And.Message.Contains("folder cannot be created"));
    }

    [Test]
    [Platform("Linux")]
    public void AFolderThatTakesNoFilesIsNamed() =>
        Assert.That(() => Store.Open("/proc/bsrmatch.db", files.Clock), Throws.TypeOf<SetupException>()
            .With.Message.StartsWith("/proc/bsrmatch.db: the store cannot be opened; make its folder"));

    [Test]
    public void AFileThatIsNoDatabaseIsLeftAlone()
    {
        var text = string.Concat(Enumerable.Repeat("id,name\nfirm,Firm\n", 100));
        File.WriteAllText(files.Path, text);
        AssertExplains(() => files.Open(), "this is not a database; move it away and a new store is made, "
            + "or choose another file with --db or BSRMATCH_DB");
        Assert.That(File.ReadAllText(files.Path), Is.EqualTo(text));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(99)]
    public void AnotherProgramsDatabaseIsLeftAlone(int version)
    {
        files.Ask($"CREATE TABLE bookmark (id INTEGER); PRAGMA user_version = {version}");
        var before = File.ReadAllBytes(files.Path);
        AssertExplains(() => files.Open(), "this is a database of another program; choose another file with "
            + "--db or BSRMATCH_DB");
        Assert.That(File.ReadAllBytes(files.Path), Is.EqualTo(before));
    }

    [Test]
    public void AStoreOfANewerProgramAsksForAnUpdate()
    {
        files.Open().Dispose();
        files.Ask("PRAGMA user_version = 99");
        AssertExplains(() => files.Open(), "the store was written by a newer bsrmatch (schema 99, this one "
            + $"knows {StoreOpening.NewestSchema}); update bsrmatch, or choose another file with --db or "
            + "BSRMATCH_DB");
    }

    [Test]
    public void AStoreLockedWholeCannotBeOpened()
    {
        files.Open().Dispose();
        using var other = files.Connect();
        Run(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM match_run;");
        AssertExplains(() => files.OpenImpatiently(), Locked);
    }

    [Test]
    public void AStoreSomebodyElseWritesToCanBeReadButNotWritten()
    {
        using var store = files.OpenImpatiently();
        using var other = files.Connect();
        Run(other, "BEGIN IMMEDIATE");
        Assert.That(new CatalogueStore(store).List(), Is.Empty);
        AssertExplains(() => new CatalogueStore(store).Import(Some.Catalogue()), Locked);

        Run(other, "ROLLBACK");
        Assert.That(new CatalogueStore(store).Import(Some.Catalogue()).Added, Is.Not.Empty);
    }

    [Test]
    public void AFullDiskUndoesTheWrite()
    {
        using var store = files.Open();
        Ask(store, "PRAGMA max_page_count = 1");
        AssertExplains(() => new CatalogueStore(store).Import(Some.BigCatalogue()),
            "the disk is full; free some space and try again");
        Ask(store, "PRAGMA max_page_count = 1000000");
        Assert.That(new CatalogueStore(store).List(), Is.Empty);
    }

    [Test]
    public void ADamagedFileIsNamed()
    {
        using (var store = files.Open()) new CatalogueStore(store).Import(Some.BigCatalogue());
        using (var file = File.OpenWrite(files.Path))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        AssertExplains(LoadAll, "the store is damaged; restore it from a backup, or move it away and a "
            + "new one is made");
    }

    [Test]
    public void WritingToAReadOnlyFileIsExplained()
    {
        files.Open().Dispose();
        using var connection = new SqliteConnection($"Data Source={files.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var error = Assert.Throws<SqliteException>(() => Run(connection, "DELETE FROM match_run"));
        Assert.That(StoreFault.Explain(files.Path, error)?.Message, Is.EqualTo($"{files.Path}: the store is "
            + "read-only; make the file and its folder writable, or choose another file with --db or "
            + "BSRMATCH_DB"));
    }

    [Test]
    public void ADefectOfTheProgramIsNotBlamedOnTheSurroundings()
    {
        using var store = files.Open();
        Assert.That(() => Ask(store, "SELECT nothing FROM nowhere"), Throws.TypeOf<SqliteException>());
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void AMessageStaysOnOneLineWhateverTheFileIsCalled()
    {
        var path = Path.Combine(files.Folder, "two\nlines");
        Directory.CreateDirectory(path);
        Assert.That(() => Store.Open(path, files.Clock),
            Throws.TypeOf<SetupException>().With.Message.Not.Contains("\n"));
    }

    private const string Locked =
        "the store is locked by another process; wait until that has finished, or end it, and try again";

    private void AssertExplains(Action action, string message) =>
        Assert.That(action, Throws.TypeOf<SetupException>().With.Message.EqualTo($"{files.Path}: {message}"));

    private void LoadAll()
    {
        using var store = files.Open();
        new CatalogueStore(store).Load(Some.CatalogueName);
    }

    private static void Ask(Store store, string sql) => store.Read(transaction =>
    {
        Run(transaction.Connection!, sql);
        return 0;
    });

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
