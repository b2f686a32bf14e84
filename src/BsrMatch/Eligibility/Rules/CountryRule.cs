using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm is from a country of the programme. A region tells the country where the field is
/// absent.</summary>
internal sealed class CountryRule : IEligibilityRule
{
    public string Id => "country";

    public string Subject => "country";

    public Limit? LimitOf(Programme programme) => programme.Countries.Count == 0
        ? null
        : new Limit(Relation.OneOf, CodesOf.Countries(programme.Countries));

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "country", firm.Country, limit, IsFromAny(firm.Profile, programme.Countries), "countries");

    private static Verdict IsFromAny(SmeProfile profile, IReadOnlyList<CountryCode> countries)
    {
        if (profile is { Country: null, Region: null }) return Verdict.Unknown;
        var greatest = Verdict.Ineligible;
        for (var i = 0; i < countries.Count && greatest != Verdict.Eligible; i++)
            greatest = Kleene.Or(greatest, Kleene.Of(ProfileCountry.IsIn(profile, countries[i])));
        return greatest;
    }
}
