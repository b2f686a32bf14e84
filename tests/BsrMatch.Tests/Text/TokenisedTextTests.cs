using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class TokenisedTextTests
{
    [Test]
    public void WordsAreCutAtWhatIsNeitherLetterNorDigit() =>
        Assert.That(Folded("Spin-off: 3D-printed parts (EU/EEA), \"ISO9001\"."),
            Is.EqualTo(new[] { "spin", "off", "3d", "printed", "parts", "eu", "eea", "iso9001" }));

    [TestCase("don't", "dont")]
    [TestCase("don’t", "dont")]
    [TestCase("aujourd'hui", "aujourdhui")]
    [TestCase("O'Brien", "obrien")]
    public void AnApostropheInsideAWordStaysInTheSourceAndLeavesTheFoldedForm(string word, string folded)
    {
        var text = TokenisedText.From($"We {word} pay");

        Assert.That(text.Quote(1, 1), Is.EqualTo(word));
        Assert.That(text.Folded(text.Tokens[1]).ToString(), Is.EqualTo(folded));
    }

    [TestCase("l'énergie", "l", "energie")]
    [TestCase("d’affaires", "d", "affaires")]
    [TestCase("L'Europe", "l", "europe")]
    [TestCase("j'ai", "j", "ai")]
    [TestCase("qu'une", "qu", "une")]
    [TestCase("Qu’ils", "qu", "ils")]
    [TestCase("l'une d'elles", "l", "une", "d", "elles")]
    [TestCase("l'", "l")]
    public void FrenchElisionIsTwoWords(string source, params string[] folded) =>
        Assert.That(Folded(source), Is.EqualTo(folded));

    [Test]
    public void ASliceIsSomeWordsInARowOverTheSameSource()
    {
        var text = TokenisedText.From("A loan. Two ships and a bank.");
        var slice = text.Slice(1, 3);

        Assert.That(Folded(slice), Is.EqualTo(new[] { "loan", "two", "ships" }));
        Assert.That(slice.Quote(0, 2), Is.EqualTo("loan. Two ships"));
        Assert.That(slice.Tokens.Select(token => token.Sentence), Is.EqualTo(new[] { 0, 1, 1 }));
        Assert.That(Folded(text.Slice(0, text.Tokens.Length)), Is.EqualTo(Folded(text)));
        Assert.That(text.Slice(text.Tokens.Length, 0).Tokens, Is.Empty);
    }

    [TestCase("the firms' loans")]
    [TestCase("the 'firms' loans")]
    public void AnApostropheAtTheEdgeOfAWordIsNoPartOfIt(string source)
    {
        var text = TokenisedText.From(source);

        Assert.That(text.Quote(1, 1), Is.EqualTo("firms"));
        Assert.That(text.Tokens, Has.Length.EqualTo(3));
    }

    [Test]
    public void AFoldedFormMayBeLongerThanTheSource()
    {
        var text = TokenisedText.From("Großæra jetzt");

        Assert.That(Folded("Großæra jetzt"), Is.EqualTo(new[] { "grossaera", "jetzt" }));
        Assert.That(text.Tokens[1].Start, Is.EqualTo(8));
        Assert.That(text.Quote(0, 0), Is.EqualTo("Großæra"));
    }

    [Test]
    public void AQuoteKeepsEverythingBetweenItsWords() =>
        Assert.That(TokenisedText.From("  the BANK --  wants\tour house!").Quote(1, 3),
            Is.EqualTo("BANK --  wants\tour"));

    [TestCase("Lå\u0301n", "lan", Description = "an accent of its own on a letter that has one")]
    [TestCase("La\u030An", "lan", Description = "a decomposed å")]
    [TestCase("Fo\u0308rderung", "forderung", Description = "a decomposed ö")]
    [TestCase("Kredit\u00ADlinie", "kreditlinie", Description = "a soft hyphen")]
    public void AccentsWrittenApartAndSoftHyphensDoNotCutAWord(string word, string folded)
    {
        var text = TokenisedText.From($"ett {word} nu");

        Assert.That(Folded(text), Is.EqualTo(new[] { "ett", folded, "nu" }));
        Assert.That(text.Quote(1, 1), Is.EqualTo(word));
    }

    [Test]
    public void AnAccentWithoutALetterIsNoWord() =>
        Assert.That(Folded("\u0301 \u00AD loan"), Is.EqualTo(new[] { "loan" }));

    [Test]
    public void HalvesOfSurrogatePairsAndPicturesSeparateWords() =>
        Assert.That(Folded("loan\uD83D\uDE80now\uD800then\uDC00end"),
            Is.EqualTo(new[] { "loan", "now", "then", "end" }));

    [TestCase("")]
    [TestCase(" \n\t ")]
    [TestCase("…!?")]
    [TestCase("\uD83D\uDE80\uD800")]
    public void ATextWithoutWordsHasNoTokensAndNoSentences(string source)
    {
        var text = TokenisedText.From(source);

        Assert.That(text.Tokens, Is.Empty);
        Assert.That(text.SentenceCount, Is.Zero);
        Assert.That(text.Sentences(), Is.Empty);
    }

    [TestCase("Vi vill lana pengar", false)]
    [TestCase("Vi vill låna pengar", true)]
    [TestCase("100 € – “now”", false)]
    public void DiacriticsAreThoseOfLetters(string source, bool expected) =>
        Assert.That(TokenisedText.From(source).HasDiacritics, Is.EqualTo(expected));

    [Test]
    public void AWordOfAMillionLettersIsOneToken() =>
        Assert.That(TokenisedText.From(new string('ß', 1_000_000)).Tokens.Single().FoldedLength,
            Is.EqualTo(2_000_000));

    private static string[] Folded(string source) => Folded(TokenisedText.From(source));

    private static string[] Folded(TokenisedText text) =>
        [.. text.Tokens.Select(token => text.Folded(token).ToString())];
}
