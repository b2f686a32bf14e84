using BsrMatch.Input;
using BsrMatch.Storage;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Storage;

internal sealed class KeepingWhatAReplayNeeds
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
    public void TheCatalogueOfARunComesBackAsItWas()
    {
        var catalogue = Some.Catalogue(
            Some.Programme("alpha", "Zürich & Ærø 🙂\nline\u2028two"), Some.Programme("ﬀ"), Some.Programme("🙂"));
        runs.Save(Some.Header, [], catalogue);
        var kept = new CatalogueStore(store).LoadVersion(catalogue.Version);
        Assert.That(kept?.ToJsonLines(), Is.EqualTo(catalogue.ToJsonLines()));
        Assert.That(kept?.Version, Is.EqualTo(catalogue.Version));
    }

    [Test]
    public void TheShippedCatalogueComesBackAsItWas()
    {
        runs.Save(Some.Header, [], Shipped.Catalogue);
        Assert.That(new CatalogueStore(store).LoadVersion(Shipped.Catalogue.Version)?.Version,
            Is.EqualTo(Shipped.Catalogue.Version));
    }

    [Test]
    public void AVersionIsKeptOnce()
    {
        runs.Save(Some.Header, [], Some.Catalogue());
        runs.Save(Some.Header, [], Some.Catalogue());
        Assert.That(Snapshots(), Is.EqualTo(1));
        runs.Save(Some.Header, [], Some.Catalogue(Some.Programme("gamma")));
        Assert.That(Snapshots(), Is.EqualTo(2));
    }

    [Test]
    public void WhatWasImportedIsNotKeptTwice()
    {
        new CatalogueStore(store).Import(Some.Catalogue());
        runs.Save(Some.Header, [], Some.Catalogue());
        Assert.That(Snapshots(), Is.Zero);
    }

    [Test]
    public void AFailureKeepsNoCatalogue()
    {
        var result = Some.Result(Some.Profile("a"));
        Assert.That(() => runs.Save(Some.Header, [result, result], Some.Catalogue()), Throws.Exception);
        Assert.That(Snapshots(), Is.Zero);
    }

    [Test]
    public void SourceAndProgramComeBack()
    {
        var header = Some.Header with { CatalogueSource = "/home/a b/mine.json", ProgramVersion = "0.1.0+0a1b" };
        Assert.That(runs.Load(runs.Save(header, []))?.Header, Is.EqualTo(header));
    }

    [TestCase("UPDATE catalogue_snapshot SET content = x'00'")]
    [TestCase("UPDATE catalogue_snapshot SET content = substr(content, 1, length(content) / 2)")]
    [TestCase("UPDATE catalogue_snapshot SET content = (SELECT content FROM catalogue_snapshot WHERE rowid = 2)")]
    public void ADamagedCatalogueIsNamed(string damage)
    {
        var version = Some.Catalogue().Version;
        runs.Save(Some.Header, [], Some.Catalogue());
        runs.Save(Some.Header, [], Some.Catalogue(Some.Programme("gamma")));
        files.Ask(damage);
        Assert.That(() => new CatalogueStore(store).LoadVersion(version), Throws.TypeOf<SetupException>()
            .With.Message.EqualTo($"{files.Path}: catalogue {version} is damaged in the store; restore the "
                + "store from a backup, or match the firms again"));
    }

    [TestCase("UPDATE catalogue_history SET json = '{'")]
    [TestCase("UPDATE catalogue_history SET json = replace(json, 'Coaching', 'Loans')")]
    public void ADamagedHistoryIsNamed(string damage)
    {
        var imported = new CatalogueStore(store).Import(Some.Catalogue());
        files.Ask(damage);
        Assert.That(() => new CatalogueStore(store).LoadVersion(imported.Version),
            Throws.TypeOf<SetupException>().With.Message.Contains("is damaged in the store"));
    }

    [TestCase("UPDATE profile SET json = replace(json, '12.5', '13.5')")]
    [TestCase("UPDATE profile SET json = '{'")]
    [TestCase("UPDATE match_run SET as_of = 'yesterday'")]
    public void ADamagedRunIsNamed(string damage)
    {
        var id = runs.Save(Some.Header, [Some.Result(Some.Profile("a"))]);
        files.Ask(damage);
        Assert.That(() => runs.Load(id), Throws.TypeOf<SetupException>()
            .With.Message.StartsWith($"{files.Path}: run {id} is damaged in the store"));
    }

    [Test]
    public void WhatWasErasedIsCounted()
    {
        var id = runs.Save(Some.Header,
            [Some.Result(Some.Profile("a")), Some.Result(Some.Profile("b")), Some.Result(Some.Profile("c"))]);
        Assert.That(runs.Load(id)!.Erased, Is.Zero);
        files.Ask("PRAGMA foreign_keys = ON; DELETE FROM profile WHERE id IN ('a', 'c')");
        Assert.That(runs.Load(id)!.Erased, Is.EqualTo(2));
        Assert.That(runs.Load(id)!.Results.Select(result => result.Profile.Id), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void RunsAreListedTheLatestFirst()
    {
        Assert.That(runs.List(5), Is.Empty);
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            files.Clock.Now += TimeSpan.FromMinutes(1);
            ids.Insert(0, runs.Save(Some.Header, i == 0 ? [Some.Result(Some.Profile("a"))] : []));
        }

        Assert.That(runs.List(5).Select(run => run.Id), Is.EqualTo(ids));
        Assert.That(runs.List(2).Select(run => run.Id), Is.EqualTo(ids.Take(2)));
        Assert.That(runs.List(5)[2], Is.EqualTo(new RunSummary(ids[2], Some.Header.Kind,
            files.Clock.Now - TimeSpan.FromMinutes(2), Some.Header.AsOf, Some.Header.CatalogueVersion,
            Some.Header.ModelVersion, 1)));
    }

    // What a store of the first schema looked like.
    [Test]
    public void AnOlderStoreIsBroughtUpToDate()
    {
        var id = runs.Save(Some.Header with { CatalogueSource = "founding" }, [Some.Result(Some.Profile("a"))]);
        store.Dispose();
        files.Ask("""
            DROP TABLE setting;
            DROP INDEX match_run_by_time;
            DROP TABLE catalogue_snapshot;
            ALTER TABLE match_run DROP COLUMN catalogue_source;
            ALTER TABLE match_run DROP COLUMN program_version;
            ALTER TABLE match_run DROP COLUMN result_count;
            DROP TABLE batch_error;
            DROP TABLE batch_chunk;
            DROP TABLE batch_run;
            ALTER TABLE match_result DROP COLUMN result_hash;
            DROP TABLE feedback;
            DROP TABLE project_history;
            DROP TABLE project;
            DROP INDEX catalogue_history_by_programme;
            DELETE FROM schema_version WHERE ScriptName NOT LIKE '%0001%';
            PRAGMA user_version = 1;
            """);
        using var reopened = files.Open();
        var older = new RunStore(reopened).Load(id)!;
        Assert.That(older.Header, Is.EqualTo(Some.Header));
        Assert.That((older.Results.Count, older.Erased), Is.EqualTo((1, 0)));
        new RunStore(reopened).Save(Some.Header, [], Some.Catalogue());
        Assert.That(Snapshots(), Is.EqualTo(1));
    }

    private object? Snapshots() => files.Ask("SELECT COUNT(*) FROM catalogue_snapshot");
}
