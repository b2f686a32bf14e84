using BsrMatch.Cli.Replaying;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>What a replay found, for people.</summary>
internal static class ReplayTable
{
    private const int ClientsShown = 20;
    private const int ValuesShown = 20;
    private const int LongestValue = 120;

    public static byte[] Draw(ReplayReport report, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, report));

    public static void Show(IAnsiConsole console, ReplayReport report)
    {
        var saved = PlainWords.Time(report.Run.CreatedAt);
        Line(console, $"Run {report.Run.Id}, saved {saved}", Styles.Title);
        console.WriteLine();
        var rows = new LabelledRows(indent: 3);
        foreach (var part in report.Parts) rows.Add(part.Part.ToString(), [Tell(part)]);
        console.Write(rows.Drawing);
        console.WriteLine();
        foreach (var remark in report.Remarks) Line(console, Sentence(remark), Styles.Open);
        var style = report.Passed ? Styles.Good : Styles.Bad;
        foreach (var line in ReplayWords.Summary(report)) Line(console, line, style);
        ShowClients(console, report);
    }

    private static void ShowClients(IAnsiConsole console, ReplayReport report)
    {
        var manyCauses = report.Parts.Count(part => part.Changed) > 1;
        var told = report.Clients.Where(client => client.Differences.Count > 0 || client.IsDefect).ToList();
        foreach (var client in told.Take(ClientsShown))
        {
            console.WriteLine();
            Line(console, PlainWords.Name(client.ProfileId), Styles.Title);
            foreach (var difference in client.Differences)
                Item(console, Sentence(difference.Text) + (manyCauses ? ReplayWords.Cause(difference) : ""));
            if (client.IsDefect) ShowValues(console, client.Values);
        }

        if (told.Count <= ClientsShown) return;
        console.WriteLine();
        var more = PlainWords.Count(told.Count - ClientsShown, "more client");
        Line(console, $"{more}; --format json has them all.", Styles.Label);
    }

    private static void ShowValues(IAnsiConsole console, IReadOnlyList<ValueChange> values)
    {
        Line(console, "What differs:", Styles.Label);
        foreach (var value in values.Take(ValuesShown))
            Item(console, $"{value.Path}: {Value(value.Before)} then, {Value(value.After)} now");
        if (values.Count > ValuesShown)
            Item(console, $"{values.Count - ValuesShown} more; --format json has them all");
    }

    private static string Value(string? json) =>
        json is null ? "nothing" : SafeText.OneLine(json, LongestValue);

    private static Piece Tell(PartVersions part) => part switch
    {
        { Changed: false } => new Piece($"{part.Now}, as then"),
        { Then: null } => new Piece($"not recorded then, {part.Now} now", Styles.Open),
        _ => new Piece($"{part.Then} then, {part.Now} now", Styles.Open),
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private static void Line(IAnsiConsole console, string text, Style style)
    {
        console.Write(new Paragraph(SafeText.OneLine(text), style));
        console.WriteLine();
    }

    private static void Item(IAnsiConsole console, string text)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Width = 1, Padding = new Padding(1, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(new Paragraph("-"), new Paragraph(SafeText.OneLine(text)));
        console.Write(grid);
    }
}
