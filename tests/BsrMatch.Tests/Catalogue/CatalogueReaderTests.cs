using BsrMatch.Catalogue;
using BsrMatch.Input;

namespace BsrMatch.Tests.Catalogue;

public sealed class CatalogueReaderTests
{
    private const string A = """{"id":"a","title":"First","description":"For a.","themes":["maritime"]}""";
    private const string B = """{"id":"b","title":"Second","description":"For b."}""";

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("bsrmatch-catalogue-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, true);

    [Test]
    public void AFileHoldsOneProgramme() => Assert.That(Ids(Write("one.json", A)), Is.EqualTo(new[] { "a" }));

    [Test]
    public void AFileHoldsAList() =>
        Assert.That(Ids(Write("list.json", $"[{A},\n{B}]")), Is.EqualTo(new[] { "a", "b" }));

    [Test]
    public void AFileHoldsOneALine() =>
        Assert.That(Ids(Write("lines.jsonl", $"{A}\n\n{B}\r\n")), Is.EqualTo(new[] { "a", "b" }));

    [Test]
    public void AFolderHoldsOneAFile()
    {
        Write("2.json", A);
        Write("1.json", B);
        Write("notes.txt", "not read");

        Assert.That(Ids(folder), Is.EqualTo(new[] { "b", "a" }), "in the order of the file names");
    }

    [Test]
    public void AFolderWithACorpusIsABeirCollection()
    {
        Write("corpus.jsonl", """{"_id":"d1","title":"Grant","text":"For boats"}""");
        Write("other.json", A);

        Assert.That(Ids(folder), Is.EqualTo(new[] { "d1" }));
    }

    [Test]
    public void APathThatLeadsNowhereIsAFault() =>
        Assert.That(() => CatalogueReader.Read(Path.Combine(folder, "none")),
            Throws.TypeOf<InputException>().With.Message.Contains("a file or a folder"));

    [Test]
    public void AnEmptyFolderIsAFault() => Assert.That(() => CatalogueReader.Read(folder),
        Throws.TypeOf<InputException>().With.Message.Contains("corpus.jsonl"));

    [Test]
    public void EveryFaultOfEveryFileIsToldAndTheRestIsRead()
    {
        var broken = Write("1.json", "{");
        var wrong = Write("2.json", "{\n\"id\":\"x\",\n\"colour\":1}");
        Write("3.json", A);

        var reading = CatalogueReader.Read(folder);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Faults.Select(fault => (fault.Source, fault.Field)), Is.EquivalentTo(new[]
            {
                (broken, ""), (wrong, "colour"), (wrong, "title"),
            }));
            Assert.That(reading.Programmes.Select(programme => programme.Id), Does.Contain("a"));
        });
    }

    [Test]
    public void AFaultyLineDoesNotHideTheNext()
    {
        var reading = CatalogueReader.Read(Write("lines.jsonl", $"{A}\n{{oops\n{B}"));

        Assert.Multiple(() =>
        {
            Assert.That(reading.Faults.Single().Line, Is.EqualTo(2));
            Assert.That(reading.Programmes, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void ARepeatedIdNamesBothFiles()
    {
        var first = Write("1.json", A);
        var second = Write("2.json", $"[{B},\n{A}]");

        var fault = CatalogueReader.Read(folder).Faults.Single();

        Assert.Multiple(() =>
        {
            Assert.That((fault.Source, fault.Line, fault.Field, fault.Value),
                Is.EqualTo((second, 2, "id", "a")));
            Assert.That(fault.Remedy, Does.Contain(first));
        });
    }

    [Test]
    public void AThemeNobodyKnowsIsAFaultWithTheNearestOne()
    {
        var path = Write("one.json", A);

        Assert.Multiple(() =>
        {
            Assert.That(CatalogueReader.Read(path).Faults, Is.Empty, "unchecked without themes");
            Assert.That(CatalogueReader.Read(path, ["maritime"]).Faults, Is.Empty);
            Assert.That(CatalogueReader.Read(path, ["maritim"]).Faults.Single().Remedy,
                Is.EqualTo("did you mean maritim?"));
            Assert.That(CatalogueReader.Read(path, ["finance-access"]).Faults.Single().Field,
                Is.EqualTo("themes"));
        });
    }

    [Test]
    public void AgeIsWarnedOfOnADayOnlyAndAfterWhatIsWrongWithTheText()
    {
        var file = Write("lines.jsonl", $"{A}\n{{\"id\":\"c\",\"title\":\"Third\"}}");

        Assert.That(CatalogueReader.Read(file).Warnings.Select(warning => warning.Field),
            Is.EqualTo(new[] { "description" }));
        Assert.That(CatalogueReader.Read(file, asOf: new DateOnly(2026, 6, 30)).Warnings
            .Select(warning => (warning.Field, warning.Line)), Is.EqualTo(new[]
            {
                ("description", 2), ("lifecycle.verifiedOn", 1), ("lifecycle.verifiedOn", 2),
            }));
    }

    [Test]
    public void AMissingDescriptionIsAWarningOnly()
    {
        var reading = CatalogueReader.Read(Write("one.json", """{"id":"a","title":"First"}"""));

        Assert.Multiple(() =>
        {
            Assert.That(reading.Faults, Is.Empty);
            Assert.That(reading.Warnings.Single().Field, Is.EqualTo("description"));
        });
    }

    [Test]
    public void LoadingRefusesAnyFault()
    {
        var path = Write("list.json", $"[{A},{A}]");

        Assert.That(() => CatalogueReader.Load(path, "some"), Throws.TypeOf<InputException>());
    }

    [Test]
    public void LoadingNamesTheCatalogue() =>
        Assert.That(CatalogueReader.Load(Write("one.json", A), "mine").Version, Does.StartWith("mine-"));

    [Test]
    public void JsonLinesWithAFaultAreRefused() =>
        Assert.That(() => CatalogueReader.FromJsonLines("stored", [B, """{"id":"c"}"""]),
            Throws.TypeOf<InputException>().With.Message.Contains("stored:2"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static IEnumerable<string> Ids(string path)
    {
        var reading = CatalogueReader.Read(path);
        Assert.That(reading.Faults, Is.Empty);
        return reading.Programmes.Select(programme => programme.Id);
    }
}
