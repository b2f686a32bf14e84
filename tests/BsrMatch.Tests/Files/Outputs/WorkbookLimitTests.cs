using System.Text;
using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Files.Outputs.Workbooks;
using BsrMatch.Input;
using BsrMatch.Tests.Support;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BsrMatch.Tests.Files.Outputs;

/// <summary>Texts that mean harm, and more than a sheet holds.</summary>
public sealed class WorkbookLimitTests
{
    private const int Overview = 1;
    private const int Matches = 2;
    private const int Rejected = 5;

    private static readonly ClientOutcome Client = SomeBatch.Client;
    private static readonly SheetLayout Layout = new() { Widths = [10], HeadingRow = 1 };

    [TestCase("=HYPERLINK(\"http://evil.example\",\"x\")")]
    [TestCase("+1")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1:A9)")]
    [TestCase("\t=1+1")]
    [TestCase("\r\n=1+1")]
    public void NothingIsAFormula(string text)
    {
        var client = Client with
        {
            ClientId = text,
            Name = text,
            NextQuestion = text,
            Matches = [SomeBatch.Second with { Reasons = [text], Notes = [text], NearMiss = text }],
        };
        var fault = new Fault("clients.csv", 3, text, text, text, text);
        using var workbook = new OpenedWorkbook(SomeBatch.Report(client) with
        {
            ListName = text,
            Rejected = [new RejectedRow(3, text, [fault])],
        });

        Assert.Multiple(() =>
        {
            var found = 0;
            for (var sheet = Overview; sheet <= Rejected; sheet++)
            {
                Assert.That(workbook.Sheet(sheet).Descendants<CellFormula>(), Is.Empty);
                var like = workbook.Sheet(sheet).Descendants<Cell>()
                    .Where(cell => cell.InlineString is { InnerText: { Length: > 0 } shown }
                        && "=+-@\t\n".Contains(shown[0]));
                Assert.That(like.Select(cell => workbook.FormatOf(cell).QuotePrefix?.Value), Has.All.True);
                found += like.Count();
            }

            Assert.That(found, Is.GreaterThanOrEqualTo(4));

            Assert.That(workbook.Errors, Is.Empty);
        });
    }

    [TestCase("<script>alert(1)</script> & \"]]>")]
    [TestCase("nul \u0000 bell \u0007 half \uD83D bad \uFFFF")]
    [TestCase("_x0000_ ‮ reversed")]
    public void HostileTextsLeaveAValidWorkbook(string text)
    {
        var client = Client with
        {
            ClientId = text,
            Name = text + new string('x', 40_000),
            Country = text,
            Matches = [SomeBatch.First with { Reasons = [text], Conditions = [text], MissingFields = [text] }],
        };
        var programme = SomeAnswer.Ended with
        {
            Acronym = text,
            Title = text,
            Contact = new NamedLink(text, "javascript:alert(1)"),
        };
        using var workbook = new OpenedWorkbook(
            SomeBatch.Report(new ProgrammeCatalogue("odd", [programme]), [client]) with { ListName = text + "&A&12" });

        Assert.Multiple(() =>
        {
            Assert.That(workbook.Errors, Is.Empty);
            Assert.That(workbook.Links(Matches), Is.Empty);
            Assert.That(workbook.Rows(Matches)[1]["B"], Does.EndWith("[text cut]"));
        });
    }

    [TestCase(209_600, 5, true)]
    [TestCase(209_601, 5, false)]
    [TestCase(1_048_000, 0, true)]
    [TestCase(1_048_001, 0, false)]
    [TestCase(long.MaxValue, long.MaxValue, false)]
    public void WhatASheetCannotHoldIsToldBefore(long clients, long matches, bool fits)
    {
        var fault = BsrMatch.Files.Outputs.Workbook.TooLong("out.xlsx", clients, matches);

        Assert.That(fault, fits ? Is.Null : Is.Not.Null);
        if (fault is not null)
        {
            Assert.That(fault.ToString(), Does.Contain("1,048,576").And.Contain(".csv").And.Contain(".jsonl")
                .And.Contain(".parquet"));
        }
    }

    [Test]
    public void LinksBeyondWhatASheetHoldsAreText()
    {
        using var content = new MemoryStream();
        using (var sheet = new SheetWriter(content, Layout, isFirst: true, "", ""))
        {
            for (var row = 0; row < 66_000; row++)
            {
                sheet.StartRow();
                sheet.Link("https://een.example");
            }
        }

        Assert.That(Encoding.UTF8.GetString(content.ToArray()).Split("<hyperlink ").Length - 1,
            Is.EqualTo(65_000));
    }

    [Test]
    public void ASheetNeverHasMoreRowsThanExcelReads()
    {
        using var sheet = new SheetWriter(Stream.Null, Layout, isFirst: true, "", "");
        for (var row = 0; row < BsrMatch.Files.Outputs.Workbook.MostRows; row++) sheet.StartRow();

        Assert.That(() => sheet.StartRow(), Throws.TypeOf<InputException>()
            .With.Message.Contains(".parquet"));
    }
}
