using BsrMatch.Features;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class HardCandidatesTests
{
    // The nearest a feature, and every so manieth of the rest.
    private const int Nearest = 60;
    private const int EveryOf = 40;

    private static readonly int[] Closeness =
    [
        .. Enumerable.Range(0, FeatureSchema.Count).Where(at =>
            FeatureSchema.All[at].Group is FeatureGroup.Wording or FeatureGroup.Experience),
    ];

    [Test]
    public void A_small_group_is_kept_whole([Values(0, 1, HardCandidates.Whole)] int candidates)
    {
        var group = Draw(candidates, 1);

        Assert.That(HardCandidates.Of(group), Is.SameAs(group));
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public bool Every_judged_candidate_is_kept(int seed)
    {
        var group = Draw(1_000, seed);
        var kept = HardCandidates.Of(group).Candidates;
        return group.Candidates.Where(candidate => candidate.Grade > 0).All(kept.Contains);
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public bool The_nearest_by_every_wording_and_experience_feature_are_kept(int seed)
    {
        var group = Draw(1_000, seed);
        var kept = HardCandidates.Of(group).Candidates;
        return Closeness.All(column => group.Candidates
            .Where(candidate => !float.IsNaN(candidate.Features[column]))
            .OrderByDescending(candidate => candidate.Features[column]).Take(Nearest).All(kept.Contains));
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public bool The_kept_stay_in_their_order_and_the_same_are_kept_again(int seed)
    {
        var (first, second) = (HardCandidates.Of(Draw(1_000, seed)), HardCandidates.Of(Draw(1_000, seed)));
        var at = Places(first);
        return at.SequenceEqual(at.Order()) && at.SequenceEqual(Places(second)) && first.ProfileId == "p";
    }

    // Of equals the first sixty are the nearest; 80, 120, ... 960 are every fortieth of the rest.
    [Test]
    public void Of_a_thousand_equal_strangers_eighty_three_are_kept()
    {
        var kept = Places(HardCandidates.Of(Strangers(1_000)));

        Assert.That(kept, Is.EqualTo(
            Enumerable.Range(0, 1_000).Where(i => i < Nearest || i % EveryOf == 0)).And.Length.EqualTo(83));
    }

    [Test]
    public void A_stranger_is_kept_for_its_words_but_not_for_its_age()
    {
        var group = Strangers(1_000);
        group.Candidates[501].Features[ColumnOf("firm-age")] = 9;
        group.Candidates[502].Features[ColumnOf("need-bm25")] = 9;
        group.Candidates[503].Features[ColumnOf("experience-text")] = 9;

        Assert.That(Places(HardCandidates.Of(group)).Where(place => place is > 500 and < 510),
            Is.EqualTo(new[] { 502, 503 }));
    }

    [Test]
    public void What_is_missing_is_not_near()
    {
        var group = Strangers(1_000);
        foreach (var column in Closeness) group.Candidates[1].Features[column] = float.NaN;

        Assert.That(Places(HardCandidates.Of(group)), Does.Not.Contain(1).And.Contain(60));
    }

    // The first feature, which is none of closeness, tells the place.
    private static int[] Places(RankingGroup group) =>
        [.. group.Candidates.Select(candidate => (int)candidate.Features[0])];

    private static RankingGroup Strangers(int count) => new("p",
        [.. Enumerable.Range(0, count).Select(i => (Row(i, _ => 0), 0))]);

    private static RankingGroup Draw(int count, int seed)
    {
        var random = new Random(seed);
        return new RankingGroup("p",
        [
            .. Enumerable.Range(0, count).Select(i => (
                Row(i, _ => random.Next(5) == 0 ? float.NaN : random.NextSingle()),
                random.Next(50) == 0 ? random.Next(1, 5) : 0)),
        ]);
    }

    private static float[] Row(int place, Func<int, float> value) =>
        [.. Enumerable.Range(0, FeatureSchema.Count).Select(column => column == 0 ? place : value(column))];

    private static int ColumnOf(string feature) =>
        Enumerable.Range(0, FeatureSchema.Count).Single(at => FeatureSchema.All[at].Name == feature);
}
