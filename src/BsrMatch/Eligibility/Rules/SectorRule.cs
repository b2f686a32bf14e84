using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's economic activity is one the programme admits.</summary>
internal sealed class SectorRule : IEligibilityRule
{
    public string Id => "sector";

    public string Subject => "sector";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.Sectors is { Count: > 0 } codes
            ? new Limit(Relation.OneOf, CodesOf.Sectors(codes))
            : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit)
    {
        var outcome = firm.Profile.Sector is { } sector
            ? Kleene.Of(sector.IsWithinAny(programme.Eligibility.Sectors))
            : Verdict.Unknown;
        return new(Id, "sector", firm.Sector, limit, outcome, "eligibility.sectors");
    }
}
