using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using static BsrMatch.Profiles.SizeClass;

namespace BsrMatch.Tests.Profiles;

public sealed class SizeArithmeticTests
{
    private static readonly YearFigures Own = new(30, 4e6, 3e6);

    [Test]
    public void AnAutonomousFirmIsHeldAgainstTheCeilingsOfItsClass()
    {
        var steps = Steps(Firm());

        Assert.That(steps, Is.EqualTo(new SizeStep[]
        {
            new OwnFiguresStep(Own),
            new RemarkStep(SizeStepKind.TakenAsAutonomous, "3(1)"),
            new CeilingStep("2(2)", SizeFigure.Headcount, 30, Small, 50, true),
            new CeilingStep("2(2)", SizeFigure.Turnover, 4e6, Small, 10e6, true),
            new CeilingStep("2(2)", SizeFigure.BalanceSheet, 3e6, Small, 10e6, true),
            new YearsStep(SizeStepKind.OneYearGiven, null, Classes(Small), []),
            new ResultStep(Classes(Small)),
        }).Using<SizeStep>(SameStep));
    }

    [Test]
    public void EachTieTellsWhatItAddsOrWhyNothing()
    {
        var ties = Steps(Firm(
            Some.Tie(Ownership.Partner, 0.3, 20, 5e6, null),
            Some.Tie(Ownership.Linked, 0.4, 7, 1e6, 1e6),
            Some.Tie(Ownership.Partner, 0.6, 7, 1e6, 1e6),
            Some.Tie(Ownership.Partner, null, 40, 0, 0),
            Some.Tie(Ownership.Partner, 0.1, 900, 9e6, 9e6),
            Some.Tie(Ownership.Partner, 0.4, investorType: InvestorType.RegionalFund),
            Some.Tie(Ownership.Partner, 0.4, investorType: InvestorType.BusinessAngel))).OfType<TieStep>();

        Assert.That(ties.Select(tie => $"{tie.Index} {tie.Kind.Spell()} {tie.Article} x {tie.Weight}: "
            + (tie.Adds is { } adds ? $"{adds.Employees}, {adds.TurnoverEur}, {adds.BalanceSheetEur}" : "nothing")),
            Is.EqualTo(new[]
            {
                "0 partner-by-share 6(2) x 0.3: 6, 1500000, ",
                "1 linked-in-full 6(2) x 1: 7, 1000000, 1000000",
                "2 majority-in-full 3(3) x 1: 7, 1000000, 1000000",
                "3 partner-of-unknown-share 6(2) x 0.25-0.5: 10-20, 0, 0",
                "4 below-a-quarter 3(1) x 0: nothing",
                "5 exempt-investor 3(2) x 0: nothing",
                "6 exempt-business-angel 3(2) x 0: nothing",
            }));
    }

    [Test]
    public void SumsAreToldWhereTiesAdd()
    {
        var steps = Steps(Firm(Some.Tie(Ownership.Linked, 1, 12, 1e6, null)));

        Assert.That(steps.OfType<SumStep>(), Is.EqualTo(new SumStep[]
        {
            new(SizeFigure.Headcount, 42), new(SizeFigure.Turnover, 5e6),
            new(SizeFigure.BalanceSheet, Amount.AtLeast(3e6)),
        }));
        Assert.That(steps.OfType<RemarkStep>(), Is.Empty);
    }

    [TestCase(null, 0, SizeStepKind.TakenAsAutonomous)]
    [TestCase(Ownership.Autonomous, 0, SizeStepKind.SaidAutonomous)]
    [TestCase(Ownership.Autonomous, 0.3, SizeStepKind.AutonomousContradicted)]
    [TestCase(Ownership.Partner, 0, SizeStepKind.TiesNotNamed)]
    [TestCase(Ownership.Partner, 0.1, SizeStepKind.TiesNotNamed)]
    [TestCase(Ownership.Linked, 0.3, SizeStepKind.TiesNotNamed)]
    public void WhatIsAssumedOrContradictsItselfIsSaid(Ownership? ownership, double share, SizeStepKind expected)
    {
        var firm = Firm(share == 0 ? [] : [Some.Tie(Ownership.Partner, share, 1, 1, 1)]) with
        {
            Ownership = ownership,
        };

        Assert.That(Steps(firm).OfType<RemarkStep>().Single().Kind, Is.EqualTo(expected));
    }

    [Test]
    public void ACeilingIsOpenWhereABandCrossesItAndNotToldOfWhatIsUnknown()
    {
        var steps = Steps(Some.Profile(employees: Amount.Between(40, 60), turnoverEur: 80e6));

        Assert.That(steps.OfType<CeilingStep>(), Is.EqualTo(new CeilingStep[]
        {
            new("2(2)", SizeFigure.Headcount, Amount.Between(40, 60), Small, 50, null),
            new("2(1)", SizeFigure.Turnover, 80e6, Medium, 50e6, false),
        }));
    }

    [Test]
    public void PublicControlStandsInTheWayOfYears()
    {
        var steps = Steps(Firm(Some.Tie(Ownership.Partner, 0.3, 0, 0, 0, InvestorType.PublicBody)));

        Assert.That(steps.OfType<PublicControlStep>().Single().Share, Is.EqualTo(0.3));
        Assert.That(steps.OfType<YearsStep>(), Is.Empty);
        Assert.That(steps[^1], Is.InstanceOf<ResultStep>());
    }

    [Test]
    public void TheYearsAreToldWithTheirClasses()
    {
        var before = new YearFigures(60, 1e6, null);
        var years = Steps(Firm() with { PreviousYear = before }).OfType<YearsStep>().Single();

        Assert.That(years.Kind, Is.EqualTo(SizeStepKind.YearBeforeHolds));
        Assert.That(years.Before, Is.EqualTo(before));
        Assert.That((years.ThisYear.Single(), years.YearBefore.Single()), Is.EqualTo((Small, Medium)));
    }

    // Lists within records are compared by what they hold.
    private static bool SameStep(SizeStep a, SizeStep b) => (a, b) switch
    {
        (YearsStep x, YearsStep y) => x.Kind == y.Kind && x.Before == y.Before
            && x.ThisYear.SequenceEqual(y.ThisYear) && x.YearBefore.SequenceEqual(y.YearBefore),
        (ResultStep x, ResultStep y) => x.Possible.SequenceEqual(y.Possible),
        _ => a == b,
    };

    private static SizeClass[] Classes(params SizeClass[] sizes) => sizes;

    private static IReadOnlyList<SizeStep> Steps(SmeProfile firm) => SizeCalculator.Calculate(firm).Steps;

    private static SmeProfile Firm(params PartnerFirm[] ties) =>
        Some.Profile(employees: 30, turnoverEur: 4e6, balanceSheetEur: 3e6, partners: ties);
}
