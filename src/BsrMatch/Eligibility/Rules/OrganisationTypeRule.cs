using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The organisation is of a kind the programme admits.</summary>
internal sealed class OrganisationTypeRule : IEligibilityRule
{
    public string Id => "organisation-type";

    public string Subject => "the kind of organisation";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var admitted = programme.Eligibility.OrganisationTypes;
        if (admitted.Count == 0) return null;
        var type = profile.OrganisationType;
        var outcome = Kleene.Of(type is { } known ? admitted.Contains(known) : null);
        var limit = Wording.OneOf(admitted.Select(kind => kind.Spell()));
        return new(Id, "organisationType", type?.Spell(), limit, outcome, "eligibility.organisationTypes");
    }
}
