using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class WordReaderTests
{
    private static TextModel Model => Shipped.Bundle.Texts.Model;

    [Test]
    public void A_word_met_again_is_remembered()
    {
        var (cache, text) = (new WordCache(1), TokenisedText.From("Loan loans LOAN"));
        var reader = Reader(cache);

        var words = reader.Read(text, reader.RulesOf("en"));

        Assert.That(words[2], Is.SameAs(words[0]));
        Assert.That(words[1], Is.Not.SameAs(words[0]));
        Assert.That(words[1].Stem, Is.EqualTo(words[0].Stem));
        Assert.That(cache.Count, Is.EqualTo(2));
    }

    [Test]
    public void A_word_is_another_in_another_language()
    {
        var (reader, text) = (Reader(new WordCache(1)), TokenisedText.From("nie"));

        Assert.That(reader.Read(text, reader.RulesOf("pl"))[0].Negates, Is.True);
        Assert.That(reader.Read(text, reader.RulesOf("en"))[0].Negates, Is.False);
        Assert.That(reader.Read(text, reader.RulesOf("pl"))[0].Negates, Is.True);
    }

    [TestCase("xx")]
    [TestCase("EN")]
    [TestCase("")]
    public void Languages_that_nothing_is_known_of_are_one(string language)
    {
        var reader = Reader(new WordCache(1));

        Assert.That(reader.RulesOf(language), Is.SameAs(reader.RulesOf("zz")));
        Assert.That(reader.RulesOf(language).IsEnglish, Is.False);
    }

    [Test]
    public void New_words_without_end_do_not_make_it_grow_and_are_read_as_ever()
    {
        var (cache, random) = (new WordCache(2), new Random(5));
        var (small, large) = (Reader(cache), Reader(new WordCache()));
        for (var round = 0; round < 20; round++)
        {
            var text = TokenisedText.From(string.Join(' ', Enumerable.Range(0, 100)
                .Select(_ => new string([.. random.GetItems("abdeinrst".AsSpan(), random.Next(1, 40))]))));
            var expected = large.Read(text, large.RulesOf("de")).Select(Told);

            Assert.That(small.Read(text, small.RulesOf("de")).Select(Told), Is.EqualTo(expected));
            Assert.That(cache.Count, Is.LessThanOrEqualTo(2 * WordCache.Ways));
        }

        Assert.That(cache.Count, Is.EqualTo(2 * WordCache.Ways));
    }

    [Test]
    public void Words_met_often_outlast_those_met_once()
    {
        var reader = Reader(new WordCache(1));
        var often = Read("loan loan loan loan")[0];

        Read(string.Join(' ', Enumerable.Range(0, 100)));

        Assert.That(Read("loan")[0], Is.SameAs(often));

        KnownWord[] Read(string text) => reader.Read(TokenisedText.From(text), reader.RulesOf("en"));
    }

    [Test]
    public void A_word_met_again_moves_away_from_where_words_are_forgotten()
    {
        var reader = Reader(new WordCache(1));
        var last = Read("a b c d d")[3];

        Read("e f g");

        Assert.That(Read("d")[0], Is.SameAs(last));

        KnownWord[] Read(string text) => reader.Read(TokenisedText.From(text), reader.RulesOf("en"));
    }

    [Test]
    public void Words_too_long_to_remember_are_read_each_time()
    {
        var (cache, longest) = (new WordCache(1), new string('x', WordCache.LongestWord));
        var reader = Reader(cache);

        var words = reader.Read(TokenisedText.From($"{longest}x {longest}x {longest} {longest}"), reader.RulesOf("en"));

        Assert.That(cache.Count, Is.EqualTo(1));
        Assert.That(words[1], Is.Not.SameAs(words[0]));
        Assert.That(words[3], Is.SameAs(words[2]));
        Assert.That(Told(words[1]), Is.EqualTo(Told(words[0])));
    }

    private static WordReader Reader(WordCache cache) =>
        new(Model.Vocabulary, Model.Lexicon, Model.Concepts, cache);

    private static object[] Told(KnownWord word) =>
    [
        word.Stem, word.StemIndex, word.Grams, word.StrangeGrams, word.IsStopWord, word.Negates, word.Themes,
        word.Concepts,
    ];
}
