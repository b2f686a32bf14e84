using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class BandProperties
{
    private static readonly Programme Strict = Some.Programme(eligibility: new()
    {
        Sizes = [SizeClass.Micro, SizeClass.Small],
        MinEmployees = 5,
        MaxEmployees = 49,
        MaxTurnoverEur = 10e6,
    });

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool NarrowingABandNeverTurnsAYesOrANo(uint seed, uint narrowing)
    {
        var wide = SomeBands.Firm((1009 * seed) + narrowing);
        var before = EligibilityCheck.Check(wide, Strict, Some.Day);
        var after = EligibilityCheck.Check(SomeBands.Narrow(wide, narrowing), Strict, Some.Day);
        return before.Rules.Zip(after.Rules).All(pair =>
            pair.First.Outcome == Verdict.Unknown || pair.First.Outcome == pair.Second.Outcome);
    }

    [Test]
    public void ABandThatCrossesALimitIsUnknownButNotMissing()
    {
        var result = EligibilityCheck.Check(
            Some.Profile(employees: Amount.Between(40, 60)),
            Some.Programme(eligibility: new() { MaxEmployees = 49 }), Some.Day);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(RuleNotation.Value(result.Rules.Single().Value!), Is.EqualTo("40 to 60"));
        Assert.That(result.MissingFields, Is.Empty);
    }
}
