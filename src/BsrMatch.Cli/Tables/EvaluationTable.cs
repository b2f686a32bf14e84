using System.Globalization;
using BsrMatch.Evaluation;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>The ranker beside its baselines; all metrics are in the report file.</summary>
internal static class EvaluationTable
{
    private static readonly string[] Shown =
        ["nDCG@1", "nDCG@3", "nDCG@10", "MRR", "success@1", "success@3", "recall@3"];

    public static byte[] Draw(EvaluationReport report, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, report));

    public static void Show(IAnsiConsole console, EvaluationReport report)
    {
        Line(console, $"{PlainWords.Count(report.ProfileIds.Count, "profile")}, "
            + $"{report.LeftOut} left out for want of a grade above 0; "
            + $"relevant: grade {report.Options.RelevantFrom} or more; below each mean its 95% interval.");
        var table = New("");
        foreach (var (system, scores) in report.Systems)
            table.AddRow(
                [new Paragraph(system), .. Pick(scores).Select(score => new Paragraph(WithInterval(score)))]);
        console.Write(table);
        foreach (var grouping in report.Groupings) ShowGroups(console, grouping);
        if (report.Fits is { Pairs: > 0 } fits) ShowFits(console, fits);
    }

    private static void ShowFits(IAnsiConsole console, FitReport fits)
    {
        var (error, count) = (fits.CalibrationError, fits.NoGoodMatch);
        Line(console, string.Create(CultureInfo.InvariantCulture,
            $"Fits: expected calibration error {error.Mean:0.000} ({error.Low:0.000}-{error.High:0.000}), ")
            + string.Create(CultureInfo.InvariantCulture,
                $"Brier score {fits.Brier:0.000} (base rate {fits.BrierOfBaseRate:0.000})."));
        Line(console,
            $"No good match: right {count.Right} times, wrong {count.Wrong}, missed {count.Missed}.");
    }

    private static void ShowGroups(IAnsiConsole console, GroupBreakdown grouping)
    {
        var table = New(grouping.Name, "profiles", "");
        foreach (var (label, profiles, systems) in grouping.Groups)
        {
            var isFirst = true;
            foreach (var (system, scores) in systems)
            {
                table.AddRow(
                [
                    new Paragraph(isFirst ? label : ""),
                        new Paragraph(isFirst ? PlainWords.Number(profiles) : ""),
                    new Paragraph(system), .. Pick(scores).Select(score => new Paragraph(Mean(score))),
                ]);
                isFirst = false;
            }
        }

        Line(console, $"By {grouping.Name}:");
        console.Write(table);
    }

    private static Table New(params string[] titles)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in titles) table
            .AddColumn(new TableColumn(new Paragraph(title, Styles.Label)).NoWrap());
        foreach (var metric in Shown)
            table.AddColumn(new TableColumn(new Paragraph(metric, Styles.Label)).NoWrap().RightAligned());
        foreach (var column in table.Columns) column.Padding = new Padding(0, 0, 1, 0);
        return table;
    }

    private static IEnumerable<Interval> Pick(IReadOnlyList<Interval> scores) =>
        Shown.Select(metric => scores[Metric.IndexOf(metric)]);

    private static string WithInterval(Interval score) => double.IsNaN(score.Mean)
        ? "-"
        : string.Create(
            CultureInfo.InvariantCulture, $"{score.Mean:0.000}\n{score.Low:0.00}-{score.High:0.00}");

    private static string Mean(Interval score) =>
        double.IsNaN(score.Mean) ? "-" : score.Mean.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Line(IAnsiConsole console, string text)
    {
        console.Write(new Paragraph(text));
        console.WriteLine();
    }
}
