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

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.Regions is { Count: > 0 } regions
            ? new Limit(Relation.OneOf, CodesOf.Regions(regions))
            : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit)
    {
        var admitted = programme.Eligibility.Regions;
        const string source = "eligibility.regions";
        if (firm.Profile.Region is { } region)
        {
            var inside = Kleene.Of(region.IsWithinAny(admitted));
            return new(Id, "region", firm.Region, limit, inside, source);
        }

        // Here the firm's country is the one it states.
        var outcome = firm.Profile.Country is { } country
            ? Kleene.Of(NutsRegion.Of(country).IsWithinAny(admitted))
            : Verdict.Unknown;
        return outcome == Verdict.Unknown
            ? new(Id, "region", null, limit, outcome, source)
            : new(Id, "country", firm.Country, limit, outcome, source);
    }
}
