using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's economic activity is none the programme shuts out.</summary>
internal sealed class ExcludedSectorRule : IEligibilityRule
{
    public string Id => "excluded-sector";

    public string Subject => "the sector";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var excluded = programme.Eligibility.ExcludedSectors;
        if (excluded.Count == 0) return null;
        var limit = $"outside NACE {Wording.AllOf(excluded)}";
        const string source = "eligibility.excludedSectors";
        if (profile.Sector is not { } sector) return new(Id, "sector", null, limit, Verdict.Unknown, source);
        var inside = Kleene.Of(sector.IsWithinAny(excluded));
        return new(Id, "sector", sector.ToString(), limit, Kleene.Not(inside), source);
    }
}
