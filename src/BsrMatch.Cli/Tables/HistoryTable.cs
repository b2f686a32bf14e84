using BsrMatch.Cli.Importing;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>The versions of a programme or a project, for people.</summary>
internal static class HistoryTable
{
    private const int LongestValue = 70;

    public static byte[] Draw(EntryHistory history, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, history));

    public static void Show(IAnsiConsole console, EntryHistory history)
    {
        var count = PlainWords.Count(history.Versions.Count, "version");
        Line(console, 0, $"{history.Noun} {history.Id}: {count}", Styles.Title);
        foreach (var version in history.Versions)
        {
            console.WriteLine();
            Line(console, 0, $"{PlainWords.Time(version.At)}  {version.Change}"
                + (version.Catalogue is null ? "" : $" in {version.Catalogue} ({version.CatalogueVersion})"),
                Styles.Open);
            foreach (var (field, before, after) in version.Changes)
                Line(console, 2, $"{field}: {Value(before)} -> {Value(after)}");
        }
    }

    private static string Value(string? text) =>
        text is null ? "(nothing)" : $"\"{SafeText.OneLine(text, LongestValue)}\"";

    private static void Line(IAnsiConsole console, int indent, string text, Style? style = null) =>
        console.Write(new Padder(new Paragraph(TableText.Of(SafeText.OneLine(text)), style ?? Style.Plain),
            new Padding(indent, 0, 0, 0)));
}
