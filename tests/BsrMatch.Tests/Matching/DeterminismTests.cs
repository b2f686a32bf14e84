using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

/// <summary>Equal questions have equal answers, byte for byte.</summary>
public sealed class DeterminismTests
{
    private static readonly MatchOptions Everything = new()
    {
        AsOf = Some.Day,
        Top = null,
        IncludeIneligible = true,
    };

    private static IReadOnlyList<SmeProfile> Profiles { get; } =
        [.. Shipped.Test.Where((_, i) => i % 30 == 0)];

    [Test]
    public void ManyThreadsGiveTheSameBytesAsOne()
    {
        var alone = Profiles.Select(profile => Answer(Shipped.Matcher, profile)).ToList();

        var together = Enumerable.Range(0, 4 * Profiles.Count).AsParallel().WithDegreeOfParallelism(8)
            .Select(i => i % Profiles.Count)
            .Select(at => (At: at, Text: Answer(Shipped.Matcher, Profiles[at])));

        Assert.That(together.Where(answer => answer.Text != alone[answer.At]), Is.Empty);
    }

    [Test]
    public void TheOrderOfTheCatalogueDoesNotMatter()
    {
        var programmes = Shipped.Catalogue.Programmes.ToArray();
        new Random(7).Shuffle(programmes);
        var shuffled = Matcher.Create(Shipped.Bundle, new ProgrammeCatalogue("founding", programmes));

        Assert.That(Profiles.Select(profile => Answer(shuffled, profile)),
            Is.EqualTo(Profiles.Select(profile => Answer(Shipped.Matcher, profile))));
    }

    [Test]
    public void AnotherMatcherOfTheSameBundleAnswersTheSame()
    {
        var another = Matcher.Create(
            BsrMatch.Ranking.ModelBundle.LoadCurrent(Repository.PathTo("models")), Shipped.Catalogue);

        Assert.That(Profiles.Select(profile => Answer(another, profile)),
            Is.EqualTo(Profiles.Select(profile => Answer(Shipped.Matcher, profile))));
    }

    // Experience and affinity are kept by id, so both catalogues have ids that the model has never met.
    [Test]
    public void RenamingProgrammesChangesNoScore()
    {
        var forwards = Renamed(at => $"new-{at:00}");
        var backwards = Renamed(at => $"other-{99 - at}");
        foreach (var profile in Profiles)
        {
            var first = forwards.Match(profile, Everything).Matches;
            var second = backwards.Match(profile, Everything).Matches;

            Assert.That(ByVerdictAndScore(second), Is.EqualTo(ByVerdictAndScore(first)), profile.Id);
            if (first.Select(match => match.Score).Distinct().Count() < first.Count) continue;
            Assert.That(second.Select(match => match.Programme.Title),
                Is.EqualTo(first.Select(match => match.Programme.Title)), profile.Id);
        }
    }

    [Test]
    public void AProfilesIdAndNameDoNotChangeItsScores()
    {
        foreach (var profile in Profiles)
        {
            var renamed = profile with { Id = "another", Name = "Another Ltd" };

            Assert.That(Shipped.Matcher.Match(renamed, Everything).Matches.Select(match => match.Score),
                Is.EqualTo(Shipped.Matcher.Match(profile, Everything).Matches.Select(match => match.Score)));
        }
    }

    private static string Answer(Matcher matcher, SmeProfile profile) =>
        Encoding.UTF8.GetString(ResultJson.WriteLine(matcher.Match(profile, Everything), ResultDetail.Full));

    private static IEnumerable<(bool, double, string)> ByVerdictAndScore(IEnumerable<Match> matches) =>
        matches.Select(match => (match.Verdict == Verdict.Ineligible, match.Score, match.Programme.Title))
            .Order();

    private static Matcher Renamed(Func<int, string> name)
    {
        var renamed = Shipped.Catalogue.Programmes
            .Select((programme, at) => programme with { Id = name(at) });
        return Matcher.Create(Shipped.Bundle, new ProgrammeCatalogue("renamed", renamed));
    }
}
