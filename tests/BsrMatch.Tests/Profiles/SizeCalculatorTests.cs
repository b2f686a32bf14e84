using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using static BsrMatch.Profiles.SizeClass;

namespace BsrMatch.Tests.Profiles;

// Ceilings and ties follow the Annex to Recommendation 2003/361/EC. The ties of examples 4 and 5 are those of
// the Commission's User guide to the SME Definition (2020, doi:10.2873/255862); the figures were added here.
public sealed class SizeCalculatorTests
{
    private const double Million = 1e6;

    // Article 2: headcount stays below its ceiling, money may reach it, and one of the two sums is enough.
    [TestCase(0, 0, 0, Micro)]
    [TestCase(9.99, 2, 2, Micro)]
    [TestCase(9, 2.01, 2, Micro)]
    [TestCase(9, 50, 1, Micro)]
    [TestCase(9, 2.01, 2.01, Small)]
    [TestCase(10, 1, 1, Small)]
    [TestCase(49.9, 10, 90, Small)]
    [TestCase(49, 11, 10, Small)]
    [TestCase(49, 10.01, 10.01, Medium)]
    [TestCase(50, 1, 1, Medium)]
    [TestCase(249, 50, 99, Medium)]
    [TestCase(249, 51, 43, Medium)]
    [TestCase(249, 50.01, 43.01, Large)]
    [TestCase(5, 50.01, 43.01, Large)]
    [TestCase(250, 1, 1, Large)]
    public void AnAutonomousFirmIsClassedByHeadcountAndTheKinderOfTwoSums(
        double employees, double turnover, double balance, SizeClass expected)
    {
        var size = SizeCalculator.Calculate(Some.Profile(
            employees: employees, turnoverEur: turnover * Million, balanceSheetEur: balance * Million));

        Assert.That(size.Possible, Is.EqualTo([expected]));
        Assert.That(size.MissingFields, Is.Empty);
    }

    [TestCase(5, 1, null, Micro, Micro, "", TestName = "One low sum is enough")]
    [TestCase(5, null, 1, Micro, Micro, "", TestName = "A low balance sheet is enough")]
    [TestCase(5, null, null, Micro, Large, "turnoverEur", TestName = "Headcount alone settles nothing")]
    [TestCase(5, 3, null, Micro, Small, "balanceSheetEur", TestName = "A lower balance sheet may still help")]
    [TestCase(5, null, 3, Micro, Small, "turnoverEur", TestName = "A lower turnover may still help")]
    [TestCase(120, null, null, Medium, Large, "turnoverEur", TestName = "120 staff are medium or large")]
    [TestCase(120, 3, null, Medium, Medium, "", TestName = "Headcount decides where turnover is low")]
    [TestCase(300, null, null, Large, Large, "", TestName = "A great headcount needs no money")]
    [TestCase(null, 60, 50, Large, Large, "", TestName = "Great sums need no headcount")]
    [TestCase(null, 1, null, Micro, Large, "employees", TestName = "Money alone settles nothing")]
    [TestCase(null, 20, null, Micro, Large, "employees,balanceSheetEur", TestName = "Both may be wanted")]
    [TestCase(null, null, null, Micro, Large, "employees,turnoverEur", TestName = "Nothing known")]
    public void AMissingValueLeavesEveryClassItCouldLeadTo(
        double? employees, double? turnover, double? balance,
        SizeClass least, SizeClass greatest, string missing)
    {
        var size = SizeCalculator.Calculate(Some.Profile(
            employees: employees, turnoverEur: turnover * Million, balanceSheetEur: balance * Million));

        Assert.That(size.Possible, Is.EqualTo(From(least, greatest)));
        Assert.That(string.Join(',', size.MissingFields), Is.EqualTo(missing));
    }

    [Test]
    public void GuideExample4_ExemptInvestorsWithoutALinkAreNotAdded()
    {
        var size = SizeCalculator.Calculate(Firm(
            Some.Tie(Ownership.Partner, 0.25, 4_000, 300e6, 400e6, InvestorType.University),
            Some.Tie(Ownership.Partner, 0.30, 20, 5e6, 4e6),
            Some.Tie(Ownership.Partner, 0.25, 900, 700e6, 800e6, InvestorType.InstitutionalInvestor)));

        Assert.That(size.Headcount, Is.EqualTo(30 + (0.30 * 20)));
        Assert.That(size.TurnoverEur, Is.EqualTo(4e6 + (0.30 * 5e6)));
        Assert.That(size.Possible, Is.EqualTo([Small]));
    }

    [Test]
    public void GuideExample5_InvestorsWhoTogetherControlTheFirmAreLinkedAndAddedInFull()
    {
        var size = SizeCalculator.Calculate(Firm(
            Some.Tie(Ownership.Linked, 0.25, 4_000, 300e6, 400e6, InvestorType.University),
            Some.Tie(Ownership.Partner, 0.25, 20, 5e6, 4e6),
            Some.Tie(Ownership.Linked, 0.30, 900, 700e6, 800e6, InvestorType.PublicInvestmentCorporation)));

        Assert.That(size.Headcount, Is.EqualTo(30 + 4_000 + 5 + 900));
        Assert.That(size.Possible, Is.EqualTo([Large]));
    }

    [TestCase(0.24, 30)]
    [TestCase(0.25, 55)]
    [TestCase(0.33, 63)]
    [TestCase(0.49, 79)]
    [TestCase(0.5, 80)]
    [TestCase(0.51, 130)]
    public void APartnerCountsByItsShareFrom25To50PercentAndInFullAbove(double share, double headcount)
    {
        var size = SizeCalculator.Calculate(Firm(Some.Tie(Ownership.Partner, share, 100, 1e6, 1e6)));

        Assert.That(size.Headcount, Is.EqualTo(headcount));
    }

    [Test]
    public void ALinkedFirmCountsInFullWhateverItsShare()
    {
        var size = SizeCalculator.Calculate(Firm(Some.Tie(Ownership.Linked, null, 230, 45e6, 50e6)));

        Assert.That(size.Headcount, Is.EqualTo(260));
        Assert.That(size.Possible, Is.EqualTo([Large]));
    }

    [TestCase(InvestorType.VentureCapital)]
    [TestCase(InvestorType.BusinessAngel)]
    [TestCase(InvestorType.PublicInvestmentCorporation)]
    [TestCase(InvestorType.University)]
    [TestCase(InvestorType.ResearchCentre)]
    [TestCase(InvestorType.InstitutionalInvestor)]
    [TestCase(InvestorType.RegionalFund)]
    [TestCase(InvestorType.SmallLocalAuthority)]
    public void AnExemptInvestorIsAddedOnlyAboveHalf(InvestorType investorType)
    {
        var half = SizeCalculator.Calculate(Firm(Some.Tie(Ownership.Partner, 0.5, 100, 0, 0, investorType)));
        var more = SizeCalculator.Calculate(Firm(Some.Tie(Ownership.Partner, 0.6, 100, 0, 0, investorType)));

        Assert.That(half.Headcount, Is.EqualTo(30));
        Assert.That(more.Headcount, Is.EqualTo(130));
    }

    [Test]
    public void AnExemptInvestorNeedsNoFigures()
    {
        var fund = Some.Tie(Ownership.Partner, investorType: InvestorType.VentureCapital);
        var size = SizeCalculator.Calculate(Firm(fund));

        Assert.That(size.Possible, Is.EqualTo([Small]));
    }

    [Test]
    public void APartnerWithoutFiguresLeavesLargerClassesPossible()
    {
        var size = SizeCalculator.Calculate(Firm(Some.Tie(Ownership.Partner, 0.3)));

        Assert.That(size.Possible, Is.EqualTo([Small, Medium, Large]));
        Assert.That(size.Headcount, Is.Null);
        Assert.That(size.MissingFields, Is.EqualTo(["partners"]));
    }

    [Test]
    public void APartnerOfUnknownShareCountsFromAQuarterToAHalf()
    {
        var harmless = SizeCalculator.Calculate(Firm(Some.Tie(Ownership.Partner, null, 38, 1e6, 1e6)));
        var doubtful = SizeCalculator.Calculate(Firm(Some.Tie(Ownership.Partner, null, 60, 1e6, 1e6)));

        Assert.That(harmless.Possible, Is.EqualTo([Small]));
        Assert.That(doubtful.Possible, Is.EqualTo([Small, Medium]));
        Assert.That(doubtful.MissingFields, Is.EqualTo(["partners"]));
    }

    [TestCase(Ownership.Partner)]
    [TestCase(Ownership.Linked)]
    public void AFirmThatIsTiedButDoesNotSayToWhomMayBeLarger(Ownership ownership)
    {
        var size = SizeCalculator.Calculate(
            Some.Profile(employees: 30, turnoverEur: 4e6, ownership: ownership));

        Assert.That(size.Possible, Is.EqualTo([Small, Medium, Large]));
        Assert.That(size.MissingFields, Is.EqualTo(["partners"]));
    }

    [Test]
    public void ABandThatLeavesTheClassOpenIsTooCoarseAndNotMissing()
    {
        var size = SizeCalculator.Calculate(Some.Profile(
            employees: Amount.Between(40, 60), turnoverEur: Amount.Between(1e6, 5e6), balanceSheetEur: 9e6,
            partners: [Some.Tie(Ownership.Partner, 0.25, Amount.Below(8), 1e6, 1e6)]));

        Assert.That(size.Possible, Is.EqualTo([Small, Medium]));
        Assert.That(size.MissingFields, Is.Empty);
        Assert.That(size.CoarseFields, Is.EqualTo(["employees", "partners"]));
    }

    [TestCase(0.24, Small)]
    [TestCase(0.25, Large)]
    public void AFirmHeldByPublicBodiesAtAQuarterOrMoreIsNoSme(double share, SizeClass expected)
    {
        var size = SizeCalculator.Calculate(
            Firm(Some.Tie(Ownership.Partner, share, 0, 0, 0, InvestorType.PublicBody)));

        Assert.That(size.Possible, Is.EqualTo([expected]));
    }

    [Test]
    public void SharesDoNotLoseTheCeilingToBinaryFractions()
    {
        var firm = Some.Profile(employees: 21, turnoverEur: 1e6,
            partners: [Some.Tie(Ownership.Partner, 0.29, 100, 0, 0)]);

        Assert.That(SizeCalculator.Calculate(firm).Headcount, Is.EqualTo(50));
        Assert.That(SizeCalculator.Calculate(firm).Possible, Is.EqualTo([Medium]));
    }

    private static SmeProfile Firm(params PartnerFirm[] ties) =>
        Some.Profile(employees: 30, turnoverEur: 4e6, balanceSheetEur: 3e6, partners: ties);

    private static SizeClass[] From(SizeClass least, SizeClass greatest) =>
        [.. Enum.GetValues<SizeClass>().Where(size => size >= least && size <= greatest)];
}
