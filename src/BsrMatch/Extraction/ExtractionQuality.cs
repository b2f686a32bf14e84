using BsrMatch.Evaluation;
using BsrMatch.Projects;

namespace BsrMatch.Extraction;

/// <summary>Measures an extractor on projects whose labels somebody checked.</summary>
public static class ExtractionQuality
{
    private const int Bands = 5;
    private const ulong Seed = 6;

    /// <summary>Measures every field that any of the projects has labels in.</summary>
    /// <param name="extractor">The extractor.</param>
    /// <param name="measured">Projects it has not learned from.</param>
    /// <param name="others">Projects that tell which values are common.</param>
    public static IReadOnlyList<FieldQuality> Measure(
        ProjectExtractor extractor, IReadOnlyList<Project> measured, IReadOnlyList<Project> others)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(others);
        var found = measured.AsParallel().AsOrdered().Select(project => (
            Project: project,
            Proposals: extractor.Extract(project),
            Words: extractor.ValuesWithWords(project))).ToList();
        return
        [
            .. ProjectFields.All
                .Where(field => measured.Any(project => ProjectFields.ValuesOf(project, field).Count > 0))
                .Select(field => Of(field,
                [
                    .. found.Select(one => new Answer(
                        [.. ProjectFields.ValuesOf(one.Project, field)],
                        [.. one.Proposals.Where(proposal => proposal.Field == field)],
                        [.. one.Words.Where(word => word.Field == field).Select(word => word.Value)])),
                ], Commonest(field, others))),
        ];
    }

    private static FieldQuality Of(ProjectField field, List<Answer> answers, HashSet<string> commonest)
    {
        Findings[] each = [.. answers.Select(answer => Compare(answer.Labels, answer.Likely))];
        var interval = Bootstrap.Of(each.Length,
            drawn => drawn.Aggregate(default(Findings), (sum, at) => sum + each[at]).F1, Seed,
            Bootstrap.DefaultResamples);
        var outcomes = answers.SelectMany(answer => answer.Proposals.Select(proposal =>
            (proposal.Confidence, IsRight: answer.Labels.Contains(proposal.Value)))).ToList();
        var bands = BandsOf(outcomes);
        var error = bands.Sum(band => band.Proposals * Math.Abs(band.Confidence - band.Right));
        var squares = outcomes.Sum(outcome => Math.Pow(outcome.Confidence - (outcome.IsRight ? 1 : 0), 2));
        var count = Math.Max(1, outcomes.Count);
        return new FieldQuality(field, Sum(each), interval,
            Sum(answers.Select(answer => Compare(answer.Labels, answer.Words))),
            Sum(answers.Select(answer => Compare(answer.Labels, commonest))),
            bands, error / count, squares / count);
    }

    private static List<ConfidenceBand> BandsOf(List<(double Confidence, bool IsRight)> outcomes) =>
    [
        .. Enumerable.Range(0, Bands).Select(band =>
        {
            var inside = outcomes
                .Where(outcome => Math.Min(Bands - 1, (int)(outcome.Confidence * Bands)) == band).ToList();
            return inside.Count == 0
                ? new ConfidenceBand((double)band / Bands, 0, 0, 0)
                : new ConfidenceBand((double)band / Bands, inside.Count,
                    inside.Average(outcome => outcome.Confidence),
                    inside.Average(outcome => outcome.IsRight ? 1.0 : 0));
        }),
    ];

    private static HashSet<string> Commonest(ProjectField field, IReadOnlyList<Project> projects)
    {
        var labels = projects.SelectMany(project => ProjectFields.ValuesOf(project, field)).ToList();
        var usual = projects.Count == 0 ? 0 : (int)Math.Round((double)labels.Count / projects.Count);
        return
        [
            .. labels.CountBy(value => value, StringComparer.Ordinal).OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(usual).Select(pair => pair.Key),
        ];
    }

    private static Findings Compare(HashSet<string> labels, HashSet<string> found) =>
        new(found.Count(labels.Contains), found.Count(value => !labels.Contains(value)),
            labels.Count(value => !found.Contains(value)));

    private static Findings Sum(IEnumerable<Findings> findings) =>
        findings.Aggregate(default(Findings), Findings.Add);

    private sealed record Answer(HashSet<string> Labels, List<Proposal> Proposals, HashSet<string> Words)
    {
        public HashSet<string> Likely { get; } =
        [
            .. Proposals.Where(proposal => proposal.Confidence >= ProjectExtractor.Likely)
                .Select(proposal => proposal.Value),
        ];
    }
}
