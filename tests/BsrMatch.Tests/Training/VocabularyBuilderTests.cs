using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class VocabularyBuilderTests
{
    private static readonly Vocabulary Built = Build(
        "test bed test bed", "test bed", "a loan", "loans and tests", "zebra zebra zebra");

    [TestCase("test", 3, Description = "once a text, in every form of the word")]
    [TestCase("bed", 2)]
    [TestCase("loan", 2)]
    [TestCase("zebra", 0, Description = "in one text only")]
    [TestCase("unheard", 0)]
    public void A_stem_counts_the_texts_it_is_in_and_needs_two(string word, int texts) =>
        Assert.That(Frequency(TermCounts.Words(TokenisedText.From(word), true).Hashes[0]), Is.EqualTo(texts));

    [TestCase("test bed", 2)]
    [TestCase("bed test", 0)]
    [TestCase("a loan", 0)]
    public void A_pair_of_stems_needs_two_texts(string pair, int texts) =>
        Assert.That(
            Frequency(TermCounts.Bigrams(TokenisedText.From(pair), true).Hashes[0]), Is.EqualTo(texts));

    [Test]
    public void A_run_of_letters_needs_four_texts()
    {
        var three = Build("bed", "bed", "bed");
        var four = Build("bed", "bed", "bed", "bed");

        Assert.That(three.Count - three.WordCount - three.BigramCount, Is.Zero);
        Assert.That(four.Count - four.WordCount - four.BigramCount,
            Is.EqualTo(TermCounts.CharacterGrams(TokenisedText.From("bed")).Hashes.Length));
    }

    [Test]
    public void Stems_come_before_pairs_before_runs_and_each_kind_rises()
    {
        var hashes = Built.Hashes.ToArray();
        var pairs = Built.WordCount + Built.BigramCount;

        Assert.That(hashes[..Built.WordCount], Is.Ordered);
        Assert.That(hashes[Built.WordCount..pairs], Is.Ordered);
        Assert.That(hashes[pairs..], Is.Ordered);
        Assert.That(Built.Documents, Is.EqualTo(5));
    }

    [Test]
    public void The_order_of_the_texts_changes_nothing()
    {
        var turned = Build("zebra zebra zebra", "loans and tests", "a loan", "test bed", "test bed test bed");

        Assert.That(turned.Hashes.ToArray(), Is.EqualTo(Built.Hashes.ToArray()));
        Assert.That(turned.Frequencies, Is.EqualTo(Built.Frequencies));
    }

    private static int Frequency(ulong hash) =>
        Built.Find(hash) is >= 0 and var at ? Built.Frequencies[at] : 0;

    private static Vocabulary Build(params string[] texts) =>
        VocabularyBuilder.Build(texts.Select(text => (TokenisedText.From(text), "en")));
}
