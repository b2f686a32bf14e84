using BsrMatch.Catalogue;
using BsrMatch.Eligibility;

namespace BsrMatch.Matching;

/// <summary>A scored programme with the answers of its rules.</summary>
internal readonly record struct JudgedProgramme(
    ScoredProgramme Scored, TermsAnswer Terms, LifecycleStatus? Status)
{
    public string Id => Scored.Programme.Programme.Id;

    public bool IsIneligible => Terms.Verdict == Verdict.Ineligible;
}
