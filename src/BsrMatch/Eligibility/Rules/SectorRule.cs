using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's economic activity is one the programme admits.</summary>
internal sealed class SectorRule : IEligibilityRule
{
    public string Id => "sector";

    public string Subject => "the sector";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var admitted = programme.Eligibility.Sectors;
        if (admitted.Count == 0) return null;
        var limit = $"NACE {Wording.OneOf(admitted)}";
        const string source = "eligibility.sectors";
        if (profile.Sector is not { } sector) return new(Id, "sector", null, limit, Verdict.Unknown, source);
        var inside = Kleene.Of(sector.IsWithinAny(admitted));
        return new(Id, "sector", sector.ToString(), limit, inside, source);
    }
}
