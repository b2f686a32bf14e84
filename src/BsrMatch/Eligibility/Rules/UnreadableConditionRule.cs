using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>
/// The programme states a condition that the catalogue could not read: nobody can tell, whatever the firm
/// says.
/// </summary>
internal sealed class UnreadableConditionRule : IEligibilityRule
{
    public string Id => "unreadable-condition";

    public string Subject => "unreadable-condition";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.Unreadable is { Count: > 0 } conditions
            ? new Limit(Relation.AllOf, new Codes(CodeKind.Words, [.. conditions]))
            : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) =>
        new(Id, "", null, limit, Verdict.Unknown, "eligibility.unreadable");

    // No field of a profile would settle it.
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(
        Applicant firm, RuleResult unknown) => ([], []);
}
