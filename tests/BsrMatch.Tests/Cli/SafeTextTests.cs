using BsrMatch.Cli;

namespace BsrMatch.Tests.Cli;

internal sealed class SafeTextTests
{
    [TestCase("a\nb\r\nc\td", "a b c d")]
    [TestCase("\u001b[31mred\u001b[0m", "[31mred [0m")]
    [TestCase("bell\a and null\0", "bell and null")]
    [TestCase("\u009b2J", "2J")]
    [TestCase("user\u202egnp.exe", "usergnp.exe")]
    [TestCase("Finan\u00adzierung", "Finanzierung")]
    [TestCase("žāģu ēvele 🙂", "žāģu ēvele 🙂")]
    public void NothingThatMovesTheCursorIsLeft(string text, string expected) =>
        Assert.That(SafeText.OneLine(text), Is.EqualTo(expected));

    // An attribute cannot hold half a character.
    [Test]
    public void HalfACharacterBecomesAMark() =>
        Assert.That(SafeText.OneLine("a" + '\ud800' + "b"), Is.EqualTo("a\ufffdb"));

    [Test]
    public void ALongTextEndsBetweenTwoWords() => Assert.That(
        SafeText.OneLine("a loan or a guarantee, for the export order", 24),
            Is.EqualTo("a loan or a guarantee ..."));

    [Test]
    public void AWordThatIsTooLongIsCutButNeverInsideACharacter()
    {
        var cut = SafeText.OneLine(string.Concat(Enumerable.Repeat("🙂", 50)), 11);
        Assert.That(cut, Is.EqualTo(string.Concat(Enumerable.Repeat("🙂", 5)) + " ..."));
    }

    [FsCheck.NUnit.Property]
    public bool NoControlCharacterIsEverLeft(FsCheck.NonNull<string> text, FsCheck.PositiveInt most)
    {
        var line = SafeText.OneLine(text.Get, most.Get);
        return !line.Any(char.IsControl) && line.Length <= most.Get + " ...".Length;
    }
}
