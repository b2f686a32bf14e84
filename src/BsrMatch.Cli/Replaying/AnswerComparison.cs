using System.Globalization;

namespace BsrMatch.Cli.Replaying;

/// <summary>Compares two answers to one profile as an adviser would.</summary>
internal static class AnswerComparison
{
    /// <summary>The differences: those of the places first, then those of the answer as a whole.</summary>
    public static IReadOnlyList<Difference> Of(AnswerView before, AnswerView after)
    {
        var differences = new List<Difference>();
        var left = after.Places.ToDictionary(place => place.ProgrammeId, StringComparer.Ordinal);
        foreach (var place in before.Places)
        {
            if (left.Remove(place.ProgrammeId, out var now)) differences.AddRange(OfPlace(place, now));
            else differences.Add(Gone(place));
        }

        differences.AddRange(after.Places.Where(place => left.ContainsKey(place.ProgrammeId)).Select(Added));
        differences.AddRange(OfWhole(before, after));
        return differences;
    }

    /// <summary>What an adviser does not see at first sight: scores, reasons, notes.</summary>
    public static Difference Details(IReadOnlyList<ValueChange> values)
    {
        const int shown = 3;
        var paths = string.Join(", ", values.Take(shown).Select(value => value.Path));
        var more = values.Count > shown ? $" and {values.Count - shown} more" : "";
        return new Difference(DifferenceKind.Details, null, null, null, null,
            $"places, verdicts and fits are the same, but details differ: {paths}{more}");
    }

    /// <summary>For a batch, of whose words only a hash is kept.</summary>
    public static Difference OnlyHashDiffers { get; } = new(DifferenceKind.Details, null, null, null, null,
        "places, verdicts and fits are the same, but other words or figures differ; a batch keeps a hash of "
        + "them, which cannot tell which");

    private static Difference Gone(PlaceView place) => new(DifferenceKind.Gone, place.ProgrammeId, null,
        Number(place.Rank), null, $"{place.Name} was in place {place.Rank} and is gone");

    private static Difference Added(PlaceView place) => new(DifferenceKind.New, place.ProgrammeId, null,
        null, Number(place.Rank), $"{place.Name} is new in place {place.Rank}");

    private static IEnumerable<Difference> OfPlace(PlaceView before, PlaceView after)
    {
        if (before.Rank != after.Rank)
        {
            yield return new Difference(DifferenceKind.Moved, after.ProgrammeId, null, Number(before.Rank),
                Number(after.Rank), $"{after.Name} moved from place {before.Rank} to {after.Rank}");
        }

        var rules = RulesThatDiffer(before, after).ToList();
        if (before.Verdict != after.Verdict)
        {
            var by = rules.Count == 0 ? "" : ", by the rule " + string.Join(" and ", rules.Select(Told));
            yield return new Difference(DifferenceKind.Verdict, after.ProgrammeId, null, before.Verdict,
                after.Verdict,
                $"{after.Name}: the verdict changed from {before.Verdict} to {after.Verdict}{by}");
        }
        else
        {
            foreach (var (id, was, now) in rules)
            {
                yield return new Difference(DifferenceKind.Rule, after.ProgrammeId, id, was?.Outcome,
                    now?.Outcome, $"{after.Name}: the rule {Told((id, was, now))} changed from "
                    + $"{was?.Outcome ?? "not asked"} to {now?.Outcome ?? "not asked"}");
            }
        }

        if (Fit(before) != Fit(after))
        {
            yield return new Difference(DifferenceKind.Fit, after.ProgrammeId, null, Fit(before), Fit(after),
                $"{after.Name}: the fit changed from {Fit(before)} to {Fit(after)}");
        }
    }

    private static IEnumerable<Difference> OfWhole(AnswerView before, AnswerView after)
    {
        if (before.NoGoodMatch != after.NoGoodMatch)
        {
            yield return Whole(DifferenceKind.NoGoodMatch, before.NoGoodMatch, after.NoGoodMatch,
                after.NoGoodMatch ? "nothing fits well any more" : "something fits well now");
        }

        if (before.FitCalibrated != after.FitCalibrated)
        {
            yield return Whole(DifferenceKind.Calibration, before.FitCalibrated, after.FitCalibrated,
                after.FitCalibrated
                    ? "the fits are measured for this catalogue now"
                    : "the fits are no longer measured for this catalogue");
        }

        if (before.Language != after.Language)
        {
            yield return new Difference(DifferenceKind.Language, null, null, before.Language, after.Language,
                $"the language changed from {before.Language ?? "none"} to {after.Language ?? "none"}");
        }
    }

    private static Difference Whole(DifferenceKind kind, bool before, bool after, string text) =>
        new(kind, null, null, before ? "true" : "false", after ? "true" : "false", text);

    private static IEnumerable<(string Rule, RuleView? Before, RuleView? After)> RulesThatDiffer(
        PlaceView before, PlaceView after)
    {
        var ids = before.Rules.Concat(after.Rules).Select(rule => rule.Rule).Distinct(StringComparer.Ordinal);
        return from id in ids
               let was = before.Rules.FirstOrDefault(rule => rule.Rule == id)
               let now = after.Rules.FirstOrDefault(rule => rule.Rule == id)
               where was?.Outcome != now?.Outcome
               select (id, was, now);
    }

    private static string Told((string Rule, RuleView? Before, RuleView? After) rule) =>
        rule.After?.Told ?? $"{rule.Rule}, which is no longer asked";

    // An adviser is shown two places; what is smaller counts among the details.
    private static string Fit(PlaceView place) =>
        place.Fit?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
