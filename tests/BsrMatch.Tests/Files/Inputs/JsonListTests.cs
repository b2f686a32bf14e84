using System.Text;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class JsonListTests
{
    private const string Two = """
        [
          {"id": "A", "needs": "a loan", "pastAid": []},
          {"id": "B", "needs": "staff [and {more}]"}
        ]
        """;

    [TestCase(Two)]
    [TestCase("{\"made\": \"2026\", \"clients\": " + Two + ", \"count\": 2}")]
    [TestCase("{\"meta\": {\"tags\": [1]}, \"clients\": " + Two + ", \"made\": {\"by\": [2]}}")]
    [TestCase("{\"id\": \"A\", \"needs\": \"a loan\"}\n\n{\"id\": \"B\", \"needs\": \"staff\"}\n")]
    [TestCase("\uFEFF" + Two)]
    public void ProfilesAreCutOut(string text) =>
        Assert.That(SomeLists.Read(text).Profiles.Select(profile => profile.Id), Is.EqualTo(new[] { "A", "B" }));

    [TestCase("{\"needs\": \"x\", \"partners\": [{\"relation\": \"linked\"}]}")]
    [TestCase("{\n  \"pastAid\": [],\n  \"needs\": \"x\"\n}")]
    public void OneProfileIsAListOfOne(string text) =>
        Assert.That(SomeLists.Read(text).Profiles.Single().Needs, Is.EqualTo("x"));

    [Test]
    public void AFaultKnowsItsLineAndARowItsNumberInTheList()
    {
        var rows = SomeLists.Read(Two.Replace("\"staff [and {more}]\"", "1")).Rows;

        Assert.That(rows.Select(row => (row.Row, row.ClientId)), Is.EqualTo(new[] { (1L, "A"), (2L, "B") }));
        Assert.That(rows[1].Faults.Single().ToString(), Does.StartWith("clients:3: needs: "));
    }

    [Test]
    public void EntriesOnOneLineAreToldApart() => Assert.That(
        SomeLists.Read("[{\"id\": \"a\"}, {\"id\": \"b\"}]").Rows.Select(row => (row.Row, row.ClientId)),
        Is.EqualTo(new[] { (1L, "a"), (2L, "b") }));

    [Test]
    public void ALineOfJsonLinesIsItsRow() => Assert.That(
        SomeLists.Read("{\"needs\": \"x\"}\n\n{\"needs\": \"y\"}\n").Rows.Select(row => row.Row),
        Is.EqualTo(new[] { 1L, 3L }));

    [Test]
    public void ABadLineIsAFaultOfItsRowOnly()
    {
        var list = SomeLists.Read("{\"needs\": \"x\"}\n{\"needs\" \"y\"}\n{\"needs\": \"z\"}\n");

        Assert.That(list.Rows.Select(row => row.Faults.Count), Is.EqualTo(new[] { 0, 1, 0 }));
    }

    [TestCase("[{\"needs\": \"x\"}, {\"needs\": ]", "mend the file")]
    [TestCase("[{\"needs\": \"x\"}", "mend the file")]
    [TestCase("[{\"needs\": \"x\"}] [1]", "mend the file")]
    [TestCase("{\"a\": [], \"b\": []}", "keep the one with the profiles")]
    public void DamageBeyondAnEntryIsTold(string text, string words) => Assert.That(() => SomeLists.Read(text),
        Throws.InstanceOf<InputException>().With.Message.Contains(words));

    [TestCase(ListFormat.Json, true)]
    [TestCase(ListFormat.Json, false)]
    [TestCase(ListFormat.Jsonl, true)]
    public void Utf16SaysSo(ListFormat format, bool isMarked)
    {
        byte[] bytes = [.. isMarked ? Encoding.Unicode.Preamble : [], .. Encoding.Unicode.GetBytes(Two)];

        Assert.That(() => SomeLists.Read(bytes, SomeLists.Options with { Format = format }),
            Throws.InstanceOf<InputException>().With.Message.Contains("this is UTF-16: save the file as UTF-8"));
    }

    [Test]
    public void AnEmptyInputSaysSo() => Assert.That(
        () => SomeLists.Read("  ", SomeLists.Options with { Format = ListFormat.Json }),
        Throws.InstanceOf<InputException>().With.Message.Contains("the input is empty"));

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(4096)]
    public void ItDoesNotMatterHowTheBytesArrive(int piece)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < 300; i++)
            text.Append(i == 0 ? "" : ",\n").Append($$"""{"id": "c{{i}}", "needs": "{{new string('ž', 1000)}}"}""");
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(text.Append(']').ToString()), piece);

        using var list = ClientLists.Open(stream, "clients", SomeLists.Options);

        Assert.That(list.Entries().Select(entry => (entry.Row, entry.Read().ClientId)),
            Is.EqualTo(Enumerable.Range(0, 300).Select(i => ((long)i + 1, $"c{i}"))));
    }

    [Test]
    public void AnEndlessProfileIsRefused()
    {
        using var endless = new EndlessStream("[{\"needs\": \""u8.ToArray(), (byte)'x');
        using var list = ClientLists.Open(endless, "clients", SomeLists.Options);

        Assert.That(() => list.Entries().Count(),
            Throws.InstanceOf<InputException>().With.Message.Contains("profiles of at most 32 MB"));
    }

    [TestCase("clients.json", Two)]
    [TestCase("clients.jsonl", "{\"needs\": \"x\"}\n\n{\"needs\": \"y\"}")]
    public void AFileCountsItsEntries(string name, string text)
    {
        using var folder = new TemporaryFolder();
        using var list = ClientLists.Open(folder.Write(name, Encoding.UTF8.GetBytes(text)), SomeLists.Options);

        Assert.That(list.Count(), Is.EqualTo(2));
        Assert.That(list.Entries().Count(), Is.EqualTo(2));
    }

    private sealed class PiecewiseStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, piece));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);
    }
}
