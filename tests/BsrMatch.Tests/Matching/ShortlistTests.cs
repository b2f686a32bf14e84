using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;
using BsrMatch.Tests.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

/// <summary>Catalogues of hundreds of programmes made of a handful of words, and the small model.</summary>
public sealed class ShortlistTests
{
    private static readonly string[] Words = ["loan", "bank", "welder", "ship", "want", "harbour", "credit"];

    // Trees that ask for words, meaning, themes and, last and least telling, n-grams.
    private static readonly ModelBundle Bundle =
        new("small", "{}", "none", Small.Learned, Trees(), new Calibration(1, 0));

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool TheBestAreThoseThatSortingPutsFirst(byte[]? values, byte count)
    {
        double[] numbers = [.. (values ?? []).Select(value => value / 8.0)];
        var expected = numbers.Index().OrderByDescending(pair => pair.Item).ThenBy(pair => pair.Index)
            .Take(count + 1).Select(pair => pair.Index);

        return Shortlist.Best(numbers, count + 1).Order().SequenceEqual(expected.Order());
    }

    [TestCase(Shortlist.LeastProgrammes - 1, ExpectedResult = true)]
    [TestCase(Shortlist.LeastProgrammes, ExpectedResult = false)]
    public bool FewProgrammesAreAllRanked(int count)
    {
        var scorer = ScorerOver(count);

        return scorer.ScoreBest(scorer.View(Asking(1), Some.Day), Shortlist.LeastWidth).IsWhole;
    }

    [Test]
    public void WhatIsOnTheShortlistHasTheRowAndScoreItHasWithoutOne()
    {
        const int count = 400;
        var scorer = ScorerOver(count);
        for (var seed = 0; seed < 20; seed++)
        {
            var view = scorer.View(Asking(seed), Some.Day);
            var whole = scorer.ScoreBest(view, count).Programmes.ToDictionary(one => one.Programme.Index);
            var few = scorer.ScoreBest(view, Shortlist.LeastWidth);

            Assert.That(few.Programmes, Has.Count.EqualTo(Shortlist.LeastWidth));
            foreach (var one in few.Programmes)
            {
                Assert.That(one.Row.ToArray(), Is.EqualTo(whole[one.Programme.Index].Row.ToArray()));
                Assert.That(one.Score, Is.EqualTo(whole[one.Programme.Index].Score));
            }
        }
    }

    [Test]
    public void WhatIsLeftOutIsNoBetterByHalfOfTheTrees()
    {
        var scorer = ScorerOver(600);
        for (var seed = 0; seed < 20; seed++)
        {
            var view = scorer.View(Asking(seed), Some.Day);
            var kept = scorer.ScoreBest(view, Shortlist.LeastWidth).Programmes
                .Select(one => one.Programme.Index).ToHashSet();
            var rough = scorer.ScoreBest(view, 600).Programmes
                .ToLookup(one => kept.Contains(one.Programme.Index), one => Roughly(one.Row.Span));

            Assert.That(rough[false].Max(), Is.LessThanOrEqualTo(rough[true].Min()));
        }

        static double Roughly(ReadOnlySpan<float> row)
        {
            float[] rough = [.. row];
            rough[FeatureSchema.IndexOf<NeedGramCosine>()] = float.NaN;
            rough[FeatureSchema.IndexOf<NeedPassageCosine>()] = float.NaN;
            return Bundle.Ranker.FirstHalf.Score(rough);
        }
    }

    // All but the last dozen are for large firms only; they must not crowd the others out.
    [Test]
    public void ProgrammesThatShutTheFirmOutDoNotFillTheAnswer()
    {
        var programmes = Programmes(500).Select((programme, at) => at < 488
            ? programme with { Eligibility = programme.Eligibility with { MinEmployees = 1_000 } }
            : programme);
        var matcher = Matcher.Create(Bundle, new ProgrammeCatalogue("large", [.. programmes]));
        var firm = Asking(3) with { Employees = 5 };

        var result = matcher.Match(firm, new MatchOptions { AsOf = Some.Day, Top = 10 });

        Assert.That(result.Matches, Has.Count.EqualTo(10));
        Assert.That(result.Matches.Select(match => match.Verdict), Has.None.EqualTo(Verdict.Ineligible));
        Assert.That(result.IneligibleNotShown, Is.EqualTo(488));
    }

    [Test]
    public void AllAreRankedWhereAllAreAskedFor()
    {
        var matcher = Matcher.Create(Bundle, new ProgrammeCatalogue("large", [.. Programmes(400)]));
        var options = new MatchOptions { AsOf = Some.Day, Top = null };

        Assert.That(matcher.Match(Asking(1), options).Matches, Has.Count.EqualTo(400));
        Assert.That(matcher.Rank(Asking(1), Some.Day, [RankingMethod.Model])[0].Candidates, Has.Count.EqualTo(400));
        Assert.That(matcher.Explain(Asking(1), "p-399", Some.Day)!.Matches, Has.Count.EqualTo(1));
    }

    private static Scorer ScorerOver(int count) =>
        new(Bundle, new CatalogueIndex(new ProgrammeCatalogue("large", [.. Programmes(count)]), Small.Learned));

    private static SmeProfile Asking(int seed) =>
        Some.Profile(needs: Text(new Random(seed), 6), description: "We build ships.", language: "en");

    private static IEnumerable<Programme> Programmes(int count)
    {
        var random = new Random(count);
        for (var at = 0; at < count; at++)
            yield return Some.Programme($"p-{at:000}", Text(random, 2), Text(random, 12), language: "en");
    }

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static TreeEnsemble Trees()
    {
        var (cosine, latent) = (FeatureSchema.IndexOf<NeedWordCosine>(), FeatureSchema.IndexOf<NeedLatentCosine>());
        var (themes, grams) = (FeatureSchema.IndexOf<NeedThemeOverlap>(), FeatureSchema.IndexOf<NeedGramCosine>());
        int[] features = [cosine, latent, themes, cosine, latent, grams];
        return new TreeEnsemble
        {
            FeatureCount = FeatureSchema.Count,
            Start = 0,
            NodeStarts = [0, 1, 2, 3, 4, 5, 6],
            LeafStarts = [0, 2, 4, 6, 8, 10, 12],
            Features = features,
            Thresholds = [0.5f, 0.6f, 0.4f, 0.8f, 0.9f, 0.7f],
            Left = [~0, ~0, ~0, ~0, ~0, ~0],
            Right = [~1, ~1, ~1, ~1, ~1, ~1],
            Leaves = [0, 3, 0, 2, 0, 1, 0, 1, 0, 0.5, 0, 0.1],
            NodeCover = [1, 1, 1, 1, 1, 1],
            LeafCover = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
        };
    }
}
