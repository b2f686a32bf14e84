using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class FoldingTests
{
    // The letters beyond a to z of the languages of the region, each with what a keyboard without it types.
    [TestCase("de", "äöüß", "aouss")]
    [TestCase("pl", "ąćęłńóśźż", "acelnoszz")]
    [TestCase("sv", "åäöé", "aaoe")]
    [TestCase("da", "æøå", "aeoa")]
    [TestCase("nb", "æøåòô", "aeoaoo")]
    [TestCase("fi", "äöåšž", "aoasz")]
    [TestCase("et", "äöõüšž", "aoousz")]
    [TestCase("lv", "āčēģīķļņšūž", "acegiklnsuz")]
    [TestCase("lt", "ąčęėįšųūž", "aceeisuuz")]
    [TestCase("fr", "àâçéèêëîïôùûüÿœæ", "aaceeeeiiouuuyoeae")]
    public void ALanguagesLettersFoldToPlainOnesInEitherCase(string language, string letters, string plain)
    {
        Assert.That(Fold(letters), Is.EqualTo(plain), language);
        Assert.That(Fold(letters.ToUpperInvariant()), Is.EqualTo(plain), language + ", upper case");
    }

    [TestCase("Förderung", "forderung")]
    [TestCase("FÖRDERUNG", "forderung")]
    [TestCase("ŻÓŁĆ", "zolc")]
    [TestCase("GROẞ", "gross")]
    [TestCase("Smørrebrød", "smorrebrod")]
    [TestCase("Ķekavas ūdens", "kekavas udens")]
    [TestCase("Þórður", "thordur")]
    [TestCase("Łódź 2030", "lodz 2030")]
    public void AWordFoldsToItsPlainSpelling(string word, string folded) =>
        Assert.That(Fold(word), Is.EqualTo(folded));

    [Test]
    public void TheAlphabetAndTheDigitsFoldToThemselvesAndCapitalsToSmallLetters()
    {
        const string plain = "abcdefghijklmnopqrstuvwxyz0123456789";

        Assert.That(Fold(plain), Is.EqualTo(plain));
        Assert.That(Fold(plain.ToUpperInvariant()), Is.EqualTo(plain));
    }

    [Test]
    public void OtherAlphabetsKeepTheirLettersInLowerCase() =>
        Assert.That(Fold("ΛΌΓΟΣ Москва"), Is.EqualTo("λόγοσ москва"));

    [Test]
    public void FoldingAFoldedLetterChangesNothing()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            var once = Fold(c.ToString());

            if (char.IsLetterOrDigit(c)) Assert.That(Fold(once), Is.EqualTo(once), $"U+{(int)c:X4}");
        }
    }

    private static string Fold(string text) => string.Concat(text.Select(c =>
    {
        var first = Folding.Fold(c, out var second);
        return second == '\0' ? first.ToString() : $"{first}{second}";
    }));
}
