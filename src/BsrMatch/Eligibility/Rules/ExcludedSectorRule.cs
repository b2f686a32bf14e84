using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's economic activity is none the programme shuts out.</summary>
internal sealed class ExcludedSectorRule : IEligibilityRule
{
    public string Id => "excluded-sector";

    public string Subject => "sector";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.ExcludedSectors is { Count: > 0 } codes
            ? new Limit(Relation.NoneOf, CodesOf.Sectors(codes))
            : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit)
    {
        var outcome = firm.Profile.Sector is { } sector
            ? Kleene.Not(Kleene.Of(sector.IsWithinAny(programme.Eligibility.ExcludedSectors)))
            : Verdict.Unknown;
        return new(Id, "sector", firm.Sector, limit, outcome, "eligibility.excludedSectors");
    }
}
