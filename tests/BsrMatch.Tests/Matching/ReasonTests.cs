using BsrMatch.Eligibility;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

/// <summary>
/// What must hold for every reason given to any profile of the test split about any programme.
/// </summary>
public sealed class ReasonTests
{
    private static readonly MatchOptions Everything = new()
    {
        AsOf = Some.Day,
        Top = null,
        IncludeIneligible = true,
    };

    private static readonly Lazy<IReadOnlyList<(SmeProfile Profile, Match Match)>> Answers = new(() =>
    [
        .. Shipped.Test.AsParallel().AsOrdered().SelectMany(profile =>
            Shipped.Matcher.Match(profile, Everything).Matches.Select(match => (profile, match))),
    ]);

    [Test]
    public void EveryQuoteStandsInTheTextItIsTakenFrom()
    {
        var strays =
            from answer in Answers.Value
            from reason in answer.Match.Reasons
            from evidence in reason.Evidence
            let source = evidence.Source == "profile" ? TextsOf(answer.Profile) : TextsOf(answer.Match)
            where evidence.Quote.Length == 0
                || !source.Any(text => text.Contains(evidence.Quote, StringComparison.Ordinal))
            select $"{answer.Profile.Id} {answer.Match.Programme.Id}: {evidence}";

        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void EverySourceIsTheProfileOrTheProgramme()
    {
        var sources = Answers.Value.SelectMany(answer => answer.Match.Reasons)
            .SelectMany(reason => reason.Evidence).Select(evidence => evidence.Source).Distinct();

        Assert.That(sources, Is.EquivalentTo(new[] { "profile", "programme" }));
    }

    [Test]
    public void BiasAndContributionsAddUpToTheScore()
    {
        var gaps = Answers.Value.Select(answer => Math.Abs(answer.Match.Score - answer.Match.Bias
            - answer.Match.Contributions.Sum(contribution => contribution.Amount)));

        Assert.That(gaps.Max(), Is.LessThan(1e-9));
    }

    [Test]
    public void ContributionsStandInTheSchemasOrder() =>
        Assert.That(Answers.Value[0].Match.Contributions.Select(contribution => contribution.Feature),
            Is.EqualTo(FeatureSchema.All.Select(feature => feature.Name)));

    [Test]
    public void AReasonAddsUpTheContributionsOfItsGroup()
    {
        var groups = FeatureSchema.All.ToDictionary(feature => feature.Name, feature => feature.Group);
        foreach (var (profile, match) in Answers.Value)
        {
            foreach (var reason in match.Reasons)
            {
                var sum = match.Contributions
                    .Where(contribution => groups[contribution.Feature] == groups[reason.Feature])
                    .Sum(contribution => contribution.Amount);

                Assert.That(reason.Contribution, Is.EqualTo(sum).Within(1e-12), $"{profile.Id} {reason}");
            }
        }
    }

    [Test]
    public void AGroupIsToldOnceAndTheStrongestFirst()
    {
        var groups = FeatureSchema.All.ToDictionary(feature => feature.Name, feature => feature.Group);
        foreach (var (profile, match) in Answers.Value)
        {
            Assert.That(match.Reasons.Select(reason => groups[reason.Feature]), Is.Unique, profile.Id);
            Assert.That(match.Reasons.Select(reason => reason.Contribution),
                Is.Ordered.Descending, profile.Id);
        }
    }

    [Test]
    public void EveryReasonIsASentence()
    {
        var texts = Answers.Value.SelectMany(answer => answer.Match.Reasons)
            .Select(reason => reason.Text).Distinct();

        Assert.That(texts, Has.All.Match(@"^[A-Z].*[^\s:,]\.$"));
    }

    [Test]
    public void NobodyIsToldAboutAnActivityTheyDidNotDescribe()
    {
        var groups = FeatureSchema.All.ToDictionary(feature => feature.Name, feature => feature.Group);

        var told =
            from answer in Answers.Value
            where answer.Profile.Description is null
            from reason in answer.Match.Reasons
            where groups[reason.Feature] == FeatureGroup.Activity
            select $"{answer.Profile.Id} {answer.Match.Programme.Id}: {reason.Text}";

        Assert.That(told, Is.Empty);
    }

    [Test]
    public void TheFitRisesWithTheScore()
    {
        var matches = Answers.Value.Select(answer => answer.Match).OrderBy(match => match.Score).ToList();

        Assert.That(matches.Select(match => match.Fit), Is.Ordered.And.All.InRange(0, 1));
    }

    [Test]
    public void OnlyAFailedRuleMakesANearMiss() => Assert.That(
        Answers.Value.Where(answer => answer.Match.NearMiss is not null)
            .Select(answer => answer.Match.Verdict),
        Has.All.EqualTo(Verdict.Ineligible));

    private static string[] TextsOf(SmeProfile profile) => [profile.Needs ?? "", profile.Description ?? ""];

    private static string[] TextsOf(Match match) => [match.Programme.Title, match.Programme.Description];
}
