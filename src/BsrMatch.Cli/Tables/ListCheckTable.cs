using BsrMatch.Cli.Inputs;
using BsrMatch.Files.Inputs;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>How a client list was understood, for people.</summary>
internal static class ListCheckTable
{
    private const int LongestHeader = 40;

    public static byte[] Draw(ListCheck check, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, check));

    public static void Show(IAnsiConsole console, ListCheck check)
    {
        if (check.Columns.Count > 0) ShowColumns(console, check);
        foreach (var remark in check.Remarks) Line(console, "note: ", remark, Styles.Open);
        foreach (var (_, _, fault) in check.Faults) Line(console, "fault: ", fault.ToString(), Styles.Bad);
        var hidden = check.FaultCount - check.Faults.Count;
        if (hidden > 0)
            Line(console, "", $"and {PlainWords.Number(hidden)} more; --format json names them all");
        console.WriteLine();
        Line(console, "", Summary(check), check.FaultCount == 0 ? Styles.Good : Style.Plain);
    }

    private static void ShowColumns(IAnsiConsole console, ListCheck check)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in (string[])["", "Column", "Field", "Known by", "Filled"])
            table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label)));
        foreach (var column in check.Columns.Where(column => column.Header.Length > 0 || column.Filled > 0))
        {
            table.AddRow(
                Cell(PlainWords.Number(column.Position)), Cell(SafeText.OneLine(column.Header,
                    LongestHeader)),
                column.Field is { } field ? Cell(field) : Cell("not read", Styles.Label),
                Cell(HowKnown(column)),
                Cell($"{PlainWords.Number(column.Filled)} of {PlainWords.Number(check.RowsLookedAt)}"));
        }

        console.Write(table);
    }

    private static string HowKnown(ColumnReport column) => column.Match switch
    {
        ColumnMatch.Name => "its name",
        ColumnMatch.Synonym => column.Language is { } language ? $"synonym ({language})" : "synonym",
        ColumnMatch.Mapped => "--map",
        _ => "",
    };

    private static string Summary(ListCheck check)
    {
        var rows = Count(check.Rows, "row");
        if (check.FaultCount == 0) return check.Rows == 0 ? "no rows" : $"{rows}, all sound";
        return $"{rows}: {PlainWords.Number(check.Rows - check.Rejected)} sound, "
            + $"{PlainWords.Number(check.Rejected)} with {Count(check.FaultCount, "fault")}";
    }

    private static string Count(long number, string noun) =>
        $"{PlainWords.Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static Paragraph Cell(string text, Style? style = null) => new(SafeText.OneLine(text),
        style ?? Style.Plain);

    private static void Line(IAnsiConsole console, string label, string text, Style? style = null)
    {
        var line = new Paragraph();
        if (label.Length > 0) line.Append(label, style ?? Style.Plain);
        line.Append(SafeText.OneLine(text), label.Length > 0 ? Style.Plain : style ?? Style.Plain);
        console.Write(line);
        console.WriteLine();
    }
}
