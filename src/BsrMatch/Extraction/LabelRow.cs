using BsrMatch.Projects;

namespace BsrMatch.Extraction;

/// <summary>A row of the sheet in which a person checks proposals.</summary>
public sealed record LabelRow
{
    /// <summary>The project's id.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Its title, for the reader only.</summary>
    public string Title { get; init; } = "";

    /// <summary>The field's name; blank in the only row of a project that nothing was found of.</summary>
    public string Field { get; init; } = "";

    /// <summary>The value proposed, or stored already.</summary>
    public string Value { get; init; } = "";

    /// <summary>0 to 1; null for a value that was stored already, or that a person added.</summary>
    public double? Confidence { get; init; }

    /// <summary>The words that show it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Whether the value is to be kept; null where nobody said.</summary>
    public bool? Keep { get; init; }

    /// <summary>The value that is right instead; blank for none.</summary>
    public string Correction { get; init; } = "";

    /// <summary>Anything; not read.</summary>
    public string Note { get; init; } = "";

    /// <summary>Its place in the file it was read from, from 1; 0 else.</summary>
    public long Row { get; init; }
}

/// <summary>Writes the rows of projects that nobody checked yet.</summary>
public static class LabelRows
{
    /// <summary>The evidence of a value that the project came with.</summary>
    public const string Stored = "stored with the project";

    private const string Between = " … ";

    /// <summary>
    /// The rows of one project: the values it has, then what is proposed beside them, by field. There is one
    /// row at least, so that a project of which nothing was found can be checked, too.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="extractor">Finds what is proposed.</param>
    /// <param name="threshold">The confidence from which on a proposal is marked to be kept.</param>
    public static IReadOnlyList<LabelRow> Of(Project project, ProjectExtractor extractor, double threshold)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(extractor);
        var proposals = extractor.Extract(project);
        var rows = ProjectFields.All.SelectMany(field => OfField(project, field,
            proposals.Where(proposal => proposal.Field == field), threshold)).ToList();
        return rows.Count > 0 ? rows : [Row(project) with { Keep = true }];
    }

    private static IEnumerable<LabelRow> OfField(
        Project project, ProjectField field, IEnumerable<Proposal> proposals, double threshold)
    {
        var stored = ProjectFields.ValuesOf(project, field);
        foreach (var value in stored)
        {
            yield return Row(project) with
            {
                Field = field.Name(),
                Value = value,
                Evidence = Stored,
                Keep = true,
            };
        }

        // Divisions of Rev. 2 do not belong beside codes of another version.
        if (field == ProjectField.Sectors && project.Sectors.Any(sector => sector.Version != "2"))
            yield break;
        foreach (var proposal in proposals.Where(proposal => !stored.Contains(proposal.Value)))
        {
            yield return Row(project) with
            {
                Field = field.Name(),
                Value = proposal.Value,
                Confidence = Math.Round(proposal.Confidence, 2),
                Evidence = string.Join(Between, proposal.Evidence.Select(quote => quote.Text)),
                Keep = proposal.Confidence >= threshold,
            };
        }
    }

    private static LabelRow Row(Project project) => new() { ProjectId = project.Id, Title = project.Title };
}
