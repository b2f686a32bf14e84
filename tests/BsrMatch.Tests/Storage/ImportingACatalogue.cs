using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

internal sealed class ImportingACatalogue
{
    private TemporaryStore files = null!;
    private Store store = null!;
    private CatalogueStore catalogues = null!;

    [SetUp]
    public void OpenStore()
    {
        files = new TemporaryStore();
        store = files.Open();
        catalogues = new CatalogueStore(store);
    }

    [TearDown]
    public void CloseStore()
    {
        store.Dispose();
        files.Dispose();
    }

    [Test]
    public void TheFirstImportAddsEverything()
    {
        var catalogue = Some.Catalogue();
        var result = catalogues.Import(catalogue);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Version, Is.EqualTo(catalogue.Version));
            Assert.That(result.Added, Is.EqualTo(new[] { "alpha", "beta" }));
            Assert.That(result.Changed, Is.Empty);
            Assert.That(result.Unchanged, Is.Empty);
            Assert.That(result.Retired, Is.Empty);
        }
    }

    [Test]
    public void AStoredCatalogueComesBackAsItWas()
    {
        var catalogue = CatalogueReader.Load(FoundingFolder(), "founding");
        catalogues.Import(catalogue);
        Reopen();
        var copy = catalogues.Load("founding");
        Assert.That(copy?.ToJsonLines(), Is.EqualTo(catalogue.ToJsonLines()));
        Assert.That(copy?.Version, Is.EqualTo(catalogue.Version));
    }

    [Test]
    public void AnUnknownNameOrVersionLoadsNothing()
    {
        Assert.That(catalogues.Load("nowhere"), Is.Null);
        Assert.That(catalogues.LoadVersion("nowhere-0123456789ab"), Is.Null);
        Assert.That(catalogues.History("nowhere", "alpha"), Is.Empty);
    }

    [Test]
    public void ImportingTwiceChangesNothingButTheDay()
    {
        catalogues.Import(Some.Catalogue());
        files.Clock.Now = files.Clock.Now.AddDays(1);
        var result = catalogues.Import(Some.Catalogue());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Unchanged, Is.EqualTo(new[] { "alpha", "beta" }));
            Assert.That(result.Added.Concat(result.Changed).Concat(result.Retired), Is.Empty);
            Assert.That(catalogues.History(Some.CatalogueName, "alpha"), Has.Count.EqualTo(1));
            Assert.That(catalogues.List().Single().ImportedAt, Is.EqualTo(files.Clock.Now));
        }
    }

    [Test]
    public void AChangedTextStaysInTheHistory()
    {
        catalogues.Import(Some.Catalogue(Some.Programme("alpha", "the old text")));
        var first = files.Clock.Now;
        files.Clock.Now = first.AddDays(1);
        var result = catalogues.Import(Some.Catalogue(Some.Programme("alpha", "the new text")));

        var history = catalogues.History(Some.CatalogueName, "alpha");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Changed, Is.EqualTo(new[] { "alpha" }));
            Assert.That(history.Select(entry => entry.Change),
                Is.EqualTo(new[] { ProgrammeChange.Added, ProgrammeChange.Changed }));
            Assert.That(history.Select(entry => entry.RecordedAt),
                Is.EqualTo(new[] { first, first.AddDays(1) }));
            Assert.That(history[0].Json, Does.Contain("the old text"));
            Assert.That(history[1].Json, Does.Contain("the new text"));
            Assert.That(catalogues.Load(Some.CatalogueName)?.Find("alpha")?.Description,
                Is.EqualTo("the new text"));
        }
    }

    [Test]
    public void AProgrammeLeftOutIsRetiredAndItsTextKept()
    {
        catalogues.Import(Some.Catalogue());
        var result = catalogues.Import(Some.Catalogue(Some.Programme("alpha")));
        var again = catalogues.Import(Some.Catalogue(Some.Programme("alpha")));
        var last = catalogues.History(Some.CatalogueName, "beta")[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Retired, Is.EqualTo(new[] { "beta" }));
            Assert.That(again.Retired, Is.Empty);
            Assert.That(catalogues.Load(Some.CatalogueName)?.Find("beta"), Is.Null);
            Assert.That(last.Change, Is.EqualTo(ProgrammeChange.Retired));
            Assert.That(last.Json, Does.Contain("Programme beta"));
            Assert.That(catalogues.List().Single(), Has.Property("Programmes").EqualTo(1)
                .And.Property("Retired").EqualTo(1));
        }
    }

    [Test]
    public void ARetiredProgrammeMayComeBack()
    {
        catalogues.Import(Some.Catalogue());
        catalogues.Import(Some.Catalogue(Some.Programme("alpha")));
        Assert.That(catalogues.Import(Some.Catalogue()).Added, Is.EqualTo(new[] { "beta" }));
        Assert.That(catalogues.Load(Some.CatalogueName)?.Version, Is.EqualTo(Some.Catalogue().Version));
    }

    [Test]
    public void EveryVersionCanBeLoadedAgain()
    {
        ProgrammeCatalogue[] versions =
        [
            Some.Catalogue(),
            Some.Catalogue(Some.Programme("alpha", "changed")),
            Some.Catalogue(Some.Programme("alpha", "changed"), Some.Programme("gamma")),
            Some.Catalogue(),
        ];
        foreach (var version in versions) catalogues.Import(version);
        catalogues.Import(new ProgrammeCatalogue("another", [Some.Programme("alpha", "elsewhere")]));
        Assert.That(versions.Select(version => catalogues.LoadVersion(version.Version)?.ToJsonLines()),
            Is.EqualTo(versions.Select(version => version.ToJsonLines())));
    }

    [Test]
    public void CataloguesAreListedByNameAndKeptApart()
    {
        catalogues.Import(new ProgrammeCatalogue("b", [Some.Programme("one")]));
        catalogues.Import(
            new ProgrammeCatalogue("a", [Some.Programme("one", "another"), Some.Programme("two")]));
        Assert.That(catalogues.List().Select(summary => (summary.Name, summary.Programmes, summary.Retired)),
            Is.EqualTo(new[] { ("a", 2, 0), ("b", 1, 0) }));
    }

    [TestCase("'; DROP TABLE catalogue; --")]
    [TestCase("\"quoted\" @name $x ?1 ;\n")]
    [TestCase("Ļoti-īpašs 目录 🙂")]
    public void NamesAreNeverTakenForSql(string name)
    {
        var id = string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
        var catalogue = new ProgrammeCatalogue(name, [Some.Programme(id, name)]);
        catalogues.Import(catalogue);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalogues.Load(name)?.Find(id)?.Description, Is.EqualTo(name));
            Assert.That(catalogues.List().Single().Name, Is.EqualTo(name));
            Assert.That(catalogues.History(name, id), Has.Count.EqualTo(1));
            Assert.That(catalogues.LoadVersion(catalogue.Version)?.Version, Is.EqualTo(catalogue.Version));
        }
    }

    [Test]
    public void WhatCouldNotBeReadBackIsRefused()
    {
        Assert.That(() => catalogues.Import(Some.Catalogue(Some.Programme("has blanks"))),
            Throws.TypeOf<InputException>());
        Assert.That(catalogues.List(), Is.Empty);
    }

    private void Reopen()
    {
        store.Dispose();
        store = files.Open();
        catalogues = new CatalogueStore(store);
    }

    private static string FoundingFolder()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "BsrMatch.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "training-data", "catalogue");
    }
}
