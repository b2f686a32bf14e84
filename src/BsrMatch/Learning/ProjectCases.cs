using BsrMatch.Profiles;
using BsrMatch.Projects;

namespace BsrMatch.Learning;

/// <summary>Turns past projects into cases to learn from.</summary>
public static class ProjectCases
{
    /// <summary>What a programme that ran the project is worth to its need: right for it.</summary>
    public const int Grade = 3;

    private const string Prefix = "project-";

    /// <summary>
    /// The id of the profile that a project becomes: <c>project-</c> and its own id, so that it meets no
    /// firm's. <see cref="GateDraw"/> goes by it.
    /// </summary>
    public static string ProfileId(string projectId)
    {
        ArgumentNullException.ThrowIfNull(projectId);
        return Prefix + projectId;
    }

    /// <summary>
    /// The need that a project answered: title and description, as asked from its first country in its first
    /// sector. Its themes count as marked once somebody checked them, or where it came with some; its day is
    /// the last one, or else the first.
    /// </summary>
    /// <returns>A complete case; without grades where no programme is named.</returns>
    public static LearningCase Of(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var text = project.Description.Length == 0
            ? project.Title
            : $"{project.Title}\n{project.Description}";
        return new LearningCase
        {
            Profile = new SmeProfile
            {
                Id = ProfileId(project.Id),
                Country = FirstOrNone(project.Countries),
                Sector = FirstOrNone(project.Sectors),
                Needs = text,
                Language = project.Language,
            },
            Origin = CaseOrigin.Project,
            Grades = project.Programmes.Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, _ => new WeightedGrade(Grade, 1), StringComparer.Ordinal),
            IsComplete = true,
            Themes = project.Themes.Count > 0 || project.VerifiedOn is not null ? project.Themes : null,
            Date = project.Ends ?? project.Starts,
        };
    }

    private static T? FirstOrNone<T>(IReadOnlyList<T> values) where T : struct =>
        values.Count == 0 ? null : values[0];
}
