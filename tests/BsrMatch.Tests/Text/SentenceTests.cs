using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class SentenceTests
{
    [TestCase("We need a loan. The bank said no.", 2)]
    [TestCase("We need a loan! Why? Because.", 3)]
    [TestCase("Needs:\n- a loan\n- a partner", 3)]
    [TestCase("a loan; a partner", 2)]
    [TestCase("• a loan • a partner", 2)]
    [TestCase("He said \"no.\" Then he left.", 2)]
    [TestCase("(We need a loan.) Now.", 2)]
    [TestCase("one\r\ntwo", 2)]
    [TestCase("one\n\n\n... !!\n two", 2)]
    [TestCase("no end", 1)]
    public void ASentenceEndsAtItsMarkOrAtTheLinesEnd(string source, int count) =>
        Assert.That(TokenisedText.From(source).SentenceCount, Is.EqualTo(count));

    [TestCase("We grew by 3.5 percent")]
    [TestCase("See www.example.org/loans for it")]
    [TestCase("From 8:30 to 9:15")]
    [TestCase("Loans, e.g., for stock")]
    public void AMarkInsideAWordOrNumberEndsNothing(string source) =>
        Assert.That(TokenisedText.From(source).SentenceCount, Is.EqualTo(1));

    [Test]
    public void EachSentenceKnowsItsNumberAndItsWords()
    {
        var text = TokenisedText.From("One two. Three! Four five six");
        var sentences = text.Sentences().Select(sentence =>
            (sentence.Number, sentence.Text.Quote(0, sentence.Text.Tokens.Length - 1)));

        Assert.That(sentences, Is.EqualTo(new[] { (0, "One two"), (1, "Three"), (2, "Four five six") }));
    }

    [Test]
    public void ChosenSentencesKeepTheirNumbersAndPlaces()
    {
        var text = TokenisedText.From("One. Two. Three.");
        var chosen = text.Select(number => number != 1);

        Assert.That(chosen.Tokens, Is.EqualTo(new[] { text.Tokens[0], text.Tokens[2] }));
        Assert.That(chosen.Sentences().Select(sentence => sentence.Number), Is.EqualTo(new[] { 0, 2 }));
        Assert.That(chosen.SentenceCount, Is.EqualTo(3));
    }

    [Test]
    public void OneTokenAloneKeepsItsPlace()
    {
        var text = TokenisedText.From("One two three");

        Assert.That(text.Only(1).Quote(0, 0), Is.EqualTo("two"));
    }

    [Test]
    public void AClauseOpensAfterACommaADashABracketAndAtTheStart()
    {
        var text = TokenisedText.From("no, loans – but (some) equity/grants and self-help");
        var opening = text.Tokens.Where(token => token.OpensClause)
            .Select(token => text.Folded(token).ToString());

        Assert.That(opening, Is.EqualTo(new[] { "no", "loans", "but", "some", "equity", "grants" }));
    }
}
