using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Files.Importing;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;
using BsrMatch.Storage;
using BsrMatch.Tests.Files.Inputs;
using BsrMatch.Tests.Storage;

namespace BsrMatch.Tests.Files.Importing;

/// <summary>Whatever is imported, it is imported as a whole or the store stays as it was.</summary>
internal sealed class HostileImportTests
{
    private const string Signs = "\";,\t\n\r{}[]:0\u007F<>|ÃÂ";
    private const int MostKept = 40;

    private static readonly string[] Layouts = ["own", "cordis", "keep", "beir", "eu-portal", "commongrants"];
    private static readonly string[] Fields = ["title", "budgetEur", "maxEmployees", "-", "id", "description"];

    [Test]
    public void AnyFileIsImportedAsAWholeOrNotAtAll() => Try(1_500, 1);

    [Test]
    [Category("Slow")]
    public void AHundredThousandFilesAreImportedAsAWholeOrNotAtAll() => Try(100_000, 20261124);

    [Test]
    public void DeepJsonIsAFault()
    {
        var deep = "{\"id\": \"a\", \"title\": " + string.Concat(Enumerable.Repeat("[", 5_000)) + "1";
        Assert.That(() => SomeImports.Projects(deep), Throws.TypeOf<InputException>());
        Assert.That(SomeImports.Projects(deep + "\n" + deep + "\n",
            new() { Format = ListFormat.Jsonl }).Reading.Rejected, Is.EqualTo(2));
    }

    [Test]
    public void AnExternalEntityIsAFault()
    {
        var book = new SmallWorkbook
        {
            SheetProlog = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        };
        book.Add(book.Row(1, "id", "title") + book.Row(2, "a", "&e;"));
        Assert.That(() => SomeImports.Projects(book.Bytes()), Throws.TypeOf<InputException>());
    }

    [Test]
    public void ALongListIsReadAsItStreamsBy()
    {
        const int rows = 20_000;
        using var store = Store.OpenInMemory("unused", TimeProvider.System);
        var text = new StringBuilder("id,title,description\n");
        for (var i = 0; i < rows; i++) text.Append($"p{i},Project {i},Something was done here.\n");
        var reading = ImportFiles.Projects(
            new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "input", SomeImports.Plain);
        var result = new ProjectStore(store).Import(reading.Entries());
        Assert.That(result.Added, Has.Count.EqualTo(rows));
    }

    private static void Try(int times, int seed)
    {
        var random = new Random(seed);
        var seeds = Seeds();
        var target = new Target();
        try
        {
            for (var i = 0; i < times; i++)
            {
                // A book takes longer than all others together.
                var from = random.Next(12) == 0 ? seeds[^1] : seeds[random.Next(seeds.Count - 1)];
                var bytes = Mutated(from, random);
                target = target.Import(bytes, Options(random), random.Next(2) == 0);
            }
        }
        finally
        {
            target.Dispose();
        }
    }

    private static List<byte[]> Seeds()
    {
        var book = new SmallWorkbook { Formats = { "d-mmm", "0%" } };
        book.Add(book.Row(1, "id", "title", "description", "budgetEur", "starts")
            + book.Row(2, "a", "A", "Words.", "<c><v>12</v></c>", "<c s=\"1\"><v>46327</v></c>")
            + book.Row(3, "b", "B", "More words.", "1.234,5 EUR", "31.12.2024"));
        return
        [
            [],
            .. ((string[])[
                SomeImports.OwnTable, SomeImports.Cordis, SomeImports.Keep, SomeImports.CommonGrants,
                SomeImports.Portal, SomeImports.Calls,
                """{"id": "a", "title": "A", "countries": ["LV"], "eligibility": {"maxEmployees": 9}}""",
                """[{"id": "a", "title": "A", "starts": "2020-01-01"}, {"id": "b", "title": "FÃ¶rderung"}]""",
            ]).Select(Encoding.UTF8.GetBytes),
            Encoding.Unicode.GetBytes("id\ttitle\tdescription\na\tĀbols\tÄpfel\n"),
            book.Bytes(),
        ];
    }

    private static ImportOptions Options(Random random) => new()
    {
        Format = random.Next(3) == 0 ? (ListFormat)random.Next(6) : null,
        Layout = random.Next(6) == 0 ? Layouts[random.Next(Layouts.Length)] : null,
        Mapping = random.Next(6) == 0
            ? new Dictionary<string, string> { ["title"] = Fields[random.Next(Fields.Length)] }
            : new Dictionary<string, string>(),
        RepairsEncoding = random.Next(2) == 0,
        Programme = random.Next(4) == 0 ? "josefin" : null,
        AsOf = new DateOnly(2026, 1, 1),
    };

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var n = random.Next(6); n > 0 && bytes.Count > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = (byte)Signs[random.Next(Signs.Length)]; break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)); break;
                case 3: bytes.RemoveRange(at, bytes.Count - at); break;
                case 4: Double(bytes, at, random.Next(1, 60)); break;
                default: Swap(bytes, at, random.Next(bytes.Count), random.Next(1, 12)); break;
            }
        }

        return [.. bytes];
    }

    private static void Double(List<byte> bytes, int at, int length) =>
        bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at)));

    // As cells that change places.
    private static void Swap(List<byte> bytes, int a, int b, int length)
    {
        length = Math.Min(length, bytes.Count - Math.Max(a, b));
        for (var i = 0; i < length; i++) (bytes[a + i], bytes[b + i]) = (bytes[b + i], bytes[a + i]);
    }

    /// <summary>A store that is filled until it holds a good deal, then another.</summary>
    private sealed class Target : IDisposable
    {
        private readonly Store store = Store.OpenInMemory("unused", TimeProvider.System);
        private string content = "";
        private int kept;

        public Target Import(byte[] bytes, ImportOptions options, bool areProjects)
        {
            try
            {
                var isKept = areProjects ? Projects(bytes, options) : Programmes(bytes, options);
                if (isKept)
                {
                    content = StoreDump.Of(store);
                    kept++;
                }
                else Assert.That(StoreDump.Of(store), Is.EqualTo(content));
            }
            catch (InputException e)
            {
                Assert.That(e.Faults, Is.Not.Empty);
                Assert.That(StoreDump.Of(store), Is.EqualTo(content));
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"{options}: {e} {Convert.ToBase64String(bytes)}");
            }

            if (kept < MostKept) return this;
            Dispose();
            return new Target();
        }

        public void Dispose() => store.Dispose();

        private bool Projects(byte[] bytes, ImportOptions options)
        {
            var reading = ImportFiles.Projects(new MemoryStream(bytes), "input", options);
            var result = new ProjectStore(store).Import(reading.Entries(), () => reading.Rejected == 0);
            Assert.That(reading.Rejected > 0, Is.EqualTo(reading.Faults.Count > 0));
            return reading.Rejected == 0 && result.Added.Count + result.Changed.Count > 0;
        }

        private bool Programmes(byte[] bytes, ImportOptions options)
        {
            var reading = ImportFiles.Programmes(new MemoryStream(bytes), "input", options);
            var programmes = reading.Entries().ToList();
            if (reading.Rejected > 0 || programmes.Count == 0) return false;
            new CatalogueStore(store).Import(new ProgrammeCatalogue("fuzz", programmes), ImportScope.Part);
            return true;
        }
    }
}
