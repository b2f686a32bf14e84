namespace BsrMatch.Storage;

/// <summary>What happened to a project.</summary>
public enum ProjectChange
{
    /// <summary>An import brought it.</summary>
    Added,

    /// <summary>An import brought another text.</summary>
    Changed,

    /// <summary>Its labels were corrected.</summary>
    Labelled,
}

/// <summary>One entry in the history of a project.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Change">What happened.</param>
/// <param name="RecordedAt">When; UTC.</param>
/// <param name="Json">The project from then on.</param>
public sealed record ProjectVersion(
    string ProjectId, ProjectChange Change, DateTimeOffset RecordedAt, string Json);
