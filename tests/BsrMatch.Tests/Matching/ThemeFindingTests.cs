using BsrMatch.Matching;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

public sealed class ThemeFindingTests
{
    [Test]
    public void QuotesOfTheTestProfilesStandInTheirTexts()
    {
        var strays =
            from profile in Shipped.Test
            let themes = Shipped.Matcher.ReadThemes(profile, Some.Day)
            from finding in themes.Need.Concat(themes.Activity)
            from quote in finding.Quotes
            where !(profile.Needs ?? "").Contains(quote, StringComparison.Ordinal)
                && !(profile.Description ?? "").Contains(quote, StringComparison.Ordinal)
            select $"{profile.Id} {finding.ThemeId}: {quote}";

        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void QuotesOfTheFoundingProgrammesStandInTheirTexts()
    {
        var strays =
            from programme in Shipped.Catalogue.Programmes
            from finding in Shipped.Matcher.ReadThemes(programme.Id)
            from quote in finding.Quotes
            where !$"{programme.Title}\n{programme.Description}".Contains(quote, StringComparison.Ordinal)
            select $"{programme.Id} {finding.ThemeId}: {quote}";

        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void OnlyWhatIsWorthTellingIsTold()
    {
        var findings = Shipped.Test
            .SelectMany(profile => Shipped.Matcher.ReadThemes(profile, Some.Day).Need).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(findings, Is.Not.Empty);
            Assert.That(findings.Select(finding => finding.Score),
                Is.All.InRange(ThemeFindings.LeastScore, 1));
        });
    }

    [Test]
    public void AnEmptyTextIsAboutNothing()
    {
        var themes = Shipped.Matcher.ReadThemes(Some.Profile(needs: "?!"), Some.Day);

        Assert.That(themes.Need.Concat(themes.Activity), Is.Empty);
    }
}
