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

    private static readonly Lazy<IReadOnlyList<Answer>> Answers =
        new(() => AnswersTo(Shipped.Test.Where((_, i) => i % 3 == 0)));

    private static readonly Lazy<IReadOnlyList<Answer>> EveryAnswer =
        new(() => AnswersTo(Shipped.Train.Concat(Shipped.Test)));

    [Test]
    public void EveryQuoteStandsInTheTextItIsTakenFrom() => Assert.That(StrayQuotes(Answers.Value), Is.Empty);

    [Test]
    [Category("Slow")]
    public void EveryQuoteForAnyProfileStandsInTheTextItIsTakenFrom() =>
        Assert.That(StrayQuotes(EveryAnswer.Value), Is.Empty);

    [Test]
    public void BiasAndContributionsAddUpToTheScore() =>
        Assert.That(Answers.Value.Max(Gap), Is.LessThan(1e-9));

    [Test]
    [Category("Slow")]
    public void BiasAndContributionsAddUpToTheScoreForAnyProfile() =>
        Assert.That(EveryAnswer.Value.Max(Gap), Is.LessThan(1e-9));

    [Test]
    public void EverySourceIsTheProfileOrTheProgramme()
    {
        var sources = Answers.Value.SelectMany(answer => answer.Match.Reasons)
            .SelectMany(reason => reason.Evidence).Select(evidence => evidence.Source).Distinct();

        Assert.That(sources, Is.EquivalentTo(new[] { "profile", "programme" }));
    }

    [Test]
    public void ContributionsStandInTheSchemasOrder() =>
        Assert.That(Answers.Value[0].Match.Contributions.Select(contribution => contribution.Feature),
            Is.EqualTo(FeatureSchema.All.Select(feature => feature.Name)));

    [Test]
    public void AReasonAddsUpTheContributionsOfItsGroupOrOfTheNeedWhatRaised()
    {
        var groups = FeatureSchema.All.ToDictionary(feature => feature.Name, feature => feature.Group);
        foreach (var (profile, match) in Answers.Value)
        {
            foreach (var reason in match.Reasons)
            {
                var amounts = match.Contributions
                    .Where(contribution => groups[contribution.Feature] == groups[reason.Feature])
                    .Select(contribution => contribution.Amount).ToList();
                var raised = groups[reason.Feature] == FeatureGroup.Need
                    ? amounts.Sum(amount => Math.Max(0, amount))
                    : amounts.Sum();

                Assert.That(reason.Contribution, Is.EqualTo(amounts.Sum()).Within(1e-12)
                    .Or.EqualTo(raised).Within(1e-12), $"{profile.Id} {reason}");
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

        Assert.That(texts, Has.All.Match(@"^\p{Lu}.*[^\s:,]\.$"));
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
    public void NobodyWithoutAWordIsToldOfFirmsWithALikeNeed()
    {
        var groups = FeatureSchema.All.ToDictionary(feature => feature.Name, feature => feature.Group);
        var matches = Shipped.Matcher.Match(Some.Profile(needs: "... !?", description: null), Everything).Matches;

        Assert.That(matches.SelectMany(match => match.Reasons).Select(reason => groups[reason.Feature]),
            Has.None.EqualTo(FeatureGroup.Experience));
    }

    // Between profiles it need not: it also tells whether the catalogue serves the profile at all.
    [Test]
    public void TheFitRisesWithTheScore()
    {
        foreach (var answers in Answers.Value.GroupBy(answer => answer.Profile.Id))
        {
            var matches = answers.Select(answer => answer.Match).OrderBy(match => match.Score).ToList();

            Assert.That(matches, Has.Count.GreaterThan(1));
            Assert.That(matches.Select(match => match.Fit), Is.Ordered.And.All.InRange(0, 1), answers.Key);
        }
    }

    [Test]
    public void OnlyAFailedRuleMakesANearMiss() => Assert.That(
        Answers.Value.Where(answer => answer.Match.NearMiss is not null)
            .Select(answer => answer.Match.Verdict),
        Has.All.EqualTo(Verdict.Ineligible));

    private static List<Answer> AnswersTo(IEnumerable<SmeProfile> profiles) =>
    [
        .. profiles.AsParallel().AsOrdered().SelectMany(profile =>
            Shipped.Matcher.Match(profile, Everything).Matches.Select(match => new Answer(profile, match))),
    ];

    private static IEnumerable<string> StrayQuotes(IReadOnlyList<Answer> answers) =>
        from answer in answers
        from reason in answer.Match.Reasons
        from evidence in reason.Evidence
        let source = evidence.Source == "profile" ? TextsOf(answer.Profile) : TextsOf(answer.Match)
        where evidence.Quote.Length == 0
            || !source.Any(text => text.Contains(evidence.Quote, StringComparison.Ordinal))
        select $"{answer.Profile.Id} {answer.Match.Programme.Id}: {evidence}";

    private static double Gap(Answer answer) => Math.Abs(answer.Match.Score - answer.Match.Bias
        - answer.Match.Contributions.Sum(contribution => contribution.Amount));

    private static string[] TextsOf(SmeProfile profile) => [profile.Needs ?? "", profile.Description ?? ""];

    private static string[] TextsOf(Match match) => [match.Programme.Title, match.Programme.Description];

    private sealed record Answer(SmeProfile Profile, Match Match);
}
