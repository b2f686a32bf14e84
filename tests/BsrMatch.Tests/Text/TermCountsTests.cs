using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class TermCountsTests
{
    [Test]
    public void Words_are_counted_by_stem()
    {
        var words = TermCounts.Words(TokenisedText.From("Loans, a loan and the loaned boat"), english: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.Counts.Order(), Is.EqualTo(new[] { 1, 1, 1, 1, 3 }));
            Assert.That(words.Total, Is.EqualTo(7));
            Assert.That(CountOf(words, Stemming.StemHash("loan", true)), Is.EqualTo(3));
        }
    }

    [Test]
    public void Pairs_do_not_reach_over_the_end_of_a_sentence()
    {
        var across = TermCounts.Bigrams(TokenisedText.From("We need. Money now"), english: true);
        var within = TermCounts.Bigrams(TokenisedText.From("We need money now"), english: true);

        Assert.That((across.Total, within.Total), Is.EqualTo((2, 3)));
    }

    [Test]
    public void The_order_of_a_pair_counts()
    {
        var one = TermCounts.Bigrams(TokenisedText.From("house bank"), english: true);
        var other = TermCounts.Bigrams(TokenisedText.From("bank house"), english: true);

        Assert.That(one.Hashes, Is.Not.EqualTo(other.Hashes));
    }

    // " bank " has four runs of three letters, three of four and two of five.
    [TestCase("bank", 9)]
    [TestCase("a", 1)]
    [TestCase("ab", 3)]
    [TestCase("", 0)]
    public void Runs_of_three_to_five_letters_are_counted(string word, int expected) =>
        Assert.That(TermCounts.CharacterGrams(TokenisedText.From(word)).Total, Is.EqualTo(expected));

    [Test]
    public void The_beginning_of_a_word_is_told_from_its_middle()
    {
        var beginning = TermCounts.CharacterGrams(TokenisedText.From("loan"));
        var middle = TermCounts.CharacterGrams(TokenisedText.From("xloan"));

        Assert.That(beginning.Hashes.Except(middle.Hashes).Count(), Is.EqualTo(3));
    }

    [FsCheck.NUnit.Property]
    public bool HashesRiseAndNothingIsLost(int[] picks)
    {
        var text = TokenisedText.From(HostileText.From(picks));
        TermCounts[] kinds =
        [
            TermCounts.Words(text, true), TermCounts.Words(text, false), TermCounts.Bigrams(text, true),
            TermCounts.CharacterGrams(text),
        ];
        return kinds.All(kind => kind.Hashes.Zip(kind.Hashes.Skip(1), (a, b) => a < b).All(rises => rises)
                && kind.Counts.All(count => count > 0) && kind.Counts.Length == kind.Hashes.Length)
            && kinds[0].Total == text.Tokens.Length
            && kinds[2].Total == text.Tokens.Length - text.SentenceCount;
    }

    [FsCheck.NUnit.Property]
    public bool TheOrderOfWordsDoesNotMatter(byte[] picks)
    {
        var words = picks.Select(pick => $"word{pick}").ToArray();
        var one = TermCounts.Words(TokenisedText.From(string.Join(' ', words)), true);
        var other = TermCounts.Words(TokenisedText.From(string.Join(' ', words.Reverse())), true);
        return one.Hashes.SequenceEqual(other.Hashes) && one.Counts.SequenceEqual(other.Counts);
    }

    private static int CountOf(TermCounts terms, ulong hash) =>
        terms.Counts[Array.IndexOf(terms.Hashes, hash)];
}
