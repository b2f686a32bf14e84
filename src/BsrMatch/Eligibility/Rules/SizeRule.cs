using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's size class is admitted; see <see cref="SizeCalculator"/>.</summary>
internal sealed class SizeRule : IEligibilityRule
{
    public string Id => "size";

    public string Subject => "the size class";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var admitted = programme.Eligibility.Sizes;
        if (admitted.Count == 0) return null;
        var size = SizeCalculator.Calculate(profile, asOf);
        var fitting = size.Possible.Count(admitted.Contains);
        var outcome = fitting == size.Possible.Count ? Verdict.Eligible
            : fitting == 0 ? Verdict.Ineligible
            : Verdict.Unknown;
        var isBlank = size.MissingFields.Count > 0 && size.Possible is [SizeClass.Micro, .., SizeClass.Large];
        var value = isBlank ? null : Spell(size.Possible);
        return new(Id, "employees", value, Spell(admitted), outcome, "eligibility.sizes");
    }

    public IReadOnlyList<string> MissingFields(SmeProfile profile, RuleResult unknown) =>
        SizeCalculator.Calculate(profile).MissingFields;

    private static string Spell(IReadOnlyList<SizeClass> sizes) =>
        Wording.OneOf(sizes.Select(size => size.Spell()));
}
