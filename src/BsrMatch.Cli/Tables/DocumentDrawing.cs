using BsrMatch.Reporting;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Draws a document of headings, sentences and tables.</summary>
internal static class DocumentDrawing
{
    public static byte[] Draw(Document document, Surroundings place) =>
        TableConsole.Draw(place, console =>
        {
            foreach (var section in document.Sections)
            {
                Line(console, section.Title, Styles.Title);
                foreach (var part in section.Parts)
                {
                    if (part is DocumentTable table) console.Write(New(table));
                    else Line(console, (string)part, Style.Plain);
                }
            }
        });

    private static Table New(DocumentTable source)
    {
        var table = new Table
        {
            Border = TableBorder.Simple,
            ShowHeaders = source.Header.Any(title => title.Length > 0),
        };
        foreach (var (at, title) in source.Header.Index())
        {
            var column = new TableColumn(new Paragraph(title, Styles.Label));
            column.Padding = new Padding(0, 0, 1, 0);
            table.AddColumn(at < source.TextColumns ? column : column.RightAligned());
        }

        foreach (var row in source.Rows)
            table.AddRow(row.Select(cell => new Paragraph(TableText.Of(SafeText.OneLine(cell)))));
        return table;
    }

    private static void Line(IAnsiConsole console, string text, Style style)
    {
        console.Write(new Paragraph(TableText.Of(SafeText.OneLine(text)), style));
        console.WriteLine();
        console.WriteLine();
    }
}
