using System.Globalization;
using System.Text;

namespace BsrMatch.Evaluation;

/// <summary>Shows a report as Markdown that reads as plain text too.</summary>
public static class EvaluationMarkdown
{
    /// <summary>
    /// A table of the systems, and one for each grouping; a row is a system, a column a metric.
    /// </summary>
    public static string Render(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        AppendPreamble(text, report);
        AppendSystems(text, report);
        foreach (var breakdown in report.Groupings) AppendGroups(text, breakdown);
        if (report.Fits is { Pairs: > 0 } fits) AppendFits(text, fits);
        return text.ToString();
    }

    private static void AppendPreamble(StringBuilder text, EvaluationReport report)
    {
        var options = report.Options;
        text.Append(CultureInfo.InvariantCulture, $"{report.ProfileIds.Count} profiles; {report.LeftOut} ");
        text.Append("left out, having no judged grade above 0. ");
        text.Append(CultureInfo.InvariantCulture, $"Relevant: grade {options.RelevantFrom} or more.\n");
        text.Append("Below each mean its 95% interval ");
        text.Append(CultureInfo.InvariantCulture, $"({options.Resamples} resamples, seed {options.Seed}).\n");
        foreach (var (system, _) in report.Systems)
        {
            var unranked = report.MetricsOf(system).Unranked;
            if (unranked == 0) continue;
            text.Append(CultureInfo.InvariantCulture,
                $"{MarkdownTable.Escape(system)} ranked nothing for {unranked} of them, which count as 0.\n");
        }
    }

    private static void AppendSystems(StringBuilder text, EvaluationReport report)
    {
        var table = new MarkdownTable(["system", .. MetricNames], 1);
        foreach (var (system, scores) in report.Systems)
        {
            table.Add([system, .. scores.Select(score => Number(score.Mean, "0.000"))]);
            table.Add(["", .. scores.Select(Range)]);
        }

        text.Append('\n');
        table.AppendTo(text);
    }

    // Without intervals, which the JSON has: the number of profiles warns enough.
    private static void AppendGroups(StringBuilder text, GroupBreakdown breakdown)
    {
        var table = new MarkdownTable([breakdown.Name, "system", "profiles", .. MetricNames], 2);
        foreach (var (label, profiles, systems) in breakdown.Groups)
        {
            var count = profiles.ToString(CultureInfo.InvariantCulture);
            foreach (var (system, scores) in systems)
                table.Add([label, system, count, .. scores.Select(score => Number(score.Mean, "0.000"))]);
        }

        text.Append(CultureInfo.InvariantCulture, $"\nBy {breakdown.Name}:\n\n");
        table.AppendTo(text);
    }

    private static void AppendFits(StringBuilder text, FitReport fits)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nFits of the {fits.Pairs} matches shown, ");
        text.Append("the best three of each profile:\n\n");
        var table = new MarkdownTable(["fit", "matches", "mean fit", "endorsed"], 1);
        foreach (var band in fits.Bands)
        {
            table.Add([$"from {Number(band.From, "0.0")}", band.Pairs.ToString(CultureInfo.InvariantCulture),
                Number(band.MeanFit, "0.000"), Number(band.Endorsed, "0.000")]);
        }

        table.AppendTo(text);
        var error = fits.CalibrationError;
        text.Append(CultureInfo.InvariantCulture,
            $"\nExpected calibration error {Number(error.Mean, "0.000")} ");
        text.Append(CultureInfo.InvariantCulture, $"({Range(error, "0.000")}); ");
        text.Append(CultureInfo.InvariantCulture, $"Brier score {Number(fits.Brier, "0.000")}, ");
        text.Append(CultureInfo.InvariantCulture,
            $"that of the base rate {Number(fits.BrierOfBaseRate, "0.000")}.\n");
        var (right, wrong, missed) = fits.NoGoodMatch;
        text.Append(CultureInfo.InvariantCulture, $"\"No good match\": right {right} times, wrong {wrong}, ");
        text.Append(CultureInfo.InvariantCulture, $"missed {missed}; ");
        text.Append(CultureInfo.InvariantCulture,
            $"precision {Number(fits.NoGoodMatch.Precision, "0.000")}, ");
        text.Append(CultureInfo.InvariantCulture, $"recall {Number(fits.NoGoodMatch.Recall, "0.000")}.\n");
    }

    private static IEnumerable<string> MetricNames => Metric.All.Select(metric => metric.Name);

    private static string Range(Interval score) => Range(score, "0.00");

    private static string Range(Interval score, string format) =>
        double.IsNaN(score.Mean) ? "" : $"{Number(score.Low, format)}-{Number(score.High, format)}";

    private static string Number(double value, string format) =>
        double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);
}
