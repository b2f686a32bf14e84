using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The organisation is of a kind the programme admits.</summary>
internal sealed class OrganisationTypeRule : IEligibilityRule
{
    public string Id => "organisation-type";

    public string Subject => "organisation-type";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var admitted = programme.Eligibility.OrganisationTypes;
        if (admitted.Count == 0) return null;
        var type = profile.OrganisationType;
        var outcome = Kleene.Of(type is { } known ? admitted.Contains(known) : null);
        return new(Id, "organisationType", type is { } stated ? Spell([stated]) : null,
            new Limit(Relation.OneOf, Spell(admitted)), outcome, "eligibility.organisationTypes");
    }

    private static Codes Spell(IEnumerable<OrganisationType> types) =>
        Codes.Of(CodeKind.OrganisationType, types, type => type.Spell());
}
