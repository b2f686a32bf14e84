using BsrMatch.Projects;

namespace BsrMatch.Extraction;

/// <summary>A field of a <see cref="Project"/> whose values can be extracted from its text.</summary>
public enum ProjectField
{
    /// <summary>What it is about.</summary>
    Themes,

    /// <summary>Kinds of support it gave.</summary>
    Offers,

    /// <summary>Whom it addressed.</summary>
    Audience,

    /// <summary>Countries of those who took part.</summary>
    Countries,

    /// <summary>Economic activities it was about, as divisions of NACE Rev. 2.</summary>
    Sectors,
}

/// <summary>The fields by their names in files, and their values as text.</summary>
public static class ProjectFields
{
    /// <summary>Every field, in the order of the contract.</summary>
    public static IReadOnlyList<ProjectField> All { get; } = Enum.GetValues<ProjectField>();

    /// <summary>The field's name in JSON and in tables, such as <c>themes</c>.</summary>
    public static string Name(this ProjectField field) => field switch
    {
        ProjectField.Themes => "themes",
        ProjectField.Offers => "offers",
        ProjectField.Audience => "audience",
        ProjectField.Countries => "countries",
        _ => "sectors",
    };

    /// <summary>The values a project has in a field, as they are written.</summary>
    public static IReadOnlyList<string> ValuesOf(Project project, ProjectField field)
    {
        ArgumentNullException.ThrowIfNull(project);
        return field switch
        {
            ProjectField.Themes => project.Themes,
            ProjectField.Offers => project.Offers,
            ProjectField.Audience => project.Audience,
            ProjectField.Countries => [.. project.Countries.Select(country => country.Value)],
            _ => [.. project.Sectors.Select(sector => sector.ToString())],
        };
    }
}
