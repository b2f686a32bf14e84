using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Tests.Support;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BsrMatch.Tests.Files.Outputs;

/// <summary>What each sheet tells.</summary>
public sealed class WorkbookSheetTests
{
    private const int Overview = 1;
    private const int Matches = 2;
    private const int OpenQuestions = 3;
    private const int Programmes = 4;
    private const int Rejected = 5;

    private static readonly ClientOutcome Client = SomeBatch.Client;

    [Test]
    public void TheOverviewTellsWhatTheBatchWas()
    {
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client));
        var rows = workbook.Rows(Overview);

        Assert.Multiple(() =>
        {
            Assert.That(rows[0]["A"], Is.EqualTo("Programme suggestions for a client list"));
            Assert.That(rows[1]["B"], Is.EqualTo("clients.csv"));
            Assert.That((rows[1]["D"], rows[1]["E"]), Is.EqualTo(("Clients", "2")));
            Assert.That(rows[1]["F"], Is.EqualTo("Model version: founding-0123456789"));
            Assert.That(rows[2]["B"], Is.EqualTo("2026-06-30"));
            Assert.That((rows[4]["D"], rows[4]["E"]), Is.EqualTo(("Rejected rows", "1")));
        });
    }

    [Test]
    public void TheHeatMapShowsFitAndVerdict()
    {
        var second = Client with
        {
            ClientId = "p-9",
            NoGoodMatch = true,
            Standings = [new(Verdict.Ineligible, 0.4), new(Verdict.Eligible, 0)],
        };
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client, second));
        var rows = workbook.Rows(Overview);
        var open = workbook.FormatOf(workbook.Cell(Overview, "G9"));

        Assert.Multiple(() =>
        {
            Assert.That((rows[7]["F"], rows[7]["G"]), Is.EqualTo(("FIN", "Partners Abroad")));
            Assert.That((rows[8]["F"], rows[8]["G"]), Is.EqualTo(("0.875", "0.31")));
            Assert.That(open.NumberFormatId!.Value, Is.EqualTo(164), "an open verdict has a question mark");
            Assert.That((rows[9]["F"], rows[9]["G"]), Is.EqualTo(("×", "0")));
            Assert.That(rows[8]["E"], Is.EqualTo("FIN"));
            Assert.That(rows[9]["E"], Is.EqualTo("no good match; nearest: FIN"));
            Assert.That(workbook.DefinedNames, Does.Contain("_xlnm.Print_Titles='Overview'!$A:$B,'Overview'!$8:$8"));
            Assert.That(workbook.Sheet(Overview).Descendants<Pane>().Single().TopLeftCell!.Value,
                Is.EqualTo("C9"));
            Assert.That(workbook.Sheet(Overview).Descendants<AutoFilter>().Single().Reference!.Value,
                Is.EqualTo("A8:G10"));
        });
    }

    [Test]
    public void WithoutStandingsTheHeatMapShowsTheMatches()
    {
        using var workbook = new OpenedWorkbook(
            SomeBatch.Report(Client with { Standings = [], Matches = [SomeBatch.First] }));
        var row = workbook.Rows(Overview)[8];

        Assert.That((row["F"], row["G"]), Is.EqualTo(("0.875", "")));
    }

    [Test]
    public void ProgrammesWhoseTitlesBeginAlikeAreCalledById()
    {
        const string beginning = "Innovation support for small and medium-sized firms in ";
        var catalogue = new ProgrammeCatalogue("alike",
            [Some.Programme("north", beginning + "the north"), Some.Programme("south", beginning + "the south")]);
        using var workbook = new OpenedWorkbook(SomeBatch.Report(catalogue, []));
        var heading = workbook.Rows(Overview)[7];

        Assert.That((heading["F"], heading["G"]), Is.EqualTo(("north", "south")));
    }

    [Test]
    public void ALargeCatalogueShowsThirtyProgrammes()
    {
        var catalogue = new ProgrammeCatalogue("many",
            Enumerable.Range(10, 50).Select(i => Some.Programme($"p{i}", $"Programme {i}")));
        var client = Client with { Standings = [], Matches = [SomeBatch.First with { ProgrammeId = "p55" }] };
        using var workbook = new OpenedWorkbook(SomeBatch.Report(catalogue, [client]));
        var rows = workbook.Rows(Overview);

        Assert.Multiple(() =>
        {
            Assert.That(rows[7].Values.Count(text => text.StartsWith("Programme ", StringComparison.Ordinal)),
                Is.EqualTo(30));
            Assert.That((rows[7]["F"], rows[8]["F"]), Is.EqualTo(("Programme 55", "0.875")));
            Assert.That(rows[6]["A"], Is.EqualTo("Shown are the 30 programmes suggested most often, of 50."));
            Assert.That(workbook.Errors, Is.Empty);
        });
    }

    [Test]
    public void AMatchTellsWhatAPersonActsOn()
    {
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client));
        var (heading, first, second) =
            (workbook.Rows(Matches)[0], workbook.Rows(Matches)[1], workbook.Rows(Matches)[2]);

        Assert.Multiple(() =>
        {
            Assert.That(heading.Values, Has.Exactly(15).Items.And.None.Empty);
            Assert.That(first["D"], Is.EqualTo("FIN: Finance for Small Firms"));
            Assert.That(first["E"], Is.EqualTo("could have taken part"));
            Assert.That(first["H"], Is.EqualTo("• " + string.Join("\n• ", SomeBatch.First.Reasons)));
            Assert.That((first["N"], first["O"]), Is.EqualTo(("Development Bank", "https://bank.example")));
            Assert.That(second["E"], Is.EqualTo("? not known yet"));
            Assert.That(second["J"],
                Is.EqualTo("The balance sheet total and the technology readiness level"));
            Assert.That(workbook.Links(Matches), Is.EqualTo(["https://bank.example/"]));
        });
    }

    [Test]
    public void AClientWithoutAMatchIsNotLost()
    {
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client with { Matches = [] }));

        Assert.That(workbook.Rows(Matches)[1]["D"], Is.EqualTo("no programme to show"));
    }

    [Test]
    public void OpenQuestionsAreCountedAndListed()
    {
        var settled = Client with { ClientId = "p-9", Matches = [SomeBatch.First], Standings = [] };
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client, settled));
        var rows = workbook.Rows(OpenQuestions);

        Assert.Multiple(() =>
        {
            Assert.That((rows[3]["A"], rows[3]["B"], rows[3]["C"]),
                Is.EqualTo(("1", "The technology readiness level", "0.5")));
            Assert.That((rows[7]["A"], rows[7]["C"]), Is.EqualTo(("p-7", "1")));
            Assert.That(rows, Has.Count.EqualTo(8));
            Assert.That(workbook.DefinedNames,
                Does.Contain("_xlnm.Print_Titles='Open questions'!$7:$7"));
        });
    }

    [Test]
    public void ProgrammesThatCrowdOutTheRestAreNamedFirst()
    {
        var report = SomeBatch.Report(Client);
        using var workbook = new OpenedWorkbook(report with
        {
            Exposure = report.Exposure with { CrowdingOut = [report.Exposure.Programmes[0]] },
        });
        var rows = workbook.Rows(Programmes);

        Assert.Multiple(() =>
        {
            Assert.That(rows[2]["A"], Does.StartWith("⚠ FIN crowds out the others."));
            Assert.That((rows[4]["A"], rows[4]["C"], rows[4]["D"]),
                Is.EqualTo(("FIN: Finance for Small Firms", "1", "1")));
            Assert.That(rows[4]["O"], Is.EqualTo("C manufacturing: 1"));
            Assert.That(workbook.Errors, Is.Empty);
        });
    }

    [Test]
    public void ARejectedRowSaysWhatToDo()
    {
        var hidden = new Fault("clients.csv", 4, "needs", null, "at most 1 MB", "shorten it") { HiddenLength = 12 };
        using var workbook = new OpenedWorkbook(SomeBatch.Report(Client) with
        {
            Rejected = [SomeBatch.Rejected, new RejectedRow(4, null, [hidden])],
        });
        var rows = workbook.Rows(Rejected);

        Assert.Multiple(() =>
        {
            Assert.That(rows[2].Values,
                Is.EqualTo(["3", "p-8", "Mitarbeiter", "viele", "a number", "write the number of staff"]));
            Assert.That(rows[3]["D"], Is.EqualTo("Not shown (characters: 12)"));
        });
    }
}
