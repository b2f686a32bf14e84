using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm is from a country of the programme. A region tells the country where the field is
/// absent.</summary>
internal sealed class CountryRule : IEligibilityRule
{
    public string Id => "country";

    public string Subject => "country";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Countries.Count == 0) return null;
        var country = ProfileCountry.Of(profile);
        var outcome = Kleene.Any(
            programme.Countries.Select(wider => Kleene.Of(ProfileCountry.IsIn(profile, wider))));
        return new(Id, "country", country is { } stated ? Spell([stated]) : null,
            new Limit(Relation.OneOf, Spell(programme.Countries)), outcome, "countries");
    }

    private static Codes Spell(IEnumerable<CountryCode> countries) =>
        Codes.Of(CodeKind.Country, countries, country => country.Value);
}
