using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's economic activity is none the programme shuts out.</summary>
internal sealed class ExcludedSectorRule : IEligibilityRule
{
    public string Id => "excluded-sector";

    public string Subject => "sector";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var excluded = programme.Eligibility.ExcludedSectors;
        if (excluded.Count == 0) return null;
        var limit = new Limit(Relation.NoneOf, SectorRule.Spell(excluded));
        const string source = "eligibility.excludedSectors";
        return profile.Sector is { } sector
            ? new(Id, "sector", SectorRule.Spell([sector]), limit,
                Kleene.Not(Kleene.Of(sector.IsWithinAny(excluded))), source)
            : new(Id, "sector", null, limit, Verdict.Unknown, source);
    }
}
