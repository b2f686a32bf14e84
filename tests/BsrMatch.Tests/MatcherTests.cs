using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests;

public sealed class MatcherTests
{
    private static readonly MatchOptions Everything = new()
    {
        AsOf = Some.Day,
        Top = null,
        IncludeIneligible = true,
    };

    private static readonly SmeProfile Borrower = Some.Profile(
        country: "LV", employees: 12, organisationType: OrganisationType.Company,
        needs: "The bank wants collateral before it lends us the money for an export machine.",
        language: "en");

    private static readonly Matcher Founding = Shipped.Matcher;

    [Test]
    public void BetterScoresComeFirst()
    {
        foreach (var profile in Shipped.Test.Where((_, i) => i % 10 == 0))
        {
            var matches = Founding.Match(profile, Everything).Matches
                .Where(match => match.Verdict != Verdict.Ineligible);

            Assert.That(matches.Select(match => match.Score), Is.Ordered.Descending, profile.Id);
        }
    }

    [Test]
    public void TiesAreBrokenById()
    {
        string[] ids = ["twin-b", "twin-c", "twin-a"];
        var twins = ids.Select(id => Some.Programme(id, "Loans for machines", "Money to borrow."));
        var matcher = MatcherOf([.. twins]);

        var matches = matcher.Match(Borrower, Everything).Matches;

        Assert.Multiple(() =>
        {
            Assert.That(matches.Select(match => match.Score).Distinct().Count(), Is.EqualTo(1));
            Assert.That(matches.Select(match => match.Programme.Id),
                Is.EqualTo(ids.Order(StringComparer.Ordinal)));
        });
    }

    [Test]
    public void RanksCountFromOne() => Assert.That(
        Founding.Match(Borrower, Everything).Matches.Select(match => match.Rank),
        Is.EqualTo(Enumerable.Range(1, Founding.Catalogue.Programmes.Count)));

    [Test]
    public void IneligibleProgrammesAreHiddenByDefault()
    {
        var spanish = Borrower with { Country = Some.Country("ES") };

        var usual = Founding.Match(spanish, new MatchOptions { AsOf = Some.Day, Top = null });
        var all = Founding.Match(spanish, Everything);

        Assert.Multiple(() =>
        {
            Assert.That(usual.Matches.Select(match => match.Verdict), Has.None.EqualTo(Verdict.Ineligible));
            Assert.That(all.Matches.Select(match => match.Verdict), Has.Some.EqualTo(Verdict.Ineligible));
            Assert.That(all.Matches, Has.Count.EqualTo(Founding.Catalogue.Programmes.Count));
        });
    }

    [Test]
    public void AProgrammeThatFitsButIsShutComesLast()
    {
        var matcher = MatcherOf(
            Some.Programme("open", "Plasma for exhaust air", "Cleaning odours."),
            Some.Programme("shut", "Loans for machines", "Collateral and guarantees.", countries: ["SE"]));

        var matches = matcher.Match(Borrower, Everything).Matches;

        Assert.Multiple(() =>
        {
            Assert.That(matches.Select(match => match.Programme.Id), Is.EqualTo(new[] { "open", "shut" }));
            Assert.That(matches[1].Score, Is.GreaterThan(matches[0].Score));
        });
    }

    [FsCheck.NUnit.Property]
    public bool AScoreNeverLiftsAFailedRule(uint text, uint figures)
    {
        var matches = Founding.Match(Firm(text, figures), Everything).Matches;
        var firstShut = matches.TakeWhile(match => match.Verdict != Verdict.Ineligible).Count();
        return matches.Skip(firstShut).All(match => match.Verdict == Verdict.Ineligible)
            && IsFalling(matches.Take(firstShut)) && IsFalling(matches.Skip(firstShut));
    }

    [FsCheck.NUnit.Property]
    public bool WhatIsHiddenIsExactlyWhatFailsARule(uint text, uint figures)
    {
        var firm = Firm(text, figures);
        var shown = Founding.Match(firm, new MatchOptions { AsOf = Some.Day, Top = null }).Matches;
        var expected = Founding.Catalogue.Programmes.Where(programme =>
            EligibilityCheck.Check(firm, programme, Some.Day).Verdict != Verdict.Ineligible);
        return shown.Select(match => match.Programme.Id).Order(StringComparer.Ordinal)
            .SequenceEqual(expected.Select(programme => programme.Id));
    }

    [Test]
    public void ABlankFieldIsNotANo()
    {
        var matches = Founding.Match(Some.Profile(needs: Borrower.Needs, language: "en"), Everything).Matches;

        Assert.Multiple(() =>
        {
            Assert.That(matches.Select(match => match.Verdict), Has.None.EqualTo(Verdict.Ineligible));
            Assert.That(matches[0].Verdict, Is.EqualTo(Verdict.Unknown));
            Assert.That(matches[0].MissingFields, Does.Contain("country"));
        });
    }

    [Test]
    public void OpenShowsOnlyWhatCanBeAppliedForThatDay()
    {
        var matcher = MatcherOf(
            Timed("open-now", LifecycleStatus.Archived, Some.Day.AddDays(-1), Some.Day),
            Timed("over", LifecycleStatus.Open, Some.Day.AddDays(-9), Some.Day.AddDays(-1)),
            Timed("to-come", LifecycleStatus.Open, Some.Day.AddDays(1), null),
            Timed("by-status", LifecycleStatus.Open, null, null),
            Timed("archived", LifecycleStatus.Archived, null, null),
            Timed("untold", null, null, null));

        var asked = matcher.Match(Borrower, Everything with { Status = StatusFilter.Open });
        var (open, any) = (asked.Matches, matcher.Match(Borrower, Everything).Matches);

        Assert.Multiple(() =>
        {
            Assert.That(asked.StatusNotTold, Is.EqualTo(1));
            Assert.That(open.Select(match => match.Programme.Id),
                Is.EquivalentTo(new[] { "by-status", "open-now" }));
            Assert.That(open.Select(match => match.Rank), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(any, Has.Count.EqualTo(6));
            Assert.That(any.Single(match => match.Programme.Id == "untold").Lifecycle, Is.Null);
        });
    }

    [TestCase(false, StatusFilter.Open, 1)]
    [TestCase(true, StatusFilter.Open, 2)]
    [TestCase(true, StatusFilter.Any, 0)]
    public void WhatOpenLeavesOutUntoldIsWhatAnyWouldShow(bool includeIneligible, StatusFilter status, int expected)
    {
        var matcher = MatcherOf(Some.Programme("untold", "Loans"),
            Some.Programme("untold-and-abroad", "Loans", countries: ["JP"]));
        var options = Everything with { IncludeIneligible = includeIneligible, Status = status, Top = 1 };

        Assert.That(matcher.Match(Borrower, options).StatusNotTold, Is.EqualTo(expected));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(100)]
    public void TopLimitsTheMatches(int top)
    {
        var all = Founding.Match(Borrower, Everything).Matches;

        var some = Founding.Match(Borrower, Everything with { Top = top }).Matches;

        Assert.That(some.Select(match => match.Programme.Id),
            Is.EqualTo(all.Take(top).Select(match => match.Programme.Id)));
    }

    [Test]
    public void FiveMatchesAreTheUsualNumber() =>
        Assert.That(Founding.Match(Borrower, new MatchOptions { AsOf = Some.Day }).Matches,
            Has.Count.EqualTo(5));

    [Test]
    public void NoGoodMatchMeansThatNothingReachesTheEndorsedFit()
    {
        foreach (var profile in Shipped.Test.Where((_, i) => i % 5 == 0))
        {
            var result = Founding.Match(profile, Everything);

            Assert.That(result.NoGoodMatch,
                Is.EqualTo(result.Matches.All(match => match.Fit < 0.5)), profile.Id);
        }
    }

    [Test]
    public void NoGoodMatchIsAboutRelevanceAndNotAboutWhatIsShown()
    {
        var spanish = Borrower with { Country = Some.Country("ES") };

        var result = Founding.Match(spanish, Everything with { Status = StatusFilter.Open });

        Assert.Multiple(() =>
        {
            Assert.That(result.Matches, Is.Empty);
            Assert.That(result.NoGoodMatch, Is.False);
        });
    }

    [Test]
    public void TheResultNamesEverythingThatMadeIt()
    {
        var result = Founding.Match(Borrower, Everything);

        Assert.Multiple(() =>
        {
            Assert.That(result.ProfileId, Is.EqualTo(Borrower.Id));
            Assert.That(result.ProfileHash, Is.EqualTo(Borrower.Hash()));
            Assert.That(result.AsOf, Is.EqualTo(Some.Day));
            Assert.That(result.ModelVersion, Is.EqualTo(Shipped.Bundle.Version));
            Assert.That(result.CatalogueVersion, Is.EqualTo(Shipped.Catalogue.Version));
            Assert.That(result.RulesVersion, Is.EqualTo(EligibilityCheck.RulesVersion));
        });
    }

    [Test]
    public void TheThemesAskedForAreThoseTheMatchesName()
    {
        foreach (var profile in Shipped.Test.Where((_, i) => i % 20 == 0))
        {
            var result = Founding.Match(profile, Everything with { Language = "lv" });
            var phrases = BsrMatch.Languages.Phrases.For("lv");
            var names = result.AskedThemes.Select(id => phrases.Theme(id, "no name"));

            Assert.That(result.Matches.Select(match => match.Asked), Is.All.EqualTo(names), profile.Id);
        }
    }

    [Test]
    public void TheFitIsCalibratedForTheFoundingCatalogueOnly() => Assert.Multiple(() =>
    {
        Assert.That(Founding.Match(Borrower, Everything).FitCalibrated, Is.True);
        Assert.That(MatcherOf(Some.Programme()).Match(Borrower, Everything).FitCalibrated, Is.False);
    });

    [Test]
    public void AProfileWithoutAnyWordStillGetsAnAnswer()
    {
        var result = Founding.Match(Some.Profile(needs: "?!"), Everything);

        Assert.Multiple(() =>
        {
            Assert.That(result.NoGoodMatch, Is.True);
            Assert.That(result.Matches.Select(match => match.Score),
                Has.All.Matches<double>(double.IsFinite));
        });
    }

    private static bool IsFalling(IEnumerable<Match> matches) =>
        matches.Zip(matches.Skip(1)).All(pair => pair.First.Score > pair.Second.Score
            || (pair.First.Score == pair.Second.Score
                && string.CompareOrdinal(pair.First.Programme.Id, pair.Second.Programme.Id) < 0));

    // A shipped text with figures drawn from all over, some of them missing.
    private static SmeProfile Firm(uint text, uint figures)
    {
        string?[] countries = ["LV", "DE", "ES", "SE", "RU", null];
        OrganisationType?[] types =
            [OrganisationType.Company, OrganisationType.University, OrganisationType.PublicBody, null];
        double?[] staff = [0, 7, 60, 400, null];
        var source = Shipped.Test[(int)(text % (uint)Shipped.Test.Count)];
        var country = countries[figures % 6];
        var employees = staff[figures / 24 % 5];
        return source with
        {
            Country = country is null ? null : Some.Country(country),
            Region = null,
            OrganisationType = types[figures / 6 % 4],
            Employees = employees,
            TurnoverEur = employees * 150_000,
        };
    }

    private static Programme Timed(string id, LifecycleStatus? status, DateOnly? opens, DateOnly? closes) =>
        Some.Programme(id, "Loans", lifecycle: new Lifecycle(status, opens, closes, null));

    private static Matcher MatcherOf(params Programme[] programmes) =>
        Matcher.Create(Shipped.Bundle, new ProgrammeCatalogue("some", programmes));
}
