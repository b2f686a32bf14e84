using BsrMatch.Catalogue;
using BsrMatch.Projects;
using BsrMatch.Ranking;
using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>
/// Proposes themes, offers, audience, countries and sectors from what a project says of itself, each with the
/// words that show it and how surely. A person has the last word. Immutable, for any number of threads; equal
/// texts give equal proposals.
/// </summary>
public sealed class ProjectExtractor
{
    /// <summary>From this confidence on a proposal is more often right than wrong.</summary>
    public const double Likely = 0.5;

    /// <summary>Below this confidence a proposal would only waste a reader's time.</summary>
    public const double LeastConfidence = 0.1;

    // Words of a language nobody listed are met by chance; a proposal from them is to be doubted.
    private const double TrustInUnknownLanguage = 0.4;

    private readonly TextModel model;
    private readonly ExtractionWeights weights;

    private ProjectExtractor(TextModel model, ExtractionWeights weights) =>
        (this.model, this.weights) = (model, weights);

    /// <summary>An extractor with the themes of a bundle and the shipped words.</summary>
    public static ProjectExtractor Create(ModelBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        return new ProjectExtractor(bundle.Texts.Model, ExtractionWeights.Shipped);
    }

    internal static ProjectExtractor Create(TextModel model, ExtractionWeights weights) =>
        new(model, weights);

    /// <summary>
    /// What the title and description of a project say; labels it has already are not looked at.
    /// </summary>
    /// <returns>By field in the order of <see cref="ProjectFields.All"/>, surest first, then by
    /// value.</returns>
    public IReadOnlyList<Proposal> Extract(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return Extract(new ProjectText(project.Title, project.Description, project.Language));
    }

    /// <summary>The same of a programme.</summary>
    public IReadOnlyList<Proposal> Extract(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return Extract(new ProjectText(programme.Title, programme.Description, programme.Language));
    }

    /// <summary>The candidates of every field, from which weights are learned.</summary>
    internal static IEnumerable<(ProjectField Field, Candidate Candidate)> Candidates(
        TextModel model, ProjectText text)
    {
        var (themes, hits) = (new ThemeReading(model, text), new TextHits(text));
        foreach (var candidate in themes.Candidates(hits)) yield return (ProjectField.Themes, candidate);
        foreach (var field in ProjectFields.All)
        {
            if (field == ProjectField.Themes) continue;
            foreach (var candidate in WordReading.Candidates(field, text, hits, themes))
                yield return (field, candidate);
        }
    }

    /// <summary>The values that a text has words for: what a search for keywords would find.</summary>
    internal IReadOnlyList<(ProjectField Field, string Value)> ValuesWithWords(Project project)
    {
        var text = new ProjectText(project.Title, project.Description, project.Language);
        return
        [
            .. Candidates(model, text).Where(found => InputNames.HasWords(found.Field, found.Candidate))
                .Select(found => (found.Field, found.Candidate.Value)),
        ];
    }

    private List<Proposal> Extract(ProjectText text)
    {
        var trust = text.IsUnderstood ? 1 : TrustInUnknownLanguage;
        return
        [
            .. Candidates(model, text)
                .Select(found => new Proposal(found.Field, found.Candidate.Value,
                    trust * weights[found.Field].Confidence(found.Candidate), found.Candidate.Evidence))
                .Where(proposal => proposal.Confidence >= LeastConfidence)
                .OrderBy(proposal => proposal.Field).ThenByDescending(proposal => proposal.Confidence)
                .ThenBy(proposal => proposal.Value, StringComparer.Ordinal),
        ];
    }
}
