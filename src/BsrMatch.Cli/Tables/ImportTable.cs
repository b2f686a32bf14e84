using BsrMatch.Cli.Importing;
using BsrMatch.Storage;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>What an import did, for people: counts, then the first of each kind.</summary>
internal static class ImportTable
{
    private const int Shown = 20;
    private const int LongestTitle = 100;

    public static byte[] Draw(ImportReport report, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, report));

    public static void Show(IAnsiConsole console, ImportReport report)
    {
        Line(console, Summary(report), Styles.Title);
        if (report.Result is { } result)
        {
            ShowEntries(console, "New", result.Added, result, Styles.Good);
            ShowEntries(console, "Changed", result.Changed, result, Styles.Open);
            ShowEntries(console, "Retired", result.Retired, result, Styles.Bad);
        }

        ShowRejected(console, report);
        console.WriteLine();
        foreach (var line in Closing(report)) Line(console, line);
    }

    private static string Summary(ImportReport report)
    {
        var result = report.Result;
        var counts = $"({result?.Added.Count ?? 0} added, {result?.Changed.Count ?? 0} changed, "
            + $"{result?.Unchanged.Count ?? 0} unchanged"
            + (report.Catalogue is null ? ")" : $", {result?.Retired.Count ?? 0} retired)");
        return $"{report.Catalogue ?? report.File}: {PlainWords.Count(report.Sound, report.Noun)} {counts}"
            + (report.Rejected > 0 ? $", {report.Rejected} rejected" : "")
            + (report.Layout is null or "own" ? "" : $"; layout {report.Layout}");
    }

    private static IEnumerable<string> Closing(ImportReport report)
    {
        if (report.Result is { Others: > 0 } result)
        {
            yield return report.Catalogue is null
                ? $"{Others(result)} as before"
                : $"{Others(result)}; --replace retires {(result.Others == 1 ? "it" : "them")}";
        }

        if (report.Result?.LabelsKept.Count is > 0 and var labelled)
        {
            yield return $"labels kept of {PlainWords.Count(labelled, report.Noun)} that somebody checked "
                + "and the file does not say to be checked since";
        }

        if (report.KeptForGate is { } kept)
        {
            yield return $"of {PlainWords.Count(report.Sound, report.Noun)} {PlainWords.Number(kept)} "
                + $"{(kept == 1 ? "is" : "are")} kept to compare models by, and never trained on";
        }

        if (report.Mended > 0) yield return $"{PlainWords.Count(report.Mended, "text")} mended";
        if (report is { IsImported: true, Result.Version: { Length: > 0 } version })
            yield return $"version {version}";
        yield return report.Ending;
    }

    private static string Others(ImportResult result) =>
        result.Others == 1 ? "1 other stays" : $"{result.Others} others stay";

    private static void ShowEntries(
        IAnsiConsole console, string heading, IReadOnlyList<string> ids, ImportResult result, Style style)
    {
        if (ids.Count == 0) return;
        console.WriteLine();
        Line(console, $"{heading}:", style);
        foreach (var id in ids.Take(Shown))
        {
            var entry = result.Entries[id];
            Line(console, $"  {PlainWords.Name(id)}: {SafeText.OneLine(entry.Title, LongestTitle)}"
                + Changes(entry));
        }

        More(console, ids.Count);
    }

    private static string Changes(ImportedEntry entry)
    {
        if (entry.Fields.Count == 0) return "";
        var changed = string.Join(", ", entry.Fields.Except(entry.Emptied));
        var emptied = string.Join(", ", entry.Emptied);
        return emptied.Length == 0 ? $" ({changed})"
            : changed.Length == 0 ? $" (emptied: {emptied})"
            : $" ({changed}; emptied: {emptied})";
    }

    private static void ShowRejected(IAnsiConsole console, ImportReport report)
    {
        if (report.Rejected == 0) return;
        console.WriteLine();
        Line(console, "Rejected:", Styles.Bad);
        foreach (var fault in report.Faults.Take(Shown)) Line(console, $"  {fault}");
        More(console, report.FaultCount);
    }

    private static void More(IAnsiConsole console, long count)
    {
        if (count > Shown) Line(console, $"  and {count - Shown} more; --format json names them all");
    }

    private static void Line(IAnsiConsole console, string text, Style? style = null)
    {
        var indent = text.Length - text.TrimStart(' ').Length;
        console.Write(new Padder(
            new Paragraph(TableText.Of(SafeText.OneLine(text.TrimStart(' '))), style ?? Style.Plain),
            new Padding(indent, 0, 0, 0)));
    }
}
