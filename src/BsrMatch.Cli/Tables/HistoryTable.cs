using BsrMatch.Cli.Importing;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>The versions of a programme or a project, for people.</summary>
internal static class HistoryTable
{
    private const int LongestValue = 70;
    private const int LeadingContext = 20;

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
            {
                var same = SameBeginning(before, after);
                Line(console, 2, $"{field}: {Value(before, same)} -> {Value(after, same)}");
            }
        }
    }

    // Of long texts the place is shown where they part.
    private static int SameBeginning(string? before, string? after)
    {
        if (before is null || after is null) return 0;
        if (Math.Max(before.Length, after.Length) <= LongestValue) return 0;
        var same = Math.Max(0, before.AsSpan().CommonPrefixLength(after) - LeadingContext);
        return same > 0 && char.IsLowSurrogate(before[same]) ? same - 1 : same;
    }

    private static string Value(string? text, int from)
    {
        if (text is null) return "(nothing)";
        return $"\"{(from > 0 ? "..." : "")}{SafeText.OneLine(text[from..], LongestValue)}\"";
    }

    private static void Line(IAnsiConsole console, int indent, string text, Style? style = null) =>
        console.Write(new Padder(new Paragraph(TableText.Of(SafeText.OneLine(text)), style ?? Style.Plain),
            new Padding(indent, 0, 0, 0)));
}
