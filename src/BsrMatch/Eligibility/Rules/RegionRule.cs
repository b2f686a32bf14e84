using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>
/// The firm lies in a region of the programme. Without a region its country still decides where that lies
/// outside all regions admitted, or is admitted as a whole.
/// </summary>
internal sealed class RegionRule : IEligibilityRule
{
    public string Id => "region";

    public string Subject => "region";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var admitted = programme.Eligibility.Regions;
        if (admitted.Count == 0) return null;
        var limit = new Limit(Relation.OneOf, Spell(admitted));
        const string source = "eligibility.regions";
        if (profile.Region is { } region)
        {
            var inside = Kleene.Any(admitted.Select(wider => Kleene.Of(region.IsWithin(wider))));
            return new(Id, "region", Spell([region]), limit, inside, source);
        }

        var outcome = profile.Country is { } country
            ? Kleene.Any(admitted.Select(wider => Covers(wider, country)))
            : Verdict.Unknown;
        return outcome == Verdict.Unknown || profile.Country is not { } decisive
            ? new(Id, "region", null, limit, outcome, source)
            : new(Id, "country", new Codes(CodeKind.Country, [decisive.Value]), limit, outcome, source);
    }

    private static Verdict Covers(NutsRegion region, CountryCode country)
    {
        if (ProfileCountry.Of(region) != country) return Verdict.Ineligible;
        return region.Value.Length == 2 ? Verdict.Eligible : Verdict.Unknown;
    }

    private static Codes Spell(IEnumerable<NutsRegion> regions) =>
        Codes.Of(CodeKind.Region, regions, region => region.Value);
}
