using BsrMatch.Catalogue;
using BsrMatch.Evaluation;

namespace BsrMatch.Training;

/// <summary>
/// What a folder's lessons teach about another catalogue than the one they were graded for. Grades of
/// programmes it lacks are left out. Of programmes the graders did not know nothing was said: neither the
/// ranker nor the networks are taught that they are worse.
/// </summary>
internal static class CatalogueChange
{
    private const int GoodFrom = EvaluationOptions.RelevantFromForProfiles;

    /// <summary>The same data for another catalogue.</summary>
    public static TrainingData To(ProgrammeCatalogue catalogue, TrainingData data)
    {
        if (catalogue.Version == data.Catalogue.Version) return data;
        var shared = data.Catalogue.Programmes.Select(programme => programme.Id)
            .Where(id => catalogue.Find(id) is not null).ToHashSet(StringComparer.Ordinal);
        var judged = shared.Count == catalogue.Programmes.Count ? null : shared;

        // That nothing serves a need can only be said of a catalogue most of which was looked at.
        var isMostlyJudged = 2 * shared.Count >= catalogue.Programmes.Count;
        var lessons = data.Lessons.Select(lesson => lesson with
        {
            Grades = lesson.Grades.Where(grade => shared.Contains(grade.Key))
                .ToDictionary(grade => grade.Key, grade => grade.Value, StringComparer.Ordinal),
            Judged = judged,
        }).Where(lesson => isMostlyJudged || lesson.Grades.Values.Any(grade => grade >= GoodFrom));
        return data with { Catalogue = catalogue, Lessons = [.. lessons] };
    }

    /// <summary>The held-out profiles with their grades for a catalogue's programmes alone.</summary>
    public static JudgedProfiles? HeldOut(ProgrammeCatalogue catalogue, JudgedProfiles? heldOut) =>
        heldOut is null || heldOut.Qrels.Judgements.All(row => catalogue.Find(row.ProgrammeId) is not null)
            ? heldOut
            : heldOut with
            {
                Qrels = new Qrels(heldOut.Qrels.Judgements
                    .Where(row => catalogue.Find(row.ProgrammeId) is not null)),
            };
}
