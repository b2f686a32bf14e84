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

    // HMRC's manual CIRD92000 had such a firm, 220 staff and then 260, stay an SME. Whether it was one before
    // these two years, a profile does not tell.
    [Test]
    public void AFirmThatGrewOverACeilingThisYearMayStillBeBelowIt()
    {
        Assert.That(Size(260, 1e6, new(220, 1e6, null)).Possible, Is.EqualTo([Medium, Large]));
    }

    [Test]
    public void AFirmThatShrankThisYearMayStillBeOfItsOldClass()
    {
        Assert.That(Size(40, 1e6, new(60, 1e6, null)).Possible, Is.EqualTo([Small, Medium]));
    }

    [Test]
    public void ClassesBetweenTheTwoYearsStayPossible()
    {
        Assert.That(Size(120, 1e6, new(5, 1e6, null)).Possible, Is.EqualTo([Micro, Small, Medium]));
    }

    [Test]
    public void NoFieldSettlesAClassThatChanged()
    {
        Assert.That(Size(260, 1e6, new(220, 1e6, null)).MissingFields, Is.Empty);
    }

    [Test]
    public void AnIncompleteYearThatMayAgreeIsNoSignOfAChange()
    {
        Assert.That(Size(12, 1e6, new(14, null, null)).Possible, Is.EqualTo([Small]));
        Assert.That(Size(12, 1e6, new(null, null, null)).Possible, Is.EqualTo([Small]));
    }

    [Test]
    public void AnIncompleteYearThatCannotAgreeIsAskedFor()
    {
        var size = Size(5, 1e6, new(14, null, null));

        Assert.That(size.Possible, Is.EqualTo([Micro, Small, Medium, Large]));
        Assert.That(size.MissingFields, Is.EqualTo(["previousYear"]));
    }

    [Test]
    public void TheYearBeforeIsOpenUpwardsWhereTiesAddToIt()
    {
        var firm = Some.Profile(employees: 5, turnoverEur: 1e6, previousYear: new(5, 1e6, null),
            partners: [Some.Tie(Ownership.Partner, 0.25, 40, 0, 0)]);

        // 5 + 0.25 x 40 = 15 this year; the year before had at least 5, so small is not contradicted.
        Assert.That(SizeCalculator.Calculate(firm).Possible, Is.EqualTo([Small]));
    }

    private static SizeAssessment Size(double employees, double turnover, YearFigures before) =>
        SizeCalculator.Calculate(
            Some.Profile(employees: employees, turnoverEur: turnover, previousYear: before));
}
