using System.Text;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Catalogue;

/// <summary>
/// What the labelled profiles promise: a clean split, complete judgements, enough of every kind.
/// </summary>
public sealed class TrainingDataTests
{
    private const int GramLength = 8;

    [Test]
    public void ThereAreAtLeast300Profiles() =>
        Assert.That(Shipped.Train.Count + Shipped.Test.Count, Is.GreaterThanOrEqualTo(300));

    [Test]
    public void IdsAreUniqueOverBothSplits() =>
        Assert.That(Shipped.Train.Concat(Shipped.Test).Select(profile => profile.Id), Is.Unique);

    [Test]
    public void TheHashOfTheIdDecidesTheSplit() => Assert.Multiple(() =>
    {
        Assert.That(Shipped.Test.Where(profile => !BelongsToTest(profile.Id)), Is.Empty);
        Assert.That(Shipped.Train.Where(profile => BelongsToTest(profile.Id)), Is.Empty);
    });

    [TestCase("train")]
    [TestCase("test")]
    public void EveryProfileIsJudgedOnEveryProgrammeAndNothingElse(string split)
    {
        var expected =
            from profile in ProfilesOf(split)
            from programme in Shipped.Catalogue.Programmes
            select (profile.Id, programme.Id);

        var judged = Shipped.Judgements(split).Judgements
            .Select(judgement => (judgement.ProfileId, judgement.ProgrammeId));

        Assert.That(judged.ToHashSet().SetEquals(expected), Is.True);
    }

    [TestCase("train")]
    [TestCase("test")]
    public void GradesGoFrom0To3(string split) =>
        Assert.That(Shipped.Judgements(split).Judgements.Select(judgement => judgement.Grade).Distinct(),
            Is.EquivalentTo(new[] { 0, 1, 2, 3 }));

    [TestCase("train", 40)]
    [TestCase("test", 10)]
    public void EveryProgrammeIsJustRightForSomebody(string split, int least)
    {
        var right = Shipped.Judgements(split).Judgements.Where(judgement => judgement.Grade == 3)
            .CountBy(judgement => judgement.ProgrammeId).ToDictionary();

        Assert.That(Shipped.Catalogue.Programmes.Select(programme => right.GetValueOrDefault(programme.Id)),
            Is.All.GreaterThanOrEqualTo(least));
    }

    [TestCase("train")]
    [TestCase("test")]
    public void SomeProfilesAreServedByNone(string split)
    {
        var judgements = Shipped.Judgements(split);
        var served = ProfilesOf(split)
            .Where(profile => judgements.Of(profile.Id).Values.Any(grade => grade > 0));

        Assert.That(ProfilesOf(split).Count - served.Count(), Is.GreaterThanOrEqualTo(10));
    }

    [TestCase("train")]
    [TestCase("test")]
    public void ThemesAreKnownAndBelongToKnownProfiles(string split)
    {
        var rows = File.ReadLines(Repository.PathTo("training-data", split, "themes.tsv")).ToList();
        var ids = ProfilesOf(split).Select(profile => profile.Id).ToHashSet();

        Assert.Multiple(() =>
        {
            Assert.That(rows[0], Is.EqualTo("profileId\trole\ttheme"));
            Assert.That(rows.Skip(1), Is.Unique.And.All.Matches<string>(row =>
                row!.Split('\t') is [var id, "need" or "activity", var theme]
                && ids.Contains(id) && Shipped.Taxonomy.Ids.Contains(theme)));
        });
    }

    [Test]
    public void NoTextOfTheTestSplitRepeatsOneOfTheTrainingSplit()
    {
        var seen = Shipped.Train.SelectMany(profile => Grams(profile).Select(gram => (gram, profile.Id)))
            .DistinctBy(pair => pair.gram).ToDictionary(pair => pair.gram, pair => pair.Id);

        var shared =
            from profile in Shipped.Test
            from gram in Grams(profile)
            where seen.ContainsKey(gram)
            select $"{profile.Id} and {seen[gram]}: {gram}";

        Assert.That(shared, Is.Empty);
    }

    [Test]
    public void NoTextNamesAnAddress() => Assert.That(
        Shipped.Train.Concat(Shipped.Test)
            .Where(profile => $"{profile.Needs} {profile.Description}" is var text
                && (text.Contains('@') || text.Contains("http") || text.Contains("www."))),
        Is.Empty);

    [Test]
    public void EveryLanguageOfTheRegionIsThere()
    {
        string[] region = ["da", "de", "en", "et", "fi", "lt", "lv", "nb", "pl", "sv"];

        Assert.Multiple(() =>
        {
            Assert.That(Shipped.Train.Select(profile => profile.Language).Distinct(), Is.SupersetOf(region));
            Assert.That(Shipped.Test.Select(profile => profile.Language).Distinct(), Is.SupersetOf(region));
        });
    }

    private static IReadOnlyList<SmeProfile> ProfilesOf(string split) =>
        split == "train" ? Shipped.Train : Shipped.Test;

    private static bool BelongsToTest(string id)
    {
        var hash = StableHash.Sha256(Encoding.UTF8.GetBytes(id));
        return Convert.ToUInt32(hash[..8], 16) % 5 == 0;
    }

    // Runs of eight words, folded, so that capitals and diacritics hide nothing.
    private static IEnumerable<string> Grams(SmeProfile profile)
    {
        var text = TokenisedText.From($"{profile.Needs}\n{profile.Description}");
        var words = text.Tokens.Select(token => text.Folded(token).ToString()).ToArray();
        for (var i = 0; i + GramLength <= words.Length; i++)
            yield return string.Join(' ', words, i, GramLength);
    }
}
