using System.Globalization;
using System.Text;
using BsrMatch.Evaluation;

namespace BsrMatch.Extraction;

/// <summary>Projects that were measured, and how.</summary>
/// <param name="Title">What they are, as a heading.</param>
/// <param name="Note">What a reader must know of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Fields">How well each field was extracted.</param>
public sealed record MeasuredProjects(
    string Title, string Note, int Count, IReadOnlyList<FieldQuality> Fields);

/// <summary>Writes measurements of an extractor as Markdown.</summary>
public static class ExtractionMarkdown
{
    /// <summary>The whole report.</summary>
    /// <param name="parts">What was measured.</param>
    /// <param name="modelVersion">The bundle whose themes were used.</param>
    public static string Write(IReadOnlyList<MeasuredProjects> parts, string modelVersion)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var text = new StringBuilder("# Quality of extraction\n");
        text.Append("Written by `make extraction`; `../extraction.md` tells what is extracted and how. ");
        text.Append("Bundle ").Append(modelVersion).Append(". A proposal counts from confidence ");
        text.Append(CultureInfo.InvariantCulture, $"{ProjectExtractor.Likely} on; ");
        text.Append("intervals are 95%, by a bootstrap over projects.\n");
        foreach (var part in parts) Append(text, part);
        return text.ToString();
    }

    private static void Append(StringBuilder text, MeasuredProjects part)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {part.Title} ({part.Count})\n{part.Note}\n\n");
        var table = new MarkdownTable(["field", "how", "precision", "recall", "F1", "interval"], 2);
        foreach (var field in part.Fields)
        {
            var interval = $"{Two(field.F1.Low)} to {Two(field.F1.High)}";
            AddRow(table, field.Field.Name(), "extractor", field.Extractor, interval);
            AddRow(table, "", "any word of the lists", field.Keywords, "");
            AddRow(table, "", "most frequent", field.MostFrequent, "");
        }

        table.AppendTo(text);
        text.Append("\nShare of proposals that are right, by confidence (number of proposals):\n\n");
        AppendBands(text, part.Fields);
    }

    private static void AppendBands(StringBuilder text, IReadOnlyList<FieldQuality> fields)
    {
        if (fields.Count == 0) return;
        var starts = fields[0].Bands.Select(
            band => "from " + band.From.ToString("0.0", CultureInfo.InvariantCulture));
        var table = new MarkdownTable(["field", .. starts, "calibration error", "Brier"], 1);
        foreach (var field in fields)
        {
            table.Add(
            [
                field.Field.Name(), .. field.Bands.Select(BandText),
                Two(field.CalibrationError), Two(field.Brier),
            ]);
        }

        table.AppendTo(text);
    }

    private static string BandText(ConfidenceBand band) =>
        band.Proposals == 0 ? "-" : $"{Two(band.Right)} ({band.Proposals})";

    private static void AddRow(
        MarkdownTable table, string field, string how, Findings findings, string interval) =>
        table.Add([field, how, Two(findings.Precision), Two(findings.Recall), Two(findings.F1), interval]);

    private static string Two(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
