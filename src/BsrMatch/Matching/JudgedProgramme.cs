using BsrMatch.Catalogue;
using BsrMatch.Eligibility;

namespace BsrMatch.Matching;

/// <summary>A scored programme with the answers of its rules.</summary>
internal readonly record struct JudgedProgramme(
    ScoredProgramme Scored, TermsAnswer Terms, LifecycleStatus? Status)
{
    public string Id => Scored.Programme.Programme.Id;

    public bool IsIneligible => Terms.Verdict == Verdict.Ineligible;

    /// <summary>Best first; ties by programme id, by which a catalogue is ordered.</summary>
    public static int Compare(JudgedProgramme a, JudgedProgramme b)
    {
        var byScore = b.Scored.Score.CompareTo(a.Scored.Score);
        return byScore != 0 ? byScore : a.Scored.Programme.Index.CompareTo(b.Scored.Programme.Index);
    }
}
