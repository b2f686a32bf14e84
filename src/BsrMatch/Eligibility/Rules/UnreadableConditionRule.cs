using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>
/// The programme states a condition that the catalogue could not read: nobody can tell, whatever the firm
/// says.
/// </summary>
internal sealed class UnreadableConditionRule : IEligibilityRule
{
    public string Id => "unreadable-condition";

    public string Subject => "unreadable-condition";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var conditions = programme.Eligibility.Unreadable;
        return conditions.Count == 0
            ? null
            : new(Id, "", null, new Limit(Relation.AllOf, new Codes(CodeKind.Words, [.. conditions])),
                Verdict.Unknown, "eligibility.unreadable");
    }

    // No field of a profile would settle it.
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(
        SmeProfile profile, RuleResult unknown, DateOnly asOf) => ([], []);
}
