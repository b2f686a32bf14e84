using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

public sealed class MinFitTests
{
    private static readonly MatchOptions Everything = new() { AsOf = Some.Day, Top = null, IncludeIneligible = true };

    private static readonly SmeProfile Spanish = Some.Profile(
        country: "ES", employees: 12, organisationType: OrganisationType.Company,
        needs: "The bank wants collateral before it lends us the money for an export machine.");

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void ItIsAShare(double fit) => Assert.That(() => Everything with { MinFit = fit },
        Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void WhatIsShownKeepsItsRankInTheWholeList([Values(0.0, 0.01, 0.5, 1)] double fit)
    {
        foreach (var profile in Shipped.Test.Where((_, i) => i % 50 == 0).Append(Spanish))
        {
            var all = Shipped.Matcher.Match(profile, Everything).Matches;
            var shown = Shipped.Matcher.Match(profile, Everything with { MinFit = fit }).Matches;

            Assert.That(Told(shown), Is.EqualTo(Told(all.Where(match => match.Fit >= fit))), profile.Id);
        }
    }

    [Test]
    public void OfMatchesTheFirmCanHaveItLeavesOutTheLast()
    {
        foreach (var profile in Shipped.Test.Where((_, i) => i % 50 == 0))
        {
            var shown = Shipped.Matcher.Match(profile, new() { AsOf = Some.Day, Top = null, MinFit = 0.1 }).Matches;

            Assert.That(shown.Select(match => match.Rank), Is.EqualTo(Enumerable.Range(1, shown.Count)), profile.Id);
        }
    }

    [Test]
    public void TopCountsWhatIsShown()
    {
        var fit = Shipped.Matcher.Match(Spanish, Everything).Matches
            .Where(match => match.Verdict == Verdict.Ineligible).Max(match => match.Fit);

        var shown = Shipped.Matcher.Match(Spanish, Everything with { MinFit = fit, Top = 1 }).Matches;

        Assert.That(shown.Single().Fit, Is.GreaterThanOrEqualTo(fit));
    }

    [Test]
    public void ItIsNoWordOnWhetherThereIsAGoodMatch()
    {
        foreach (var profile in Shipped.Test.Where((_, i) => i % 50 == 0))
        {
            Assert.That(Shipped.Matcher.Match(profile, Everything with { MinFit = 1 }).NoGoodMatch,
                Is.EqualTo(Shipped.Matcher.Match(profile, Everything).NoGoodMatch), profile.Id);
        }
    }

    [Test]
    public void WhatIsLeftOutForOtherReasonsIsCountedOnlyWhereItsFitWouldShowIt()
    {
        var options = Everything with { IncludeIneligible = false, MinFit = 0.5 };
        var shutOut = Shipped.Matcher.Match(Spanish, Everything).Matches
            .Where(match => match.Verdict == Verdict.Ineligible).ToList();
        var expected = shutOut.Count(match => match.Fit >= 0.5);

        Assert.That(Shipped.Matcher.Match(Spanish, options).IneligibleNotShown, Is.EqualTo(expected));
        Assert.That(expected, Is.InRange(1, shutOut.Count - 1));
    }

    [Test]
    public void AProgrammeCanBeExplainedWhateverItsFit() => Assert.That(
        Shipped.Matcher.Explain(Spanish, "plastep", Everything with { MinFit = 1 })?.Matches, Has.Count.EqualTo(1));

    private static IEnumerable<(int, string, double)> Told(IEnumerable<Match> matches) =>
        matches.Select(match => (match.Rank, match.Programme.Id, match.Fit));
}
