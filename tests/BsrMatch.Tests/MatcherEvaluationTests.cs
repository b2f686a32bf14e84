using BsrMatch.Learning;
using BsrMatch.Matching;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests;

internal sealed class MatcherEvaluationTests
{
    [Test]
    public void ProgrammesOfWhichNothingIsKnownDoNotCountAsWrongOnes()
    {
        var profile = Some.Profile("a", needs: "our bank wants collateral for a loan");
        var last = Shipped.Matcher.Measure(profile, Some.Day, [RankingMethod.Model]).Rankings[0].Candidates[^1];
        var grades = new Dictionary<string, int> { [last.ProgrammeId] = 3 };

        Assert.That(Reciprocal(new GateProfile(profile, grades, IsComplete: false)), Is.EqualTo(1));
        Assert.That(Reciprocal(new GateProfile(profile, grades, IsComplete: true)),
            Is.EqualTo(1.0 / Shipped.Catalogue.Programmes.Count).Within(1e-12));
    }

    private static double Reciprocal(GateProfile judged) =>
        MatcherEvaluation.RankAlone(Shipped.Matcher, [judged], Some.Day).ValuesOf("MRR").Single();
}
