using System.Text;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class HostileBytesTests
{
    private const string Signs = "\";,\t\n\r{}[]:0\u007F<>";

    [Test]
    public void AnyBytesAreAListOrAFault() =>
        Try(400, [.. Seeds(), ParquetListTests.Bytes().GetAwaiter().GetResult()]);

    // Without Parquet, whose package does not come to an end on one damaged file in some thousands.
    [Test]
    [Category("Slow")]
    public void ManyMoreBytesAreAListOrAFault() => Try(40_000, Seeds());

    private static void Try(int times, List<byte[]> seeds)
    {
        var random = new Random(20261123);
        for (var i = 0; i < times; i++)
        {
            var bytes = i % 4 == 0 ? MutatedBook(random) : Mutated(seeds[random.Next(seeds.Count)], random);
            ListFormat? format = random.Next(3) == 0 ? (ListFormat)random.Next(6) : null;
            try
            {
                foreach (var row in SomeLists.Read(bytes, SomeLists.Options with { Format = format }).Rows)
                    Assert.That(row.Profile is null, Is.EqualTo(row.Faults.Count > 0));
            }
            catch (InputException e)
            {
                Assert.That(e.Faults, Is.Not.Empty);
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"{format}: {e} {Convert.ToBase64String(bytes)}");
            }
        }
    }

    private static List<byte[]> Seeds()
    {
        var book = new SmallWorkbook { Formats = { "d-mmm", "0%" } };
        book.Add(book.Row(1, "needs", "id", "Mitarbeiter", "sector")
            + book.Row(2, "x", "A", "<c><v>12</v></c>", "<c s=\"1\"><v>46327</v></c>"));
        return
        [
            [],
            Encoding.UTF8.GetBytes("id;Mitarbeiter;Umsatz;needs;sector;partner1_share\n"
                + "A;10-49;1.234,5 Mio. €;\"a \"\"loan\"\"\";01. Okt;25%\n"),
            Encoding.Unicode.GetBytes("id\tneeds\tpastAid.date\nA\tx\t31.12.2024\n"),
            "[{\"id\": \"A\", \"needs\": \"x\"}, {\"needs\": 1}]"u8.ToArray(),
            "{\"clients\": [{\"needs\": \"x\"}]}"u8.ToArray(),
            "{\"needs\": \"x\"}\n{\"needs\": \"y\"}\n"u8.ToArray(),
            book.Bytes(),
        ];
    }

    // Bytes changed in a ZIP file rarely get beyond its checks, so the XML is changed before it is packed.
    private static byte[] MutatedBook(Random random)
    {
        const string rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>needs</t></is></c>"
            + "<c r=\"B1\" t=\"s\"><v>0</v></c><c t=\"str\"><f>1</f><v>employees</v></c></row><row r=\"2\">"
            + "<c r=\"A2\" t=\"inlineStr\"><is><r><t>x</t></r><rPh><t>y</t></rPh></is></c>"
            + "<c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"AA2\" s=\"1\"><v>46327</v></c>"
            + "<c t=\"e\"><v>#REF!</v></c><c t=\"b\"><v>1</v></c></row>";
        var book = new SmallWorkbook { Formats = { Changed("d-mmm;[Red]0%", random) } };
        book.Row(1, Changed("id", random), Changed("A_x000D_", random));
        return book.Add(Changed(rows, random)).Bytes();
    }

    private static string Changed(string text, Random random) =>
        Encoding.Latin1.GetString(Mutated(Encoding.Latin1.GetBytes(text), random));

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var n = random.Next(6); n > 0; n--)
        {
            var at = bytes.Count == 0 ? 0 : random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 1 when bytes.Count > 0:
                    bytes[at] = (byte)Signs[random.Next(Signs.Length)];
                    break;
                case 2 when bytes.Count > 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, bytes.Take(random.Next(Math.Min(60, bytes.Count + 1))).ToList());
                    break;
            }
        }

        return [.. bytes];
    }
}
