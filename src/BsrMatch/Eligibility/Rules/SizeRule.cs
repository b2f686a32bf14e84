using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>
/// The firm's size class is admitted; see <see cref="SizeCalculator"/>. Size classes are for firms: another
/// kind of organisation that the programme names is admitted whatever its size, so that a size which does not
/// fit is no answer where the kind is not told.
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

        var size = SizeCalculator.Calculate(profile, asOf);
        var fitting = size.Possible.Count(admitted.Contains);
        var outcome = fitting == size.Possible.Count ? Verdict.Eligible
            : fitting > 0 || MayBeNoFirm(profile, types) ? Verdict.Unknown
            : Verdict.Ineligible;
        var isBlank = size.MissingFields.Count > 0 && size.Possible is [SizeClass.Micro, .., SizeClass.Large];
        return new(Id, "employees", isBlank ? null : Spell(size.Possible),
            new Limit(Relation.OneOf, Spell(admitted)), outcome, "eligibility.sizes");
    }

    public IReadOnlyList<string> MissingFields(SmeProfile profile, RuleResult unknown, DateOnly asOf)
    {
        if (unknown is not { Limit.Value: Codes admitted }) return [];
        var size = SizeCalculator.Calculate(profile, asOf);
        var isRefused = !size.Possible.Any(one => admitted.Items.Contains(one.Spell()));
        return isRefused ? ["organisationType"] : size.MissingFields;
    }

    // A size class is the sum of several figures: told is the one that would have to change.
    public (IReadOnlyList<Change> AnyOf, bool IsEnough) Changes(
        SmeProfile profile, RuleResult failed, DateOnly asOf)
    {
        if (failed is not { Value: { } value, Limit.Value: Codes admitted }) return ([], true);
        var remedy = SizeCalculator.Calculate(profile, asOf).Remedy([.. admitted.Items.Select(SizeOf)]);
        if (remedy is null) return ([], true);
        if (remedy.Kind == SizeRemedyKind.KeepForAnotherYear)
            return ([new Change(Subject, value, failed.Limit, ChangeTime.AnotherYear)], remedy.IsEnough);
        var time = remedy.Kind == SizeRemedyKind.ChangeForTwoYears ? ChangeTime.TwoYears : ChangeTime.AtOnce;
        return ([.. remedy.Choices.Select(choice => Describe(choice, time))], remedy.IsEnough);
    }

    private static bool MayBeNoFirm(SmeProfile profile, IReadOnlyList<OrganisationType> types) =>
        profile.OrganisationType is null && types.Any(type => type != OrganisationType.Company);

    private static Change Describe(SizeChange change, ChangeTime time)
    {
        var (subject, unit) = change.Figure switch
        {
            SizeFigure.Headcount => ("headcount", Unit.Staff),
            SizeFigure.Turnover => ("turnover", Unit.Euro),
            _ => ("balance-sheet", Unit.Euro),
        };
        return new Change(
            subject, new Figure(change.Is, unit), Limit.Within(change.Needed, unit), time);
    }

    private static SizeClass SizeOf(string text) => Spelled.TryParse<SizeClass>(text, out var size)
        ? size
        : throw new ArgumentException($"no size class {text}", nameof(text));

    private static Codes Spell(IEnumerable<SizeClass> sizes) =>
        Codes.Of(CodeKind.Size, sizes, size => size.Spell());
}
