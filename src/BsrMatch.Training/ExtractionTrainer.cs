using BsrMatch.Extraction;
using BsrMatch.Learning;
using BsrMatch.Projects;
using BsrMatch.Ranking;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Learns how surely a text gives a project a value, from projects whose labels somebody checked. What
/// <see cref="GateDraw"/> keeps is never learned from.
/// </summary>
public static class ExtractionTrainer
{
    // A value counts as if it had been seen so many projects longer, at the usual rate of its field.
    private const double Smoothing = 10;
    private const double Least = 1e-3;

    // A hundred projects would otherwise be learned by heart. Chosen by cross-validation among them.
    private const double HoldBack = 1;

    /// <summary>Whether a project may be learned from.</summary>
    public static bool IsLearned(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return !GateDraw.Keeps(ProjectCases.ProfileId(project.Id));
    }

    /// <summary>Learns the weights of all fields.</summary>
    /// <param name="bundle">The bundle whose theme model is to be trusted rightly.</param>
    /// <param name="projects">Labelled projects; those kept to measure by are passed over.</param>
    /// <returns>The file <c>training-data/extraction-weights.json</c>.</returns>
    public static byte[] Learn(ModelBundle bundle, IReadOnlyList<Project> projects)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(projects);
        return Learn(bundle.Texts.Model, [.. projects.Where(IsLearned)]).Write();
    }

    internal static ExtractionWeights Learn(TextModel model, IReadOnlyList<Project> projects)
    {
        var read = projects.AsParallel().AsOrdered()
            .Select(project => (Project: project, Candidates: CandidatesOf(model, project))).ToList();
        return new ExtractionWeights(ProjectFields.All.ToDictionary(field => field, field => LearnField(field,
        [
            .. read.Select(one => (ProjectFields.ValuesOf(one.Project, field),
                one.Candidates.Where(found => found.Field == field).Select(found => found.Candidate))),
        ])));
    }

    private static List<(ProjectField Field, Candidate Candidate)> CandidatesOf(
        TextModel model, Project project) =>
    [
        .. ProjectExtractor.Candidates(
            model, new ProjectText(project.Title, project.Description, project.Language)),
    ];

    private static FieldWeights LearnField(
        ProjectField field,
        IReadOnlyList<(IReadOnlyList<string> Labels, IEnumerable<Candidate> Candidates)> read)
    {
        var blank = Priors(field, [.. read.Select(one => one.Labels)]);
        var examples = read.SelectMany(one => one.Candidates.Select(
            candidate => (blank.InputsOf(candidate), one.Labels.Contains(candidate.Value)))).ToList();
        return examples.Count == 0 ? blank : blank with { Inputs = LogisticFit.Fit(examples, HoldBack) };
    }

    // There are too many countries and sectors for a hundred projects to tell how common each is.
    private static FieldWeights Priors(ProjectField field, IReadOnlyList<IReadOnlyList<string>> labels)
    {
        var inputs = new double[InputNames.Of(field).Length];
        if (field is ProjectField.Countries or ProjectField.Sectors)
            return new FieldWeights(inputs, new Dictionary<string, double>(StringComparer.Ordinal), 0);
        var counts = labels.SelectMany(values => values)
            .CountBy(value => value, StringComparer.Ordinal).ToList();
        var usual = counts.Count == 0
            ? 0
            : (double)counts.Sum(pair => pair.Value) / counts.Count / labels.Count;
        return new FieldWeights(inputs,
            counts.ToDictionary(pair => pair.Key, pair => LogOdds(pair.Value), StringComparer.Ordinal),
            LogOdds(0));

        double LogOdds(int count)
        {
            var rate = (count + Smoothing * usual) / (labels.Count + Smoothing);
            return Math.Round(StableMath.Log((rate + Least) / (1 - rate + Least)), 4);
        }
    }
}
