using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Evaluation.Comparing;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch;

/// <summary>Two models compared.</summary>
/// <param name="Candidate">The version that may be promoted.</param>
/// <param name="Current">The version it is held against.</param>
/// <param name="Catalogue">The version of the catalogue that both ranked.</param>
/// <param name="Gate">The profiles.</param>
/// <param name="Report">What came out.</param>
/// <param name="Remarks">What the reader has to know, in plain words.</param>
public sealed record ComparisonOutcome(
    string Candidate, string Current, string Catalogue, GateProfiles Gate, ComparisonReport Report,
    IReadOnlyList<string> Remarks)
{
    /// <summary>Those remarks that keep the verdict from counting for a promotion by itself: something else
    /// was measured than what models are compared by.</summary>
    public IReadOnlyList<string> Objections { get; init; } = [];
}

/// <summary>
/// Champion and challenger: both models rank every programme for the same gate profiles, by relevance alone,
/// and are compared profile by profile.
/// </summary>
public static class BundleComparison
{
    private const int RelevantFrom = EvaluationOptions.RelevantFromForProfiles;
    private const int NamedAtMost = 5;

    /// <summary>Compares; the outcome does not depend on the number of threads.</summary>
    /// <param name="candidate">The model that may be promoted.</param>
    /// <param name="current">The model in use.</param>
    /// <param name="catalogue">The candidate's catalogue. A programme the model in use has never seen is
    /// ranked by it as a newcomer.</param>
    /// <param name="gate">The profiles.</param>
    /// <param name="options">How to compare.</param>
    /// <exception cref="InputException">One of the two has learned from a gate profile.</exception>
    public static ComparisonOutcome Run(
        ModelBundle candidate, ModelBundle current, ProgrammeCatalogue catalogue, GateProfiles gate,
        ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(options);
        RequireUnseen(candidate, gate);
        RequireUnseen(current, gate);
        var (after, before) = (Matcher.Create(candidate, catalogue), Matcher.Create(current, catalogue));
        var withFits = after.IsCalibrated && before.IsCalibrated;
        var profiles = Origins(gate).AsParallel().AsOrdered()
            .Select(one => Compare(one.Profile, one.Origin, before, after, withFits)).ToList();
        var objections = ObjectionsTo(candidate, current, catalogue, gate);
        string[] remarks = candidate.CatalogueVersion == catalogue.Version
            && current.CatalogueVersion == catalogue.Version ? [] :
            ["Fits are not compared: they are calibrated for the catalogue a model was trained on."];
        return new ComparisonOutcome(candidate.Version, current.Version, catalogue.Version, gate,
            new ComparisonReport(profiles, options), [.. objections, .. remarks])
        { Objections = objections };
    }

    /// <summary>Makes sure that a model has learned from none of the profiles it is compared by.</summary>
    /// <exception cref="InputException">It has.</exception>
    public static void RequireUnseen(ModelBundle bundle, GateProfiles gate)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(gate);
        var cases = bundle.Texts.Experience.Table;
        var learned = Enumerable.Range(0, cases.Count).Select(cases.IdOf).ToHashSet(StringComparer.Ordinal);
        var seen = gate.Fixed.Profiles.Concat(gate.Later.Profiles).Select(one => one.Profile.Id)
            .Where(id => learned.Contains(id) || learned.Contains(CaseId.OfFirm(id))).ToList();
        if (seen.Count == 0) return;
        var named = string.Join(", ", seen.Take(NamedAtMost));
        throw new InputException(new Fault(bundle.Version, null, "", named,
            $"a model that has learned from none of the profiles it is compared by, but it has from "
                + $"{seen.Count}",
            "train it again without them, or compare by other profiles with --data"));
    }

    private static IEnumerable<(GateProfile Profile, string Origin)> Origins(GateProfiles gate) =>
    [
        .. gate.Fixed.Profiles.Select(one => (one, ComparedProfile.FixedPart)),
        .. gate.Later.Profiles.Select(one => (one, ComparedProfile.LaterPart)),
    ];

    private static ComparedProfile Compare(
        GateProfile gate, string origin, Matcher before, Matcher after, bool withFits)
    {
        var (profile, grades, _) = gate;
        var (answer, fits) = after.MeasureAll(profile, GateProfiles.AsOf);
        var (old, oldFits) = before.MeasureAll(profile, GateProfiles.AsOf);
        var best = ProfileGroupings.BestOf(grades, RelevantFrom);
        var size = SizeCalculator.Calculate(profile, GateProfiles.AsOf).Possible is [var one]
            ? one.Spell()
            : "unknown";
        string[] labels =
        [
            origin, answer.Language, best, size,
            profile.Sector is { } sector ? ClientFacts.SectionOf(sector) : "unknown",
        ];

        // Both are asked about what either would show: a model that shows only what suits nobody, and says
        // so, must not come out ahead of one that commits itself.
        string[] shown = withFits
            ? [.. old.Fits.Shown.Concat(answer.Fits.Shown).Select(one => one.ProgrammeId).Distinct()
                .Where(id => gate.IsComplete || grades.ContainsKey(id))]
            : [];
        return new ComparedProfile(profile.Id, profile.Name, labels,
            QualityOf(gate, old, best, ErrorsOf(oldFits)), QualityOf(gate, answer, best, ErrorsOf(fits)));

        double[] ErrorsOf(IReadOnlyDictionary<string, double> told) => Array.ConvertAll(
            shown, id => told[id] - (grades.GetValueOrDefault(id) >= RelevantFrom ? 1 : 0));
    }

    private static ProfileQuality QualityOf(
        GateProfile gate, ProfileReading reading, string best, double[] errors)
    {
        var grades = gate.Grades;
        var ranking = gate.Condense(reading.Rankings[0]);
        var judged = JudgedRanking.Of(ranking, grades, RelevantFrom);
        var rank = Array.FindIndex([.. ranking.Candidates], candidate => candidate.ProgrammeId == best) + 1;
        // Of a firm that tried one programme, or where the catalogue lacks all that served, nothing follows.
        var isTelling = ranking.Candidates
            .Select(candidate => grades.GetValueOrDefault(candidate.ProgrammeId)).Distinct().Skip(1).Any();
        return new ProfileQuality(
            isTelling ? [.. Metric.All.Select(metric => metric.Compute(judged))] : null,
            errors.Length > 0 ? errors.Average(error => error * error) : double.NaN, rank > 0 ? rank : null);
    }

    private static List<string> ObjectionsTo(
        ModelBundle candidate, ModelBundle current, ProgrammeCatalogue catalogue, GateProfiles gate)
    {
        var objections = new List<string>();
        if (candidate.CatalogueVersion != catalogue.Version)
        {
            objections.Add($"{candidate.Version} was trained on the catalogue {candidate.CatalogueVersion}, "
                + $"but both ranked {catalogue.Version}; --catalogue names another.");
        }

        if (ModelCard.Parse(current.CardJson)?.GateHash is { } known && known != gate.Fixed.Hash)
        {
            objections.Add($"The fixed part of the gate profiles is not the one {current.Version} was "
                + "measured by: its profiles or judgements have changed since, or --data names others.");
        }

        return objections;
    }
}
