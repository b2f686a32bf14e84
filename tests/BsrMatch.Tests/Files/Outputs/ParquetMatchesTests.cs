using BsrMatch.Batch;
using BsrMatch.Files.Outputs;
using BsrMatch.Tests.Support;
using Parquet;
using Parquet.Schema;

namespace BsrMatch.Tests.Files.Outputs;

public sealed class ParquetMatchesTests
{
    [Test]
    public async Task WhatIsWrittenIsReadBack()
    {
        var client = SomeBatch.Client with { Name = "=1+1", Country = null };
        using var file = Write(SomeBatch.Report(client, SomeBatch.Client));
        await using var reader = await ParquetReader.CreateAsync(
            file, new ParquetOptions { UseDateOnlyTypeForDates = true });

        Assert.Multiple(async () =>
        {
            Assert.That(await Texts(reader, "programmeId"),
                Is.EqualTo(["finance", "partners", "finance", "partners"]));
            Assert.That(await Texts(reader, "name"),
                Is.EqualTo(["=1+1", "=1+1", "Koka Rokas SIA", "Koka Rokas SIA"]));
            Assert.That(await Texts(reader, "naceVersion"), Has.Some.EqualTo("2"));
            Assert.That(await Texts(reader, "country"), Is.EqualTo([null, null, "LV", "LV"]));
            Assert.That((await Texts(reader, "reasons"))[0],
                Is.EqualTo(string.Join("; ", SomeBatch.First.Reasons)));
            Assert.That(await Texts(reader, "verdict"),
                Is.EqualTo(["eligible", "unknown", "eligible", "unknown"]));
            Assert.That(await Texts(reader, "contactUrl"),
                Is.EqualTo(["https://bank.example", null, "https://bank.example", null]));
            Assert.That(await Values<double>(reader, "fit"), Is.EqualTo([0.875, 0.31, 0.875, 0.31]));
            Assert.That(await Values<int>(reader, "rank"), Is.EqualTo([1, 2, 1, 2]));
            Assert.That(await Values<DateOnly>(reader, "asOf"), Has.All.EqualTo(Some.Day));
        });
    }

    [Test]
    public async Task RowsAreWrittenInGroups()
    {
        var report = SomeBatch.Report(SomeBatch.Client);
        using var file = Write(report with { Clients = Enumerable.Repeat(SomeBatch.Client, 6_000) });
        await using var reader = await ParquetReader.CreateAsync(file);

        Assert.That(reader.RowGroups.Select(group => group.RowCount), Is.EqualTo([10_000, 2_000]));
    }

    [Test]
    public async Task NoMatchAtAllIsAFileWithoutRows()
    {
        using var file = Write(SomeBatch.Report());
        await using var reader = await ParquetReader.CreateAsync(file);

        Assert.That(reader.RowGroups.Select(group => group.RowCount), Is.EqualTo([0]));
    }

    [Test]
    public void EqualReportsGiveEqualBytes()
    {
        using var one = Write(SomeBatch.Report(SomeBatch.Client));
        using var other = Write(SomeBatch.Report(SomeBatch.Client));

        Assert.That(one.ToArray(), Is.EqualTo(other.ToArray()));
    }

    private static MemoryStream Write(BatchReport report)
    {
        var file = new MemoryStream();
        ParquetMatches.Write(file, report);
        file.Position = 0;
        return file;
    }

    private static async Task<string?[]> Texts(ParquetReader reader, string name)
    {
        using var group = reader.OpenRowGroupReader(0);
        var values = new string?[group.RowCount];
        await group.ReadAsync(Field(reader, name), values!);
        return values;
    }

    private static async Task<T[]> Values<T>(ParquetReader reader, string name)
        where T : struct
    {
        using var group = reader.OpenRowGroupReader(0);
        var values = new T[group.RowCount];
        await group.ReadAsync<T>(Field(reader, name), values);
        return values;
    }

    private static DataField Field(ParquetReader reader, string name) =>
        reader.Schema.DataFields.Single(field => field.Name == name);
}
