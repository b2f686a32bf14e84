using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Training.Checking;

/// <summary>What the check of the labelled texts found.</summary>
/// <param name="Texts">How many texts it read.</param>
/// <param name="Faults">How many things must be mended before training.</param>
/// <param name="Warnings">How many things somebody should look at.</param>
/// <param name="Text">The report, in plain text; equal data give equal reports.</param>
public sealed record TextCheckReport(int Texts, int Faults, int Warnings, string Text);

/// <summary>Checks the labelled texts of a training-data folder before any training.</summary>
public static class TextCheck
{
    /// <summary>Reads <c>train</c> and <c>test</c> and reports what is wrong with them.</summary>
    /// <param name="dataFolder">The folder with <c>catalogue</c>, <c>themes.json</c>, <c>train</c> and
    /// <c>test</c>.</param>
    /// <param name="against">
    /// A folder with texts that must stay unseen, in files <c>profiles.jsonl</c> and <c>queries.jsonl</c>
    /// anywhere below it; null for none. The report names them by id and file and never quotes them.
    /// </param>
    /// <exception cref="InputException">
    /// A folder, the themes, the catalogue or the profiles of <c>train</c> are missing, or a file of
    /// <paramref name="against"/> cannot be read.
    /// </exception>
    public static TextCheckReport Run(string dataFolder, string? against = null)
    {
        ArgumentNullException.ThrowIfNull(dataFolder);
        var unseen = against is null ? [] : UnseenTexts.Load(against);
        var data = LabelledData.Load(dataFolder);
        var balance = new Balance(data);
        IReadOnlyList<Finding> findings =
        [
            .. Finding.InOrder(
            [
                .. data.Unreadable,
                .. balance.Findings(),
                .. RepeatCheck.Run(data),
                .. UnseenCheck.Run(data, unseen),
                .. LanguageCheck.Run(data),
                .. EncodingCheck.Run(data),
                .. LabelCheck.Run(data),
                .. AddressCheck.Run(data),
            ]),
        ];
        var (texts, faults) = (data.Texts.Count(), findings.Count(finding => finding.IsFault));
        var report = new StringBuilder();
        foreach (var table in balance.Tables) table.AppendTo(report);
        if (against is not null) report.Append(Compared(unseen)).Append("\n\n");
        foreach (var finding in findings) report.Append(finding).Append('\n');
        if (findings.Count > 0) report.Append('\n');
        report.Append($"{Count(texts, "text")}, {Count(faults, "fault")}, ")
            .Append($"{Count(findings.Count - faults, "warning")}\n");
        return new TextCheckReport(texts, faults, findings.Count - faults, report.ToString());
    }

    private static string Compared(IReadOnlyList<UnseenText> unseen)
    {
        var texts = unseen.DistinctBy(text => (text.File, text.Id)).Count();
        var files = unseen.DistinctBy(text => text.File).Count();
        return $"Compared with {Count(texts, "unseen text")} of {Count(files, "file")}.";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
