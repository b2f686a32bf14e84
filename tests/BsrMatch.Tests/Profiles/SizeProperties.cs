using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class SizeProperties
{
    [FsCheck.NUnit.Property]
    public bool CompleteFiguresLeaveOneClass(uint staff, uint turnover, uint balance) =>
        SizeCalculator.Calculate(Firm(staff, turnover, balance)).Possible.Count == 1;

    [FsCheck.NUnit.Property]
    public bool HidingFiguresNeverRulesOutTheTrueClass(uint staff, uint turnover, uint balance, byte hidden)
    {
        var whole = Firm(staff, turnover, balance);
        var known = SizeCalculator.Calculate(whole).Possible;
        var guessed = SizeCalculator.Calculate(Hide(whole, hidden)).Possible;
        return known.All(guessed.Contains);
    }

    [FsCheck.NUnit.Property]
    public bool AnOpenClassNamesWhatWouldNarrowIt(uint staff, uint turnover, uint balance, byte hidden)
    {
        var size = SizeCalculator.Calculate(Hide(Firm(staff, turnover, balance), hidden));
        return (size.Possible.Count == 1) == (size.MissingFields.Count == 0);
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool WhatIsAssumedIsAmongTheSteps(uint seed, uint more, bool names, bool tied)
    {
        var firm = SomeBands.Firm((1009 * seed) + more) with
        {
            Ownership = names ? tied ? Ownership.Linked : Ownership.Autonomous : null,
            Partners = tied ? [Some.Tie(Ownership.Linked, 0.6, 60, 9e6, 9e6)] : [],
        };
        var size = SizeCalculator.Calculate(firm);
        return size.Assumed.Select(step => step.Kind).SequenceEqual(size.Steps.Select(step => step.Kind)
            .Where(kind => kind is SizeStepKind.TakenAsAutonomous or SizeStepKind.YearBeforeOfTiesUnknown));
    }

    // Only what ties had in the year before, no field tells.
    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool AnOpenClassNamesTheBandsThatAreTooCoarse(uint seed, uint more)
    {
        var firm = SomeBands.Firm((1009 * seed) + more) with { PreviousYear = null };
        var size = SizeCalculator.Calculate(firm);
        return (size.Possible.Count == 1) == (size.MissingFields.Count + size.CoarseFields.Count == 0);
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool NarrowingABandNeverAddsAClass(uint seed, uint narrowing)
    {
        var wide = SomeBands.Firm((1009 * seed) + narrowing);
        var possible = SizeCalculator.Calculate(wide).Possible;
        return SizeCalculator.Calculate(SomeBands.Narrow(wide, narrowing)).Possible.All(possible.Contains);
    }

    [FsCheck.NUnit.Property]
    public bool TheRemedyOfAnExactFirmBringsItIn(uint staff, uint turnover, uint balance, byte admitted)
    {
        var firm = Firm(staff * 7, turnover, balance);
        var sizes = Enum.GetValues<SizeClass>().Where(size => (admitted >> (int)size & 1) == 1).ToList();
        return SizeCalculator.Calculate(firm).Remedy(sizes)?.Choices.All(change =>
            SizeCalculator.Calculate(With(firm, change)).Possible.All(sizes.Contains)) ?? true;
    }

    [FsCheck.NUnit.Property]
    public bool MoreStaffNeverMakesAFirmSmaller(uint staff, uint turnover, uint balance, byte more) =>
        SizeCalculator.Calculate(Firm(staff, turnover, balance)).Possible[0]
        <= SizeCalculator.Calculate(Firm(staff % 400, turnover, balance) with
        {
            Employees = (staff % 400) + more,
        }).Possible[0];

    [FsCheck.NUnit.Property]
    public bool ATieNeverMakesAFirmSmaller(uint staff, uint turnover, uint balance, byte share, bool linked)
    {
        var alone = Firm(staff, turnover, balance);
        var tie = Some.Tie(linked ? Ownership.Linked : Ownership.Partner, share / 255.0, 60, 9e6, 9e6);
        var tied = alone with { Partners = [tie] };
        return SizeCalculator.Calculate(alone).Possible[0] <= SizeCalculator.Calculate(tied).Possible[0];
    }

    private static SmeProfile With(SmeProfile firm, SizeChange change) => change.Figure switch
    {
        SizeFigure.Headcount => firm with { Employees = change.Needed },
        SizeFigure.Turnover => firm with { TurnoverEur = change.Needed },
        _ => firm with { BalanceSheetEur = change.Needed },
    };

    private static SmeProfile Firm(uint staff, uint turnover, uint balance) => Some.Profile(
        employees: staff % 400, turnoverEur: turnover % 80 * 1e6, balanceSheetEur: balance % 80 * 1e6);

    private static SmeProfile Hide(SmeProfile firm, byte hidden) => firm with
    {
        Employees = (hidden & 1) == 0 ? firm.Employees : null,
        TurnoverEur = (hidden & 2) == 0 ? firm.TurnoverEur : null,
        BalanceSheetEur = (hidden & 4) == 0 ? firm.BalanceSheetEur : null,
    };
}
