using BsrMatch.Files.Inputs;
using BsrMatch.Input;
using Parquet;
using Parquet.Schema;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class ParquetListTests
{
    [Test]
    public async Task ColumnsAreReadByTheirNamesGroupByGroup()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("clients.parquet", await Bytes());

        using var list = ClientLists.Open(path, SomeLists.Options);
        var rows = list.Entries().Select(entry => entry.Read()).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(list.Count(), Is.EqualTo(4));
            Assert.That(rows.SelectMany(row => row.Faults), Is.Empty);
            Assert.That(rows.Select(row => (row.Row, row.ClientId, row.Profile!.Founded, row.Profile.Employees?.Exact)),
                Is.EqualTo(new (long, string, int?, double?)[]
                {
                    (1, "A", 2001, 1.5), (2, "B", null, 2), (3, "A", 2001, 1.5), (4, "B", null, 2),
                }));
        });
    }

    [Test]
    public async Task AParquetFileMayComeFromAPipe()
    {
        using var pipe = new ReplayedStream(await Bytes(), Stream.Null);

        using var list = ClientLists.Open(pipe, "standard input", SomeLists.Options);

        Assert.That(list.Entries().Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task AFileCutOffSaysSo()
    {
        var bytes = await Bytes();

        Assert.That(() => SomeLists.Read(bytes[..(bytes.Length / 2)]),
            Throws.InstanceOf<InputException>().With.Message.Contains("a whole Parquet file"));
    }

    [Test]
    public async Task BytesThatNobodyCalledTextAreRead()
    {
        var needs = new DataField("needs", typeof(byte[]), isNullable: false);
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(needs), stream))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<ReadOnlyMemory<byte>>(needs, new ReadOnlyMemory<byte>[] { "a loan"u8.ToArray() });
        }

        Assert.That(SomeLists.Read(stream.ToArray()).Profiles.Single().Needs, Is.EqualTo("a loan"));
    }

    [Test]
    public async Task ARowWithoutAnyValueIsNoEntry()
    {
        var bytes = await Texts(1, [null, "a loan", null, "staff"]);

        Assert.That(SomeLists.Read(bytes).Rows.Select(row => row.Row), Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public async Task ARowOfMoreThan16MillionCharactersIsRefused()
    {
        var bytes = await Texts(20, [new string('x', 1_000_000)]);

        Assert.That(() => SomeLists.Read(bytes),
            Throws.InstanceOf<InputException>().With.Message.Contains("rows of at most 16 million characters"));
    }

    [Test]
    public async Task OfALargeGroupOnlyWhatIsNeededIsRead()
    {
        var small = SomeLists.Read(await Texts(101, ["x"]));
        var large = SomeLists.Read(await Texts(101, [.. Enumerable.Repeat("x", 100_000)]));

        Assert.That(small.Columns.Select(column => column.Filled), Has.All.EqualTo(1));
        Assert.That(large.Columns.Count(column => column.Filled > 0), Is.EqualTo(1));
    }

    // The first column is known, the others are not.
    private static async Task<byte[]> Texts(int columns, string?[] values)
    {
        var fields = Enumerable.Range(0, columns)
            .Select(i => new DataField<string>(i == 0 ? "needs" : $"column {i}")).ToArray();
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. fields]), stream))
        {
            using var group = writer.CreateRowGroup();
            foreach (var field in fields) await group.WriteAsync(field, values!);
        }

        return stream.ToArray();
    }

    internal static async Task<byte[]> Bytes()
    {
        var (id, needs) = (new DataField<string>("Kundennummer"), new DataField<string>("needs"));
        var (founded, staff) = (new DataField<int?>("founded"), new DataField<double>("employees"));
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, needs, founded, staff), stream))
        {
            for (var i = 0; i < 2; i++)
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(id, ["A", "B"]);
                await group.WriteAsync(needs, ["a loan", "staff"]);
                await group.WriteAsync<int>(founded, new int?[] { 2001, null });
                await group.WriteAsync<double>(staff, new[] { 1.5, 2 });
            }
        }

        return stream.ToArray();
    }
}
