using System.Collections.ObjectModel;

namespace BsrMatch.Evaluation;

/// <summary>
/// The judgements an evaluation measures against: for each profile the grades of the programmes somebody
/// judged. Immutable; equal content is written as equal bytes, whatever order it came in.
/// </summary>
public sealed class Qrels
{
    /// <summary>The highest grade; the lowest is 0.</summary>
    public const int HighestGrade = 4;

    private static readonly ReadOnlyDictionary<string, int> Nothing = ReadOnlyDictionary<string, int>.Empty;

    private readonly SortedDictionary<string, IReadOnlyDictionary<string, int>> byProfile =
        new(StringComparer.Ordinal);

    /// <summary>Creates qrels from judgements in any order; an equal judgement may be there twice.</summary>
    /// <exception cref="ArgumentException">
    /// A grade is outside 0..4, or a pair is judged twice with different grades.
    /// </exception>
    public Qrels(IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        foreach (var group in judgements.GroupBy(judgement => judgement.ProfileId, StringComparer.Ordinal))
        {
            var grades = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var judgement in group)
            {
                if (!IsGrade(judgement.Grade))
                    throw new ArgumentException($"{judgement}: the grade is not 0 to 4", nameof(judgements));
                if (!grades.TryAdd(judgement.ProgrammeId, judgement.Grade)
                    && grades[judgement.ProgrammeId] != judgement.Grade)
                {
                    throw new ArgumentException($"{judgement}: also judged differently", nameof(judgements));
                }
            }

            byProfile.Add(group.Key, grades.AsReadOnly());
            Count += grades.Count;
        }
    }

    /// <summary>The number of judged pairs.</summary>
    public int Count { get; }

    /// <summary>The profiles with at least one judgement, ordered by id.</summary>
    public IReadOnlyCollection<string> ProfileIds => byProfile.Keys;

    /// <summary>Every judgement, ordered by profile id and programme id.</summary>
    public IEnumerable<Judgement> Judgements =>
        from profile in byProfile
        from grade in profile.Value
        select new Judgement(profile.Key, grade.Key, grade.Value);

    /// <summary>
    /// The grades of a profile's judged programmes by programme id; empty for an unknown profile.
    /// </summary>
    public IReadOnlyDictionary<string, int> Of(string profileId) =>
        byProfile.GetValueOrDefault(profileId, Nothing);

    /// <summary>The grade of a pair; null when nobody judged it.</summary>
    public int? Grade(string profileId, string programmeId) =>
        Of(profileId).TryGetValue(programmeId, out var grade) ? grade : null;

    /// <summary>
    /// The judgements of some profiles only, such as one fold of a cross-validation. Use it before evaluating
    /// a ranker on part of the profiles: a judged profile without a ranking counts as a failure.
    /// </summary>
    public Qrels Only(IEnumerable<string> profileIds)
    {
        var kept = new HashSet<string>(profileIds, StringComparer.Ordinal);
        return new Qrels(Judgements.Where(judgement => kept.Contains(judgement.ProfileId)));
    }

    internal static bool IsGrade(int grade) => grade is >= 0 and <= HighestGrade;
}
