using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The organisation is of a kind the programme admits.</summary>
internal sealed class OrganisationTypeRule : IEligibilityRule
{
    public string Id => "organisation-type";

    public string Subject => "organisation-type";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.OrganisationTypes is { Count: > 0 } types
            ? new Limit(Relation.OneOf, CodesOf.OrganisationTypes(types))
            : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit)
    {
        bool? isAdmitted = firm.Profile.OrganisationType is { } type
            ? programme.Eligibility.OrganisationTypes.Contains(type)
            : null;
        return new(Id, "organisationType", firm.OrganisationType, limit, Kleene.Of(isAdmitted),
            "eligibility.organisationTypes");
    }
}
