using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Input;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>The entries that could not be scored, and why.</summary>
internal sealed class RejectedPart(Markup page, HtmlWords words, BatchReport report)
{
    private const int LongestValue = 60;

    // Faults are told in English only.
    private readonly string? faultLanguage = words.Language == "en" ? null : "en";

    public void Write()
    {
        using var region = Tables.Wide(page, "rejected-h");
        using var table = page.In("table", ("class", "rejected"), ("aria-labelledby", "rejected-h"));
        Tables.Headers(page, (words.Shared("row"), "number"), (words.Shared("client-id"), null),
            (words.Shared("column"), null), (words.Shared("value"), null), (words.Shared("expected"), null),
            (words.Shared("remedy"), null));
        using var body = page.In("tbody");
        foreach (var entry in report.Rejected)
        {
            foreach (var fault in entry.Faults) Row(entry, fault);
        }
    }

    private void Row(RejectedRow entry, Fault fault)
    {
        page.Line();
        using var row = page.In("tr");
        page.Element("th", entry.Row.ToString(CultureInfo.InvariantCulture), ("scope", "row"),
            ("class", "number"));
        using (page.In("td")) page.Theirs(Cut(entry.ClientId ?? ""));
        using (page.In("td")) page.Theirs(Cut(fault.Field));
        using (page.In("td"))
        {
            if (fault.Value is { } value) page.Theirs(Cut(value));
            else if (fault.HiddenLength is { } hidden)
                page.Text(words.Shared("hidden-value", ("n", words.Count(hidden))));
        }

        page.Element("td", fault.Expected, ("lang", faultLanguage));
        page.Element("td", fault.Remedy, ("lang", faultLanguage));
    }

    private static string Cut(string text) => text.Length <= LongestValue
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestValue - 1])
            ? LongestValue - 1
            : LongestValue), " ...");
}
