using BsrMatch.Files.Outputs.Workbooks;

namespace BsrMatch.Tests.Files.Outputs;

public sealed class SheetTextTests
{
    [TestCase("a\u0000b\u001Bc\u007Fd", "a b c d")]
    [TestCase("a\tb", "a\tb")]
    [TestCase("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [TestCase("\uD83D\uDE00", "\uD83D\uDE00")]
    [TestCase("a\uFFFFb\uFFFEc", "a\uFFFDb\uFFFDc")]
    [TestCase("_x000A_", "_x005F_x000A_")]
    [TestCase("snake_case_x", "snake_case_x")]
    public void WhatXmlOrACellCannotHoldIsReplaced(string text, string expected) =>
        Assert.That(SheetText.Clean(text, ""), Is.EqualTo(expected));

    [Test]
    public void HalfAPairIsReplaced() => Assert.Multiple(() =>
    {
        Assert.That(SheetText.Clean("a\uD83D", ""), Is.EqualTo("a\uFFFD"));
        Assert.That(SheetText.Clean("\uDE00b", ""), Is.EqualTo("\uFFFDb"));
    });

    [Test]
    public void ALongTextIsCutWithAMark()
    {
        var clean = SheetText.Clean(new string('ä', 40_000), " [cut]");

        Assert.That(clean, Has.Length.EqualTo(SheetText.LongestCell).And.EndsWith("ä [cut]"));
    }

    [Test]
    public void NoPairIsCutThrough()
    {
        var smileys = string.Concat(Enumerable.Repeat("\uD83D\uDE00", 20_000));

        Assert.That(SheetText.Clean(smileys, "!"), Does.EndWith("\uDE00!").And.Not.Contain("\uFFFD"));
    }

    [Test]
    public void LineFeedsBeyondWhatACellHoldsBecomeSpaces() => Assert.That(
        SheetText.Clean(string.Concat(Enumerable.Repeat("x\n", 300)), "").Count(c => c == '\n'),
        Is.EqualTo(SheetText.MostLineFeeds));

    [TestCase("=1+1", true)]
    [TestCase("+371 2000", true)]
    [TestCase("-1", true)]
    [TestCase("@SUM(A1)", true)]
    [TestCase("\t=1", true)]
    [TestCase("\n=1", true)]
    [TestCase("a=1", false)]
    [TestCase("'=1", false)]
    [TestCase("", false)]
    public void WhatASpreadsheetWouldRunIsSeen(string text, bool expected) =>
        Assert.That(SheetText.LooksLikeFormula(text), Is.EqualTo(expected));

    [Test]
    public void MarkupIsEscaped() =>
        Assert.That(SheetText.Escape("<a href=\"x\">&"), Is.EqualTo("&lt;a href=&quot;x&quot;&gt;&amp;"));

    [TestCase("", 10, 1)]
    [TestCase("one two three", 20, 1)]
    [TestCase("one two three", 8, 2)]
    [TestCase("aaaaaaaaaaaaaaaaaaaaa", 10, 3)]
    [TestCase("a\nb\n\nc", 10, 4)]
    public void LinesAreCountedAsTheyWrap(string text, double width, int expected) =>
        Assert.That(RowHeight.Lines(text, width), Is.EqualTo(expected));

    [TestCase("https://een.example/a b", "https://een.example/a%20b")]
    [TestCase("http://x.example", "http://x.example/")]
    [TestCase("javascript:alert(1)", null)]
    [TestCase("file:///etc/passwd", null)]
    [TestCase("mailto:a@b.example", null)]
    [TestCase("een.example", null)]
    public void OnlyWebAddressesAreLinks(string url, string? expected) =>
        Assert.That(WebAddress.Safe(url), Is.EqualTo(expected));
}
