using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class JsonLineTests
{
    [Test]
    public void ALineThatWasGivenUpLeavesNothingToTheNext()
    {
        using (var line = JsonLine.Start())
        {
            line.Writer.WriteStartObject();
            line.Writer.WriteString("half", "a text");
        }

        Assert.That(Written("x"), Is.EqualTo("\"x\""));
    }

    [Test]
    public void ALineWithinALineKeepsApart()
    {
        using var outer = JsonLine.Start();
        outer.Writer.WriteStartArray();
        var inner = Written("within");
        outer.Writer.WriteEndArray();

        Assert.That(inner, Is.EqualTo("\"within\""));
        Assert.That(Encoding.UTF8.GetString(outer.Text), Is.EqualTo("[]"));
    }

    [Test]
    public void AfterAVeryLongLineTheNextIsWhole()
    {
        var text = new string('x', 2 << 20);

        Assert.That(Written(text), Is.EqualTo($"\"{text}\""));
        Assert.That(Written("short"), Is.EqualTo("\"short\""));
    }

    private static string Written(string text)
    {
        using var line = JsonLine.Start();
        line.Writer.WriteStringValue(text);
        return Encoding.UTF8.GetString(line.Text);
    }
}
