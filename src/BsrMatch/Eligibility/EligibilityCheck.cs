using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>Applies a programme's hard conditions to a profile: yes, no, or nobody can tell.</summary>
public static class EligibilityCheck
{
    /// <summary>Raised whenever a rule's answer may change, so that old results stay explainable.</summary>
    public const string RulesVersion = "2";

    /// <summary>Checks every condition the programme states.</summary>
    /// <param name="profile">The firm that asks.</param>
    /// <param name="programme">The programme it asks about.</param>
    /// <param name="asOf">The day the answer is for; ages depend on it.</param>
    public static EligibilityResult Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(programme);
        var answer = new ProgrammeTerms(programme).Check(new Applicant(profile, asOf));
        return new EligibilityResult(answer.Verdict, answer.Rules, answer.MissingFields, answer.NearMiss);
    }
}
