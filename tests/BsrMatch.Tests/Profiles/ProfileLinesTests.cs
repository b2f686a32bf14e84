using System.Text;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class ProfileLinesTests
{
    [Test]
    public void LinesAreReadOneProfileEach()
    {
        var profiles = ReadLines(
            "\uFEFF{\"id\":\"a\",\"needs\":\"x\"}\r\n\n  \n{\"id\":\"b\",\"needs\":\"y\"}");

        Assert.That(profiles.Select(profile => profile.Id), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void ARepeatedIdNamesItsLine()
    {
        var fault = Fault(() => ReadLines(
            "{\"id\":\"a\",\"needs\":\"x\"}\n\n{\"id\":\"a\",\"needs\":\"y\"}"));

        Assert.That((fault.Line, fault.Field, fault.Value), Is.EqualTo((3, "id", "a")));
    }

    [Test]
    public void AFaultInALineNamesThatLine() =>
        Assert.That(Fault(() => ReadLines("{\"id\":\"a\",\"needs\":\"x\"}\n{\"id\":\"b\"}")).Line,
            Is.EqualTo(2));

    private static List<SmeProfile> ReadLines(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. ProfileJson.ReadLines(stream, "profiles.jsonl", Some.Day)];
    }

    private static Fault Fault(Action read) => Assert.Throws<InputException>(read)!.Faults.Single();
}
