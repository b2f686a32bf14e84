using BsrMatch.Input;
using BsrMatch.Storage;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Storage;

/// <summary>What is erased is gone from the bytes of the files, not only from the tables.</summary>
internal sealed class ForgettingAClient
{
    private const string Client = "klient-žąsinas-00417";

    private TemporaryStore files = null!;
    private Store store = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void LeavesNoTraceInAnyFile()
    {
        // Another program that has the store open keeps the log from being removed on closing.
        using var other = files.Connect();
        Ask(other, "SELECT COUNT(*) FROM profile");
        var words = SaveAtLength(Client);
        Assert.That(Found(words), Is.EqualTo(words), "the search must be able to find them");

        var erased = new ClientEraser(store).Forget([Client]).Single();

        Assert.That(erased, Is.EqualTo(new Erasure(2, 3, 3)));
        Assert.That(Found(words), Is.Empty);
        store.Dispose();
        Assert.That(Found(words), Is.Empty);
    }

    [Test]
    public void LeavesOthersAsTheyWere()
    {
        var others = Enumerable.Range(0, 50)
            .Select(i => Some.Result(Some.Profile($"other-{i}"), Some.Matches())).ToList();
        var shared = Save([.. others, Some.Result(Some.Profile(Client), Some.Matches())]);
        var alone = Save(Some.Result(Some.Profile(Client), Some.Matches()));

        new ClientEraser(store).Forget([Client]);

        var runs = new RunStore(store);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(runs.Load(alone), Is.Null, "a run without any result is of no use");
            Assert.That(runs.Load(shared)!.Results.Select(result => (result.ProfileHash, result.ResultJson)),
                Is.EqualTo(others.Select(result => (result.ProfileHash, result.ResultJson))));
            Assert.That(runs.Load(shared)!.Results[0].Matches, Is.EqualTo(Some.Matches()));
            Assert.That(files.Ask("PRAGMA integrity_check"), Is.EqualTo("ok"));
            Assert.That(files.Ask("PRAGMA journal_mode"), Is.EqualTo("wal"));
        }
    }

    [Test]
    public void AnUnknownClientIsNothingToErase()
    {
        Save(Some.Result(Some.Profile("other")));
        Assert.That(new ClientEraser(store).Forget(["nobody", ""]), Is.All.EqualTo(new Erasure(0, 0, 0)));
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile"), Is.EqualTo(1L));
    }

    [Test]
    public void SeveralClientsAreToldApart()
    {
        Save(Some.Result(Some.Profile("a")), Some.Result(Some.Profile("b")));
        Save(Some.Result(Some.Profile("a")));
        Assert.That(new ClientEraser(store).Forget(["b", "a", "c"]),
            Is.EqualTo(new[] { new Erasure(1, 1, 0), new Erasure(1, 2, 2), new Erasure(0, 0, 0) }));
    }

    [TestCase("' OR '1' = '1")]
    [TestCase("%")]
    public void AnIdIsNeverTakenForSqlOrAPattern(string id)
    {
        Save(Some.Result(Some.Profile("a")));
        Assert.That(new ClientEraser(store).Forget([id]).Single().IsEmpty, Is.True);
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile"), Is.EqualTo(1L));
    }

    [Test]
    public void WhatAnotherProgramDeletedCarelesslyGoesAsWell()
    {
        var words = SaveAtLength(Client);
        Save(Some.Result(Some.Profile("b")));
        using (var careless = files.Connect())
        {
            Ask(careless, "PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON");
            Ask(careless, $"DELETE FROM profile WHERE id = '{Client}'");
        }

        Assert.That(Found(words), Is.Not.Empty);

        new ClientEraser(store).Forget(["b"]);
        Assert.That(Found(words), Is.Empty);
    }

    [Test]
    public void AReaderInTheWayIsToldAndNothingIsClaimed()
    {
        var words = SaveAtLength(Client);
        store.Dispose();
        store = files.OpenImpatiently();
        var eraser = new ClientEraser(store);
        using (var reader = files.Connect())
        {
            Ask(reader, "BEGIN; SELECT COUNT(*) FROM match_row");
            Assert.That(() => eraser.Forget([Client]), Throws.TypeOf<SetupException>().With.Message.EqualTo(
                $"{files.Path}: the store is being read by another process; wait until that has finished, or end it; "
                + "until the same command is run again, what was deleted may still stand in the file"));
            Assert.That(Found(words), Is.Not.Empty, "what the reader sees must be in the file");
            Assert.That(eraser.IsUnfinished, Is.True);
        }

        Assert.That(eraser.Forget([Client]).Single().IsEmpty, Is.True, "its rows went the first time");
        Assert.That(Found(words), Is.Empty);
        Assert.That(eraser.IsUnfinished, Is.False);
    }

    [Test]
    public void AWriterInTheWayKeepsEverything()
    {
        Save(Some.Result(Some.Profile(Client)));
        store.Dispose();
        store = files.OpenImpatiently();
        using var writer = files.Connect();
        Ask(writer, "BEGIN IMMEDIATE");
        Assert.That(() => new ClientEraser(store).Forget([Client]),
            Throws.TypeOf<SetupException>().With.Message.Contains("locked").And.Message.Not.Contains("deleted"));
        Assert.That(files.Ask("SELECT COUNT(*) FROM profile"), Is.EqualTo(1L));
    }

    [Test]
    public void EveryTableThatNamesAClientIsOnTheList()
    {
        var named = Rows("""
            SELECT t.name || '.' || c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
            WHERE t.type = 'table' AND c.name IN ('profile_id', 'client_id')
            UNION SELECT t.name || '.' || f."from" FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS f
            WHERE t.type = 'table' AND f."table" = 'profile' AND f."to" = 'id'
            UNION SELECT 'profile.id'
            """);
        Assert.That(ClientTables.All.Select(table => $"{table.Table}.{table.ClientColumn}"), Is.EquivalentTo(named));
    }

    // Two versions of the profile and three runs, over so many pages that some are freed and used again.
    private string[] SaveAtLength(string client)
    {
        foreach (var version in new[] { "pirmā-versija-ščžņ", "otrā-versija-øåß", "otrā-versija-øåß" })
        {
            var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{version}-{i:0000} "));
            var profile = Some.Profile(client, text) with
            {
                Name = "Mežgailes-Kokapstrāde-SIA",
                Description = "apraksts-par-mums-äöü " + text,
            };
            Save(Some.Result(profile, Some.Matches()) with
            {
                ResultJson = $$"""{"profileId":"{{client}}","quote":"citāts-no-teksta-目录 {{text}}"}""",
            });
        }

        return [client, "pirmā-versija-ščžņ-0000", "pirmā-versija-ščžņ-1999", "otrā-versija-øåß-1000",
            "Mežgailes-Kokapstrāde-SIA", "apraksts-par-mums-äöü", "citāts-no-teksta-目录"];
    }

    private string Save(params IReadOnlyList<StoredResult> results) => new RunStore(store).Save(Some.Header, results);

    private IReadOnlyList<string> Found(IEnumerable<string> words) => RawBytes.Find(files.Path, words);

    private List<string> Rows(string sql)
    {
        using var connection = files.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    private static void Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteScalar();
    }
}
