using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>
/// The firm's size class is admitted; see <see cref="SizeCalculator"/>. Size classes are for firms: another
/// kind of organisation that the programme names is admitted whatever its size.
/// </summary>
internal sealed class SizeRule : IEligibilityRule
{
    public string Id => "size";

    public string Subject => "size";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var (admitted, types) = (programme.Eligibility.Sizes, programme.Eligibility.OrganisationTypes);
        if (admitted.Count == 0) return null;
        if (profile.OrganisationType is { } type and not OrganisationType.Company && types.Contains(type))
            return null;

        var size = SizeCalculator.Calculate(profile);
        var fitting = size.Possible.Count(admitted.Contains);
        var outcome = fitting == size.Possible.Count ? Verdict.Eligible
            : fitting == 0 ? Verdict.Ineligible
            : Verdict.Unknown;
        var isBlank = size.MissingFields.Count > 0 && size.Possible is [SizeClass.Micro, .., SizeClass.Large];
        return new(Id, "employees", isBlank ? null : Spell(size.Possible),
            new Limit(Relation.OneOf, Spell(admitted)), outcome, "eligibility.sizes");
    }

    public IReadOnlyList<string> MissingFields(SmeProfile profile, RuleResult unknown) =>
        SizeCalculator.Calculate(profile).MissingFields;

    private static Codes Spell(IEnumerable<SizeClass> sizes) =>
        Codes.Of(CodeKind.Size, sizes, size => size.Spell());
}
