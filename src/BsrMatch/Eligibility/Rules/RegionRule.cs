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
            var inside = Kleene.Of(region.IsWithinAny(admitted));
            return new(Id, "region", Spell([region]), limit, inside, source);
        }

        var outcome = profile.Country is { } country
            ? Kleene.Of(NutsRegion.Of(country).IsWithinAny(admitted))
            : Verdict.Unknown;
        return outcome == Verdict.Unknown || profile.Country is not { } decisive
            ? new(Id, "region", null, limit, outcome, source)
            : new(Id, "country", new Codes(CodeKind.Country, [decisive.Value]), limit, outcome, source);
    }

    private static Codes Spell(IEnumerable<NutsRegion> regions) =>
        Codes.Of(CodeKind.Region, regions, region => region.Value);
}
