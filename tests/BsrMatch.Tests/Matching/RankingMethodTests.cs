using BsrMatch.Evaluation;
using BsrMatch.Matching;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

public sealed class RankingMethodTests
{
    private static readonly RankingMethod[] All = Enum.GetValues<RankingMethod>();

    [Test]
    public void EveryMethodOrdersEveryProgrammeOnce()
    {
        var ids = Shipped.Catalogue.Programmes.Select(programme => programme.Id);
        foreach (var ranking in Shipped.Matcher.Rank(Shipped.Test[0], Some.Day, All))
        {
            Assert.That(ranking.ProfileId, Is.EqualTo(Shipped.Test[0].Id));
            Assert.That(ranking.Candidates.Select(candidate => candidate.ProgrammeId), Is.EquivalentTo(ids));
            Assert.That(ranking.Candidates.Select(candidate => candidate.Score), Is.Ordered.Descending);
        }
    }

    [Test]
    public void TheModelRanksByItsScoreAlone()
    {
        var firm = Shipped.Test[0] with { Country = Some.Country("ES") };
        var everything = new MatchOptions { AsOf = Some.Day, Top = null, IncludeIneligible = true };

        var scores = Shipped.Matcher.Match(firm, everything).Matches
            .ToDictionary(match => match.Programme.Id, match => match.Score);

        Assert.That(Rank(RankingMethod.Model, firm).Candidates.Select(candidate => candidate.Score),
            Is.EqualTo(scores.Values.OrderDescending()));
    }

    [Test]
    public void TiesAreBrokenById()
    {
        var ranking = Rank(RankingMethod.Bm25, Some.Profile(needs: "?!"));

        Assert.Multiple(() =>
        {
            Assert.That(ranking.Candidates.Select(candidate => candidate.Score), Is.All.Zero);
            Assert.That(ranking.Candidates.Select(candidate => candidate.ProgrammeId),
                Is.EqualTo(Shipped.Catalogue.Programmes.Select(programme => programme.Id)));
        });
    }

    [Test]
    public void TheLotIsTheSameForAProfileAndDiffersBetweenProfiles()
    {
        var first = Order(Rank(RankingMethod.Random, Some.Profile("a")));

        Assert.Multiple(() =>
        {
            Assert.That(Order(Rank(RankingMethod.Random, Some.Profile("a"))), Is.EqualTo(first));
            Assert.That(Order(Rank(RankingMethod.Random, Some.Profile("b"))), Is.Not.EqualTo(first));
        });
    }

    // Every programme's fair share of the first places is some hundred; half of it is five standard deviations.
    [Test]
    public void TheLotFavoursNobody()
    {
        var firsts = Shipped.Test.CountBy(profile => Order(Rank(RankingMethod.Random, profile))[0]).ToList();
        var share = (double)Shipped.Test.Count / Shipped.Catalogue.Programmes.Count;

        Assert.Multiple(() =>
        {
            Assert.That(firsts, Has.Count.EqualTo(Shipped.Catalogue.Programmes.Count));
            Assert.That(firsts.Select(pair => pair.Value), Is.All.InRange(share / 2, share * 1.5));
        });
    }

    [Test]
    public void MethodsHaveDifferentLabels() => Assert.That(All.Select(RankingMethods.Label), Is.Unique);

    private static ProfileRanking Rank(RankingMethod method, BsrMatch.Profiles.SmeProfile profile) =>
        Shipped.Matcher.Rank(profile, Some.Day, [method]).Single();

    private static string[] Order(ProfileRanking ranking) =>
        [.. ranking.Candidates.Select(candidate => candidate.ProgrammeId)];
}
