using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using static BsrMatch.Profiles.SizeClass;

namespace BsrMatch.Tests.Profiles;

public sealed class SizeRemedyTests
{
    private static readonly SizeClass[] UpToSmall = [Micro, Small];
    private static readonly SizeClass[] Smes = [Micro, Small, Medium];

    [Test]
    public void AHeadcountTooGreatIsToldWithItsCeiling()
    {
        var remedy = Remedy(Some.Profile(employees: 62, turnoverEur: 4e6), UpToSmall)!;

        Assert.That(remedy.Kind, Is.EqualTo(SizeRemedyKind.Change));
        Assert.That(remedy.IsEnough, Is.True);
        Assert.That(remedy.Choices,
            Is.EqualTo(new[] { new SizeChange(SizeFigure.Headcount, 62, Amount.Below(50)) }));
    }

    [Test]
    public void OfTwoSumsTooGreatOneOrTheOtherWouldDo()
    {
        var remedy = Remedy(Some.Profile(employees: 20, turnoverEur: 12e6, balanceSheetEur: 11e6), UpToSmall)!;

        Assert.That(remedy.Choices, Is.EqualTo(new[]
        {
            new SizeChange(SizeFigure.Turnover, 12e6, Amount.Between(0, 10e6)),
            new SizeChange(SizeFigure.BalanceSheet, 11e6, Amount.Between(0, 10e6)),
        }));
    }

    [Test]
    public void WhereHeadcountAndMoneyAreBothTooGreatNoSingleFigureWouldDo() =>
        Assert.That(Remedy(Some.Profile(employees: 62, turnoverEur: 12e6, balanceSheetEur: 11e6), UpToSmall),
            Is.Null);

    [Test]
    public void WhereOnlySmallFirmsAreAdmittedThereIsAFloorToo()
    {
        var micro = Remedy(Some.Profile(employees: 5, turnoverEur: 1e6), [Small])!;
        var medium = Remedy(Some.Profile(employees: 62, turnoverEur: 1e6), [Small])!;

        Assert.That(micro.Choices.Single().Needed.ToString(), Is.EqualTo("10-<50"));
        Assert.That(medium.Choices.Single().Needed.ToString(), Is.EqualTo("10-<50"));
    }

    [Test]
    public void WithAnotherValueUnknownTheChangeMayNotBeEnough()
    {
        var remedy = Remedy(Some.Profile(employees: 300), Smes)!;

        Assert.That(remedy.IsEnough, Is.False);
        Assert.That(remedy.Choices.Single().Needed, Is.EqualTo(Amount.Below(250)));
    }

    [Test]
    public void TheSumWithTiesIsWhatWouldHaveToChange()
    {
        var firm = Some.Profile(employees: 30, turnoverEur: 1e6,
            partners: [Some.Tie(Ownership.Linked, 1, 32, 1e6, 1e6)]);

        Assert.That(Remedy(firm, UpToSmall)!.Choices.Single().Is, Is.EqualTo(Amount.Exactly(62)));
    }

    [Test]
    public void AfterTwoEqualYearsAChangeTakesTwo() =>
        Assert.That(Remedy(Firm(62, before: 62), UpToSmall)!.Kind,
            Is.EqualTo(SizeRemedyKind.ChangeForTwoYears));

    [Test]
    public void AfterTheFirstYearBelowACeilingOnlyTimeIsMissing()
    {
        var remedy = Remedy(Firm(45, before: 62), UpToSmall)!;

        Assert.That(remedy.Kind, Is.EqualTo(SizeRemedyKind.KeepForAnotherYear));
        Assert.That(remedy.Choices, Is.Empty);
    }

    [Test]
    public void ABandAcrossTheCeilingHasToKeepBelowIt()
    {
        var firm = Some.Profile(
            employees: Amount.Between(40, 60), turnoverEur: 1e6, previousYear: new(62, 1e6, null));

        Assert.That(Remedy(firm, UpToSmall)!.Choices.Single().Needed, Is.EqualTo(Amount.Below(50)));
    }

    [Test]
    public void AFirmThatIsInOrMayBeInNeedsNone() => Assert.Multiple(() =>
    {
        Assert.That(Remedy(Some.Profile(employees: 20, turnoverEur: 1e6), UpToSmall), Is.Null);
        Assert.That(Remedy(Some.Profile(employees: Amount.Between(40, 60), turnoverEur: 1e6), UpToSmall), Is.Null);
    });

    [Test]
    public void AgainstPublicControlNoFigureHelps() =>
        Assert.That(Remedy(Some.Profile(employees: 3, turnoverEur: 1e6,
            partners: [Some.Tie(Ownership.Partner, 0.5, 1, 1, 1, InvestorType.PublicBody)]), Smes), Is.Null);

    private static SmeProfile Firm(double now, double before) =>
        Some.Profile(employees: now, turnoverEur: 1e6, previousYear: new(before, 1e6, null));

    private static SizeRemedy? Remedy(SmeProfile firm, SizeClass[] admitted) =>
        SizeCalculator.Calculate(firm, Some.Day).Remedy(admitted);
}
