using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests;

/// <summary>What the front door tells besides a ranking: one pair, and what texts are about.</summary>
public sealed class MatcherExplainTests
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
    public void ExplainTellsTheSameStoryAsMatch()
    {
        var all = Founding.Match(Borrower, Everything).Matches;
        foreach (var match in all)
        {
            var explained = Founding.Explain(Borrower, match.Programme.Id, Some.Day)!.Matches.Single();

            Assert.That((explained.Programme.Id, explained.Rank, explained.Score, explained.Verdict),
                Is.EqualTo((match.Programme.Id, match.Rank, match.Score, match.Verdict)));
        }
    }

    [Test]
    public void ExplainKnowsIneligibleProgrammesToo()
    {
        var spanish = Borrower with { Country = Some.Country("ES") };

        var match = Founding.Explain(spanish, "josefin", Some.Day)!.Matches.Single();

        Assert.Multiple(() =>
        {
            Assert.That(match.Verdict, Is.EqualTo(Verdict.Ineligible));
            Assert.That(match.NearMiss, Is.Not.Null);
        });
    }

    [Test]
    public void ExplainKnowsNoForeignProgramme() =>
        Assert.That(Founding.Explain(Borrower, "jozefin", Some.Day), Is.Null);

    [Test]
    public void ThemesAreReadWithTheWordsThatShowThem()
    {
        var themes = Founding.ReadThemes(Borrower, Some.Day);

        Assert.Multiple(() =>
        {
            Assert.That(themes.Language, Is.EqualTo("en"));
            Assert.That(themes.Need[0].ThemeId, Is.EqualTo("finance-access"));
            Assert.That(themes.Need.Select(theme => theme.Score), Is.Ordered.Descending);
            Assert.That(themes.Need[0].Quotes,
                Is.Not.Empty.And.All.Matches<string>(quote => Borrower.Needs!.Contains(quote!)));
            Assert.That(themes.Activity, Is.Empty);
        });
    }

    [Test]
    public void ThePairTakesThePlaceThatTheOptionsGiveIt()
    {
        var options = new MatchOptions { AsOf = new DateOnly(2010, 5, 1), Status = StatusFilter.Open, Top = null };
        var all = Founding.Match(Borrower, options);

        Assert.Multiple(() =>
        {
            foreach (var match in all.Matches)
            {
                var one = Founding.Explain(Borrower, match.Programme.Id, options with { Top = 1 })!.Matches.Single();
                Assert.That((one.Rank, one.Score), Is.EqualTo((match.Rank, match.Score)));
            }

            var hidden = Founding.Catalogue.Programmes.Select(programme => programme.Id)
                .Except(all.Matches.Select(match => match.Programme.Id)).First();
            Assert.That(Founding.Explain(Borrower, hidden, options)!.Matches, Is.Empty);
            Assert.That(Founding.Explain(Borrower, "nothing", options), Is.Null);
        });
    }

    [Test]
    public void AProgrammesThemesAreReadFromItsText() => Assert.Multiple(() =>
    {
        Assert.That(Founding.ReadThemes("plastep").Select(theme => theme.ThemeId),
            Does.Contain("plasma-technology"));
        Assert.That(() => Founding.ReadThemes("plaster"),
            Throws.ArgumentException.With.Message.Contains("plaster"));
    });
}
