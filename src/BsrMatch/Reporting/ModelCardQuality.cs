using System.Globalization;
using System.Text.Json;
using BsrMatch.Ranking;

namespace BsrMatch.Reporting;

/// <summary>The part of a model card that says how good the model is and where it fails.</summary>
internal static class ModelCardQuality
{
    private const string Main = "nDCG@3";
    private const int WeakGroups = 5;
    private const int LeastProfiles = 30;

    private static readonly string[] Metrics = [Main, "nDCG@10", "success@1", "success@3", "MRR"];
    private static readonly string[] OfGroups = [Main, "success@1", "success@3"];

    public static void AddTo(Document document, ModelCard card)
    {
        AddSystems(document, card);
        AddCalibration(document, card);
        AddGroups(document, card);
        AddErrors(document, card);
    }

    private static void AddSystems(Document document, ModelCard card)
    {
        document.Head("Quality on profiles it never saw");
        if (card.Find("test") is null)
        {
            document.Add($"Measures on a test split: {ModelCardDocument.NotRecorded}.");
            AddLater(document, card);
            return;
        }

        document.Add($"{ModelCardDocument.Count(card.Number("test", "profiles"))} profiles of the test "
            + $"split; {ModelCardDocument.Count(card.Number("test", "leftOut"))} more that no programme "
            + "serves are left out. Means with their 95% intervals, beside simple methods on the same "
            + "profiles.");
        var table = new DocumentTable(["system", .. Metrics], 1);
        foreach (var system in card.List("test", "systems"))
        {
            table.Add([ModelCardDocument.Text(system, "system"),
                .. Metrics.Select(metric => WithInterval(system, metric))]);
        }

        document.Add(table);
        document.Add($"Cross-validated on the training profiles: nDCG@3 "
            + $"{ModelCardDocument.Figure(card.Number("crossValidation", Main))}.");
        AddLater(document, card);
    }

    // Only a training that was parted in time has them.
    private static void AddLater(Document document, ModelCard card)
    {
        if (card.Find("later") is null) return;
        document.Add($"On {ModelCardDocument.Count(card.Number("later", "profiles"))} cases from "
            + $"{card.Text("later", "from") ?? ModelCardDocument.NotRecorded} on, later than those it "
            + $"learned from: {string.Join(", ", Metrics.Select(metric =>
                $"{metric} {ModelCardDocument.Figure(card.Number("later", metric))}"))}.");
    }

    private static void AddCalibration(Document document, ModelCard card)
    {
        document.Head("Calibration of the fit");
        var bands = card.List("test", "fits", "bands");
        if (bands.Count == 0)
        {
            document.Add($"{char.ToUpperInvariant(ModelCardDocument.NotRecorded[0])}"
                + $"{ModelCardDocument.NotRecorded[1..]}.");
            return;
        }

        var table = new DocumentTable(["fit", "matches", "mean fit", "endorsed"], 1);
        foreach (var band in bands)
        {
            table.Add(
                string.Create(CultureInfo.InvariantCulture,
                    $"from {ModelCardDocument.Number(band, "from"):0.0}"),
                ModelCardDocument.Count(ModelCardDocument.Number(band, "matches")),
                ModelCardDocument.Figure(ModelCardDocument.Number(band, "meanFit")),
                ModelCardDocument.Figure(ModelCardDocument.Number(band, "endorsed")));
        }

        document.Add(table);
        document.Add("Expected calibration error "
            + $"{ModelCardDocument.Figure(card.Number("test", "fits", "calibrationError", "mean"))} "
            + $"({ModelCardDocument.Figure(card.Number("test", "fits", "calibrationError", "low"))} to "
            + $"{ModelCardDocument.Figure(card.Number("test", "fits", "calibrationError", "high"))}); Brier "
            + $"score {ModelCardDocument.Figure(card.Number("test", "fits", "brier"))}, that of the base "
            + $"rate {ModelCardDocument.Figure(card.Number("test", "fits", "brierOfBaseRate"))}.");
    }

    private static void AddGroups(Document document, ModelCard card)
    {
        foreach (var kind in card.List("test", "groupings"))
        {
            document.Head($"Quality by {ModelCardDocument.Text(kind, "name")}");
            var table = new DocumentTable([ModelCardDocument.Text(kind, "name"), "profiles", .. OfGroups], 1);
            foreach (var group in ModelCard.ListOf(ModelCard.Find(kind, "groups")))
            {
                var own = ModelCard.ListOf(ModelCard.Find(group, "systems"));
                table.Add([ModelCardDocument.Text(group, "label"),
                    ModelCardDocument.Count(ModelCardDocument.Number(group, "profiles")),
                    .. OfGroups.Select(metric => own.Count == 0
                        ? ModelCardDocument.NotRecorded
                        : WithInterval(own[0], metric))]);
            }

            document.Add(table);
        }
    }

    private static void AddErrors(Document document, ModelCard card)
    {
        document.Head("Known errors");
        var missed = 1 - card.TestMetric("success@3");
        document.Add($"Of {Percent(missed)} of the profiles that some programme serves none of those is "
            + $"among the first three; of {Percent(1 - card.TestMetric("success@1"))} it is not the first.");
        document.Add($"\"No good match\" was said wrongly {Said("wrong")} times and rightly {Said("right")} "
            + $"times, and was missing {Said("missed")} times.");
        var weakest = card.List("test", "groupings")
            .SelectMany(kind => ModelCard.ListOf(ModelCard.Find(kind, "groups")).Select(group => (
                Name: $"{ModelCardDocument.Text(kind, "name")} {ModelCardDocument.Text(group, "label")}",
                Profiles: ModelCardDocument.Number(group, "profiles") ?? 0,
                Value: ValueOf(group))))
            .Where(group => group.Profiles >= LeastProfiles && group.Value is not null)
            .OrderBy(group => group.Value).ThenBy(group => group.Name, StringComparer.Ordinal)
            .Take(WeakGroups).ToList();
        if (weakest.Count == 0) return;
        document.Add("Weakest groups by nDCG@3: " + string.Join(", ", weakest.Select(group =>
            $"{group.Name} {ModelCardDocument.Figure(group.Value)}")) + ".");

        string Said(string how) =>
            ModelCardDocument.Count(card.Number("test", "fits", "noGoodMatch", how));
    }

    private static double? ValueOf(JsonElement group) =>
        ModelCard.ListOf(ModelCard.Find(group, "systems")) is [var own, ..]
            ? ModelCardDocument.Number(own, "metrics", Main, "mean")
            : null;

    private static string WithInterval(JsonElement system, string metric)
    {
        if (ModelCardDocument.Number(system, "metrics", metric, "mean") is not { } mean)
            return ModelCardDocument.NotRecorded;
        var low = ModelCardDocument.Number(system, "metrics", metric, "low");
        var high = ModelCardDocument.Number(system, "metrics", metric, "high");
        return string.Create(CultureInfo.InvariantCulture, $"{mean:0.000} ({low:0.00}-{high:0.00})");
    }

    private static string Percent(double? share) => share is { } known
        ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%"
        : $"({ModelCardDocument.NotRecorded})";
}
