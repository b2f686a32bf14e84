using System.Text;
using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class LocatedJsonTests
{
    [Test]
    public void Every_value_remembers_its_line()
    {
        var root = Parse("\n{\"a\": 1,\n\n \"b\":\n [true,\n  null], \"c\": \"x\\ny\",\n \"d\": {}}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root.Line, Is.EqualTo(2));
            Assert.That(root.Members.Select(member => (member.Key, member.Value.Line)), Is.EqualTo(new[]
            {
                ("a", 2), ("b", 5), ("c", 6), ("d", 7),
            }));
            Assert.That(root.Members[1].Value.Items.Select(item => item.Line), Is.EqualTo(new[] { 5, 6 }));
        }
    }

    [Test]
    public void Lines_are_counted_from_where_the_text_begins() =>
        Assert.That(LocatedJson.Parse("\r\n{}"u8, "x", 41).Line, Is.EqualTo(42));

    [TestCase("\"ä\\u00e4\"", JsonValueKind.String, "ää")]
    [TestCase("1.50", JsonValueKind.Number, "1.50")]
    [TestCase("-1e5", JsonValueKind.Number, "-1e5")]
    [TestCase("true", JsonValueKind.True, "true")]
    [TestCase("false", JsonValueKind.False, "false")]
    [TestCase("null", JsonValueKind.Null, "null")]
    [TestCase("{\"a\": 1}", JsonValueKind.Object, "{...}")]
    [TestCase("[1]", JsonValueKind.Array, "[...]")]
    public void A_value_keeps_its_kind_and_its_spelling(string json, JsonValueKind kind, string text)
    {
        var value = Parse(json);

        Assert.That((value.Kind, value.Text), Is.EqualTo((kind, text)));
    }

    [Test]
    public void A_name_given_twice_is_kept_twice() =>
        Assert.That(Parse("{\"a\": 1, \"a\": 2}").Members.Select(member => member.Value.Text),
            Is.EqualTo(new[] { "1", "2" }));

    [Test]
    public void A_byte_order_mark_is_skipped() =>
        Assert.That(LocatedJson.Parse("\uFEFF{}"u8, "x").Kind, Is.EqualTo(JsonValueKind.Object));

    [TestCase("{\n\"a\": 1,\n}", 3)]
    [TestCase("{\n\"a\": 1\n} {", 3)]
    [TestCase("{\"a\"", 1)]
    [TestCase("// comment\n{}", 1)]
    [TestCase("{\n\n'a': 1}", 3)]
    [TestCase("{\n\"a\":\n\"\\uD800\"}", 3)]
    [TestCase("{\n\n\"\\uD800\": 1}", 3)]
    [TestCase("[1, 2]\n[3]", 2)]
    [TestCase("NaN", 1)]
    public void Bad_JSON_is_a_fault_with_its_line(string json, int line)
    {
        var fault = FaultOf(Encoding.UTF8.GetBytes(json));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.Line, Is.EqualTo(line), fault.ToString());
            Assert.That(fault.Expected, Is.EqualTo("well-formed JSON"));
            Assert.That(fault.Remedy, Does.Not.Contain("LineNumber"));
            Assert.That(fault.ToString(), Does.Not.Contain('\n'));
        }
    }

    [TestCase("")]
    [TestCase(" \r\n\t")]
    [TestCase("\uFEFF")]
    public void An_empty_input_is_a_fault_that_says_so(string json) =>
        Assert.That(FaultOf(Encoding.UTF8.GetBytes(json)).Remedy, Does.Contain("empty"));

    [Test]
    public void Another_encoding_is_a_fault_that_names_the_byte_and_its_line()
    {
        var fault = FaultOf([.. "{\n\"a\": \"ö\", \"b\": \"f"u8, 0xF6, .. "r\"}"u8]);

        Assert.That((fault.Line, fault.Value, fault.Expected), Is.EqualTo(((int?)2, "byte 0xF6", "UTF-8 text")));
    }

    [Test]
    public void A_cut_character_at_the_end_is_a_fault() =>
        Assert.That(FaultOf([.. "{\"a\": \""u8, 0xC3]).Value, Is.EqualTo("byte 0xC3"));

    [TestCase(32, true)]
    [TestCase(33, false)]
    [TestCase(100_000, false)]
    public void Nesting_is_limited_rather_than_fatal(int depth, bool accepted)
    {
        var json = new string('[', depth) + new string(']', depth);

        if (accepted) Assert.That(Parse(json).Items, Has.Count.EqualTo(1));
        else Assert.That(() => Parse(json), Throws.InstanceOf<InputException>());
    }

    [Test]
    public void Many_lines_and_members_take_reasonable_time()
    {
        var json = "{" + string.Join(",\n", Enumerable.Range(0, 200_000).Select(i => $"\"k{i}\": {i}")) + "}";
        var begun = Environment.CpuUsage.TotalTime;

        var root = Parse(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root.Members[^1].Value.Line, Is.EqualTo(200_000));
            Assert.That(Environment.CpuUsage.TotalTime - begun, Is.LessThan(TimeSpan.FromSeconds(10)));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool AnyBytesGiveAValueOrAFault(byte[] bytes, byte[] picks)
    {
        string[] pieces = ["{", "}", "[", "]", "\"", "a", ":", ",", "1", "\n", "\\u", "D800", "\\", "null", " ", "ö"];
        var nearly = Encoding.UTF8.GetBytes(string.Concat(picks.Select(pick => pieces[pick % pieces.Length])));
        foreach (var input in new[] { bytes, nearly })
        {
            try
            {
                LocatedJson.Parse(input, "x");
            }
            catch (InputException e) when (e.Faults.Count == 1)
            {
                // Told, not thrown through.
            }
        }

        return true;
    }

    private static LocatedJson Parse(string json) => LocatedJson.Parse(Encoding.UTF8.GetBytes(json), "x");

    private static Fault FaultOf(byte[] utf8) =>
        Assert.Throws<InputException>(() => LocatedJson.Parse(utf8, "x"))!.Faults.Single();
}
