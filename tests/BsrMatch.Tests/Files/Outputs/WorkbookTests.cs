using System.IO.Compression;
using BsrMatch.Batch;
using BsrMatch.Languages;

namespace BsrMatch.Tests.Files.Outputs;

/// <summary>The workbook as a whole.</summary>
public sealed class WorkbookTests
{
    private const int Overview = 1;
    private const int Matches = 2;
    private const int OpenQuestions = 3;
    private const int Programmes = 4;
    private const int Rejected = 5;

    private static readonly ClientOutcome Client = SomeBatch.Client;

    [Test]
    public void ItHasFiveSheets()
    {
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client));

        Assert.That(workbook.SheetNames, Is.EqualTo(
            ["Overview", "Matches", "Open questions", "Programmes", "Rejected rows"]));
    }

    [TestCaseSource(typeof(Phrases), nameof(Phrases.Languages))]
    public void ItIsValidInEveryLanguage(string language)
    {
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client) with { Language = language });

        Assert.That(workbook.Errors, Is.Empty);
    }

    [Test]
    public void AnEmptyListMakesAValidWorkbook()
    {
        using var workbook = new OpenedWorkbook(SomeBatch.Report() with { Rejected = [] });

        Assert.Multiple(() =>
        {
            Assert.That(workbook.Errors, Is.Empty);
            Assert.That(workbook.Rows(OpenQuestions)[1]["A"], Does.StartWith("Nothing is open"));
            Assert.That(workbook.Rows(Rejected)[2]["A"], Is.EqualTo("No row was rejected."));
        });
    }

    [Test]
    public void EqualReportsGiveEqualBytes()
    {
        using var one = new OpenedWorkbook(SomeBatch.Real("lv", 20));
        using var other = new OpenedWorkbook(SomeBatch.Real("lv", 20));

        Assert.Multiple(() =>
        {
            Assert.That(one.Bytes, Is.EqualTo(other.Bytes));
            Assert.That(one.Errors, Is.Empty);
        });
    }

    [Test]
    public void NoTimeOfDayIsInIt()
    {
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client));
        using var zip = new ZipArchive(new MemoryStream(workbook.Bytes));

        Assert.That(zip.Entries.Select(entry => entry.LastWriteTime.Year), Has.All.EqualTo(1980));
    }
}
