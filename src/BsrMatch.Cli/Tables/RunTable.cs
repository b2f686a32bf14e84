using BsrMatch.Input;
using BsrMatch.Storage;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Saved runs as a list.</summary>
internal static class RunTable
{
    public static byte[] Draw(IReadOnlyList<RunSummary> runs, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, runs));

    public static void Show(IAnsiConsole console, IReadOnlyList<RunSummary> runs)
    {
        if (runs.Count == 0)
        {
            console.Write(new Paragraph("No run is kept in this store; 'bsrmatch match' saves one."));
            console.WriteLine();
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in new[] { "Run", "For", "Answers", "Catalogue", "Model" })
            table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label)));
        table.Columns[0].NoWrap = true;
        foreach (var run in runs)
        {
            table.AddRow(new Paragraph(run.Id), new Paragraph(IsoDate.Format(run.AsOf)),
                new Paragraph(PlainWords.Number(run.Results)),
                new Paragraph(SafeText.OneLine(run.CatalogueVersion)),
                new Paragraph(SafeText.OneLine(run.ModelVersion)));
        }

        console.Write(table);
    }
}
