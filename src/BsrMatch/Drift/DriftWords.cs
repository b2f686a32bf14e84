using System.Globalization;
using BsrMatch.Reporting;

namespace BsrMatch.Drift;

/// <summary>Says in plain words whether a retraining is due.</summary>
public static class DriftWords
{
    /// <summary>Adds what was found to a document.</summary>
    public static void AddTo(Document document, DriftReport report)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(report);
        document.Head("Recent profiles beside the reference");
        if (report.IsEnough)
        {
            var table = new DocumentTable(
                ["trait", "changed most", "reference", "recent", "divergence", "by chance", ""], 2);
            foreach (var drift in report.Traits)
            {
                table.Add(Name(drift.Trait), drift.Value, Percent(drift.Before), Percent(drift.After),
                    Figure(drift.Distance), Figure(drift.Noise), drift.Moved ? "moved" : "as before");
            }

            document.Add(table);
            document.Add($"Of the words of {Count(report.Recent.Profiles)} recent profiles the model knows "
                + $"{Percent(report.Recent.Coverage)}, of those of the {Count(report.Reference.Profiles)} of "
                + $"the reference {Percent(report.Reference.Coverage)}.");
            if (!report.WithFits)
            {
                document.Add("Fits are not compared: they are calibrated for the catalogue the model was "
                    + "trained on, and this is another.");
            }
        }

        document.Add(Sentence(report));
    }

    /// <summary>The whole in one sentence.</summary>
    public static string Sentence(DriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!report.IsEnough)
        {
            return report.Recent.Profiles < DriftReport.LeastProfiles
                ? $"{Profiles(report.Recent.Profiles)} too few to tell; {DriftReport.LeastProfiles} are "
                    + "needed."
                : $"The reference is of {Count(report.Reference.Profiles)} profiles, too few to tell; "
                    + $"{DriftReport.LeastProfiles} are needed.";
        }

        var due = report.Due;
        if (due.Count > 0)
            return $"Retraining is due: {string.Join(", and ", due.Select(drift => Why(report, drift)))}.";
        var moved = report.Traits.Where(drift => drift.Moved).Select(drift => Name(drift.Trait)).ToList();
        return moved.Count == 0
            ? "Retraining is not due: recent profiles are like those the model is measured by."
            : $"Retraining is not due: {string.Join(" and ", moved)} differ from the reference, but the "
                + "model knows the words and the themes as before.";
    }

    private static string Why(DriftReport report, TraitDrift drift) => drift.Trait switch
    {
        Trait.Vocabulary => $"the model knows {Percent(report.Recent.Coverage)} of the words instead of "
            + Percent(report.Reference.Coverage),
        Trait.Fits => $"{Percent(DriftReport.LowFits(report.Recent))} of the profiles are told no fit of 0.5 "
            + $"or more instead of {Percent(DriftReport.LowFits(report.Reference))}",
        Trait.NoGoodMatch => $"{Percent(DriftReport.Unserved(report.Recent))} of the profiles are told that "
            + $"nothing fits instead of {Percent(DriftReport.Unserved(report.Reference))}",
        _ => $"firms ask about other themes (most of all {drift.Value}: {Percent(drift.After)} instead of "
            + $"{Percent(drift.Before)})",
    };

    private static string Name(Trait trait) => trait switch
    {
        Trait.Vocabulary => "share of known words",
        Trait.Themes => "main theme",
        Trait.Fits => "best fit",
        Trait.NoGoodMatch => "no good match",
        Trait.Languages => "language",
        _ => "length",
    };

    private static string Profiles(int number) => number == 1 ? "1 profile is" : $"{Count(number)} profiles "
        + "are";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => double.IsNaN(share)
        ? "-"
        : (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Figure(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
