using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Storage;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Catalogues and their programmes as lists.</summary>
internal static class CatalogueTable
{
    public static byte[] DrawList(
        ProgrammeCatalogue founding, IReadOnlyList<CatalogueSummary> stored, Surroundings place) =>
        TableConsole.Draw(place, console =>
        {
            var table = New("Name", "Programmes", "From", "Version");
            Row(table, founding.Name, PlainWords.Number(founding.Programmes.Count), "shipped",
                founding.Version);
            foreach (var summary in stored)
            {
                Row(table, summary.Name, PlainWords.Number(summary.Programmes),
                    $"imported {IsoDate.Format(DateOnly.FromDateTime(summary.ImportedAt.UtcDateTime))}",
                        summary.Version);
            }

            console.Write(table);
        });

    public static byte[] DrawProgrammes(ProgrammeCatalogue catalogue, DateOnly asOf, Surroundings place) =>
        TableConsole.Draw(place, console => ShowProgrammes(console, catalogue, asOf));

    public static void ShowProgrammes(IAnsiConsole console, ProgrammeCatalogue catalogue, DateOnly asOf)
    {
        var table = New("Id", "Programme", "Status");
        foreach (var programme in catalogue.Programmes)
        {
            Row(table, PlainWords.Name(programme.Id), PlainWords.Title(programme),
                programme.Lifecycle.At(asOf)?.Spell() ?? "");
        }

        console.Write(table);
    }

    private static Table New(params string[] titles)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in titles) table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label)));
        table.Columns[0].NoWrap = true;
        return table;
    }

    private static void Row(Table table, params string[] cells) =>
        table.AddRow(cells.Select(cell => new Paragraph(SafeText.OneLine(cell))));
}
