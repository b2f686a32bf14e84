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
        Assert.That(Frequency(WordHash(word)), Is.EqualTo(texts));

    [TestCase("test bed", 2)]
    [TestCase("bed test", 0)]
    [TestCase("a loan", 0)]
    public void A_pair_of_stems_needs_two_texts(string pair, int texts) =>
        Assert.That(
            Frequency(TermCounts.Bigrams(TokenisedText.From(pair), true).Hashes[0]), Is.EqualTo(texts));

    [Test]
    public void A_run_of_letters_needs_five_texts()
    {
        var four = Build("bed", "bed", "bed", "bed");
        var five = Build("bed", "bed", "bed", "bed", "bed");

        Assert.That(four.Count - four.WordCount - four.BigramCount, Is.Zero);
        Assert.That(five.Count - five.WordCount - five.BigramCount,
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

    [TestCase("loan", 2, Description = "in two texts of either list: the first alone counts")]
    [TestCase("bank", 1, Description = "once in each")]
    [TestCase("port", 1, Description = "only the further texts have it, as one of the rarest")]
    [TestCase("mast", 0, Description = "in one further text only")]
    public void Further_texts_make_their_terms_known_and_weigh_nothing(string word, int texts)
    {
        var built = VocabularyBuilder.Build(
            Texts("a loan", "the loan", "a bank"), Texts("loan", "loan", "bank", "port", "port", "mast"));

        Assert.That(Frequency(built, WordHash(word)), Is.EqualTo(texts));
        Assert.That(built.Documents, Is.EqualTo(3));
    }

    [Test]
    public void Of_more_than_sixty_thousand_stems_the_commonest_are_kept()
    {
        var many = string.Join('\n', Enumerable.Range(0, 60_050).Select(i => $"q{i}"));
        var common = string.Join('\n', Enumerable.Range(60_000, 50).Select(i => $"q{i}"));
        var built = Build(many, many, common);

        Assert.That(built.WordCount, Is.EqualTo(60_000));
        Assert.That(Enumerable.Range(60_000, 50).Select(i => Frequency(built, WordHash($"q{i}"))),
            Has.All.EqualTo(3));
    }

    private static int Frequency(ulong hash) => Frequency(Built, hash);

    private static int Frequency(Vocabulary vocabulary, ulong hash) =>
        vocabulary.Find(hash) is >= 0 and var at ? vocabulary.Frequencies[at] : 0;

    private static ulong WordHash(string word) =>
        TermCounts.Words(TokenisedText.From(word), true).Hashes[0];

    private static Vocabulary Build(params string[] texts) => VocabularyBuilder.Build(Texts(texts));

    private static IEnumerable<(TokenisedText Text, string Language)> Texts(params string[] texts) =>
        texts.Select(text => (TokenisedText.From(text), "en"));
}
