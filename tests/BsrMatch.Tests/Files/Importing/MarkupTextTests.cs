using BsrMatch.Files.Importing.Values;

namespace BsrMatch.Tests.Files.Importing;

internal sealed class MarkupTextTests
{
    [TestCase("plain words", "plain words")]
    [TestCase("<p>One.</p><p>Two &amp; <b>three</b>.</p>", "One.\nTwo & three.")]
    [TestCase("a<br/>b<BR>c", "a\nb\nc")]
    [TestCase("fewer than < 10 &lt; 20", "fewer than < 10 < 20")]
    [TestCase("an end that never <comes", "an end that never <comes")]
    [TestCase("&#xD800; stays", "&#xD800; stays")]
    public void Tags_go_and_entities_are_read(string markup, string plain) =>
        Assert.That(MarkupText.Plain(markup), Is.EqualTo(plain));

    [Test]
    public void A_megabyte_of_open_tags_comes_to_an_end()
    {
        var text = string.Concat(Enumerable.Repeat("<a", 500_000));
        Assert.That(MarkupText.Plain(text), Is.EqualTo(text));
    }
}
