using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// A profile to learn from: its text, the themes a person found in it and its graded programmes.
/// </summary>
internal sealed record Lesson(
    SmeProfile Profile, IReadOnlySet<string> NeedThemes, IReadOnlySet<string> ActivityThemes,
    IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>
    /// The programmes that whoever graded had in view; null for all. The ranker does not learn that others
    /// are worse.
    /// </summary>
    public IReadOnlySet<string>? Judged { get; init; }

    /// <summary>How much the lesson counts, against 1 for most.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// Whether nothing is known of programmes without a grade, since nobody tried them. The ranker takes them
    /// for competitors of those that served; the networks, which tell of each programme by itself, learn
    /// nothing of them.
    /// </summary>
    public bool IsPartial { get; init; }

    /// <summary>
    /// Whether nothing is known but that some programmes did not serve the need: there is nothing to rank.
    /// </summary>
    public bool IsRefusalOnly => IsPartial
        && !Grades.Values.Any(grade => grade >= EvaluationOptions.RelevantFromForProfiles);

    /// <summary>
    /// What the bundle calls the case; a client's own id stays out of it.
    /// </summary>
    public string CaseId { get; init; } = Profile.Id;
}

/// <summary>Everything a training reads.</summary>
/// <param name="Taxonomy">The themes.</param>
/// <param name="Catalogue">The programmes the ranker is to rank.</param>
/// <param name="Lessons">The judged profiles.</param>
/// <param name="ThemeLessons">
/// The profiles whose themes somebody marked: the judged ones themselves, or those of another training data
/// folder where the judged ones carry no marks.
/// </param>
/// <param name="HeldOut">Judged profiles no training reads; null without any.</param>
/// <param name="Hash">
/// Of everything that was read but the held-out profiles and the catalogue, which has a version.
/// </param>
internal sealed record TrainingData(
    ThemeTaxonomy Taxonomy, ProgrammeCatalogue Catalogue, IReadOnlyList<Lesson> Lessons,
    IReadOnlyList<Lesson> ThemeLessons, JudgedProfiles? HeldOut, string Hash)
{
    /// <summary>Meanings that the models share between languages; empty where there are none.</summary>
    public ThemeLexicon Concepts { get; init; } = new([]);

    /// <summary>
    /// The day training counts firm ages from. Fixed, since a clock would change the bundle from day to day.
    /// </summary>
    public static DateOnly AsOf { get; } = new(2026, 1, 1);

    /// <summary>Whether the judged profiles are among those whose themes are marked.</summary>
    public bool LessonsHaveThemes { get; init; } = true;
}
