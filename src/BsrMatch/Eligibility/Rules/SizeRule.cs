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

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.Sizes is { Count: > 0 } sizes
            ? new Limit(Relation.OneOf, CodesOf.Sizes(sizes))
            : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit)
    {
        var (admitted, types) = (programme.Eligibility.Sizes, programme.Eligibility.OrganisationTypes);
        var isNoFirm = firm.Profile.OrganisationType is { } type and not OrganisationType.Company
            && types.Contains(type);
        if (isNoFirm) return null;

        var size = firm.Size;
        var fitting = 0;
        foreach (var one in size.Possible)
            if (admitted.Contains(one)) fitting++;
        var outcome = fitting == size.Possible.Count ? Verdict.Eligible
            : fitting > 0 || MayBeNoFirm(firm.Profile, types) ? Verdict.Unknown
            : Verdict.Ineligible;
        var isBlank = size.MissingFields.Count > 0 && size.Possible is [SizeClass.Micro, .., SizeClass.Large];
        return new(Id, "employees", isBlank ? null : firm.Sizes, limit, outcome, "eligibility.sizes");
    }

    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(
        Applicant firm, RuleResult unknown)
    {
        var mayFit = unknown.Limit.Value is Codes admitted
            && firm.Sizes.Items.AsSpan().ContainsAny(admitted.Items.AsSpan());
        return mayFit ? (firm.Size.MissingFields, firm.Size.CoarseFields) : (["organisationType"], []);
    }

    // A size class is the sum of several figures: told is the one that would have to change.
    public (IReadOnlyList<Change> AnyOf, bool IsEnough) Changes(Applicant firm, RuleResult failed)
    {
        if (failed is not { Value: { } value, Limit.Value: Codes admitted }) return ([], true);
        var remedy = firm.Size.Remedy([.. admitted.Items.Select(SizeOf)]);
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
}
