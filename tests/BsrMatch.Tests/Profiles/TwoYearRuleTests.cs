using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using static BsrMatch.Profiles.SizeClass;

namespace BsrMatch.Tests.Profiles;

// Article 4(2) of the Annex to Recommendation 2003/361/EC: a class is gained or lost only after two
// consecutive accounting periods.
public sealed class TwoYearRuleTests
{
    [Test]
    public void TwoEqualYearsConfirmTheClass()
    {
        Assert.That(Size(12, 1e6, new(14, 1e6, null)).Possible, Is.EqualTo([Small]));
    }

    // HMRC's manual CIRD92000 has such a firm, 220 staff and then 260, stay an SME.
    [TestCase(220, 260, SizeClass.Medium)]
    [TestCase(60, 40, SizeClass.Medium)]
    [TestCase(5, 120, SizeClass.Micro)]
    public void WhereTheYearsDisagreeTheClassOfTheYearBeforeHolds(double before, double now, SizeClass expected)
    {
        var size = Size(now, 1e6, new(before, 1e6, null));

        Assert.That(size.Possible, Is.EqualTo([expected]));
        Assert.That(Years(size).Kind, Is.EqualTo(SizeStepKind.YearBeforeHolds));
    }

    [Test]
    public void AnOpenYearBeforeLeavesTheClassOpenAndIsAskedFor()
    {
        var size = Size(12, 1e6, new(14, null, null));

        Assert.That(size.Possible, Is.EqualTo([Small, Medium, Large]));
        Assert.That(size.MissingFields, Is.EqualTo(["previousYear"]));
        Assert.That(size.CoarseFields, Is.Empty);
    }

    [Test]
    public void ABandInTheYearBeforeMayBeTooCoarse()
    {
        var size = Size(12, 1e6, new(Amount.Between(5, 20), 1e6, null));

        Assert.That(size.Possible, Is.EqualTo([Micro, Small]));
        Assert.That(size.MissingFields, Is.Empty);
        Assert.That(size.CoarseFields, Is.EqualTo(["previousYear"]));
    }

    [Test]
    public void AYearBeforeWithoutAnyFigureIsNotGiven()
    {
        var size = Size(12, 1e6, new(null, null, null));

        Assert.That(size.Possible, Is.EqualTo([Small]));
        Assert.That(Years(size).Kind, Is.EqualTo(SizeStepKind.OneYearGiven));
    }

    [TestCase(2024, SizeClass.Micro)]
    [TestCase(2025, SizeClass.Small)]
    [TestCase(2026, SizeClass.Small)]
    public void AFirmTooYoungForAYearBeforeIsJudgedByItsLast(int founded, SizeClass expected)
    {
        var firm = Some.Profile(
            founded: founded, employees: 12, turnoverEur: 1e6, previousYear: new(3, 1e6, null));

        Assert.That(SizeCalculator.Calculate(firm, Some.Day).Possible, Is.EqualTo([expected]));
    }

    [Test]
    public void ExemptInvestorsLeaveTheYearBeforeKnown()
    {
        var firm = Some.Profile(employees: 12, turnoverEur: 1e6, previousYear: new(3, 1e6, null),
            partners: [Some.Tie(Ownership.Partner, 0.3, investorType: InvestorType.University)]);

        Assert.That(SizeCalculator.Calculate(firm).Possible, Is.EqualTo([Micro]));
    }

    [Test]
    public void AFirmThatWasLargerByItselfThanItsGroupIsNowKeepsThatClassAtLeast()
    {
        var firm = Some.Profile(employees: 20, turnoverEur: 1e6, previousYear: new(70, 1e6, null),
            partners: [Some.Tie(Ownership.Partner, 0.25, 40, 0, 0)]);
        var size = SizeCalculator.Calculate(firm);

        Assert.That(size.Possible, Is.EqualTo([Medium, Large]));
        Assert.That(size.MissingFields, Is.Empty, "no field of a profile tells what the ties had then");
    }

    [Test]
    public void TheYearBeforeIsOpenUpwardsWhereTiesAddToIt()
    {
        var firm = Some.Profile(employees: 5, turnoverEur: 1e6, previousYear: new(5, 1e6, null),
            partners: [Some.Tie(Ownership.Partner, 0.25, 40, 0, 0)]);

        // 5 + 0.25 x 40 = 15 this year; the year before had at least 5, so small is not contradicted.
        Assert.That(SizeCalculator.Calculate(firm).Possible, Is.EqualTo([Small]));
    }

    private static YearsStep Years(SizeAssessment size) => size.Steps.OfType<YearsStep>().Single();

    private static SizeAssessment Size(double employees, double turnover, YearFigures before) =>
        SizeCalculator.Calculate(
            Some.Profile(employees: employees, turnoverEur: turnover, previousYear: before));
}
