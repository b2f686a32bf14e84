using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class FieldReaderTests
{
    private readonly List<Fault> faults = [];

    [SetUp]
    public void Forget() => faults.Clear();

    [Test]
    public void Fields_are_read_by_name()
    {
        var reader = Read("""
            {"text": " a ", "number": 1.5, "whole": 3, "flag": true, "day": "2026-06-30", "days": ["2026-01-01"],
             "inner": {"x": 1}, "list": [{"x": 2}, {"x": 3}]}
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reader.Text("text"), Is.EqualTo(" a "));
            Assert.That(reader.Number("number", 0, 2, ""), Is.EqualTo(1.5));
            Assert.That(reader.Integer("whole", 0, 9, ""), Is.EqualTo(3));
            Assert.That(reader.Boolean("flag"), Is.True);
            Assert.That(reader.Value<DateOnly>("day", IsoDate.TryParse, "", ""), Is.EqualTo(new DateOnly(2026, 6, 30)));
            Assert.That(reader.Values<DateOnly>("days", IsoDate.TryParse, "", ""), Has.Count.EqualTo(1));
            Assert.That(reader.Object("inner", X), Is.EqualTo("1"));
            Assert.That(reader.Objects("list", X), Is.EqualTo(new[] { "2", "3" }));
            reader.RejectUnknown();
            Assert.That(faults, Is.Empty);
        }
    }

    [TestCase("{}")]
    [TestCase("{\"x\": null}")]
    public void A_field_that_is_absent_or_null_is_not_known(string json)
    {
        var reader = Read(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reader.Text("x"), Is.Null);
            Assert.That(reader.Number("x", 0, 1, ""), Is.Null);
            Assert.That(reader.Integer("x", 0, 1, ""), Is.Null);
            Assert.That(reader.Boolean("x"), Is.Null);
            Assert.That(reader.Value<DateOnly>("x", IsoDate.TryParse, "", ""), Is.Null);
            Assert.That(reader.Values<DateOnly>("x", IsoDate.TryParse, "", ""), Is.Empty);
            Assert.That(reader.Object("x", X), Is.Null);
            Assert.That(reader.Objects("x", X), Is.Empty);
            reader.RejectUnknown();
            Assert.That(faults, Is.Empty);
        }
    }

    [Test]
    public void A_blank_text_is_not_known() => Assert.That(Read("{\"x\": \" \\n \"}").Text("x"), Is.Null);

    [TestCase("[]", "[...]", null)]
    [TestCase("true", "true", null)]
    [TestCase("37126123456", null, 11, TestName = "A_number_in_a_text_s_place_is_not_shown")]
    public void A_text_wants_quotation_marks(string value, string? shown, int? hidden)
    {
        Read($"{{\"x\": {value}}}").Text("x");

        Expect("x", shown, "a text in quotation marks");
        Assert.That(faults[0].HiddenLength, Is.EqualTo(hidden));
    }

    [TestCase(1_000_000, true)]
    [TestCase(1_000_001, false)]
    public void A_text_holds_at_most_a_megabyte(int length, bool accepted)
    {
        var text = Read($"{{\"x\": \"{new string('a', length)}\"}}").Text("x");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text is not null, Is.EqualTo(accepted));
            Assert.That(faults, Has.Count.EqualTo(accepted ? 0 : 1));
            Assert.That(string.Concat(faults), Has.Length.LessThan(300));
        }
    }

    [TestCase("-0.1", "correct it")]
    [TestCase("10.1", "correct it")]
    [TestCase("1e999", "correct it")]
    [TestCase("true", "correct it")]
    [TestCase("\"5\"", "without quotation marks")]
    [TestCase("\"5,5\"", "without quotation marks")]
    public void A_number_lies_in_its_range_and_has_no_quotation_marks(string value, string remedy)
    {
        Assert.That(Read($"{{\"x\": {value}}}").Number("x", 0, 10, "0 to 10"), Is.Null);

        Expect("x", value.Trim('"'), "0 to 10", remedy);
    }

    [TestCase("0", 0)]
    [TestCase("10", 10)]
    [TestCase("1e1", 10)]
    [TestCase("0.25", 0.25)]
    public void A_number_s_limits_belong_to_its_range(string value, double expected) =>
        Assert.That(Read($"{{\"x\": {value}}}").Number("x", 0, 10, ""), Is.EqualTo(expected));

    [TestCase("1.5")]
    [TestCase("99999999999999")]
    public void A_whole_number_is_whole(string value)
    {
        Assert.That(Read($"{{\"x\": {value}}}").Integer("x", 0, 10, "0 to 10"), Is.Null);

        Expect("x", value, "0 to 10");
    }

    [TestCase("1")]
    [TestCase("\"true\"")]
    public void A_yes_or_no_is_true_or_false(string value)
    {
        Assert.That(Read($"{{\"x\": {value}}}").Boolean("x"), Is.Null);

        Expect("x", value.Trim('"'), "true or false");
    }

    [TestCase("\"30.6.2026\"")]
    [TestCase("2026")]
    public void A_value_must_parse(string value)
    {
        Read($"{{\"x\": {value}}}").Value<DateOnly>("x", IsoDate.TryParse, "a date", "write one");

        Expect("x", value.Trim('"'), "a date", "write one");
    }

    [Test]
    public void A_list_s_fault_names_the_item()
    {
        var days = Read("{\"x\": [\"2026-01-01\", \"never\", null, 5]}")
            .Values<DateOnly>("x", IsoDate.TryParse, "a date", "write one");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(days, Has.Count.EqualTo(1));
            Assert.That(faults.Select(fault => (fault.Field, fault.Value)),
                Is.EqualTo(new[] { ("x[1]", "never"), ("x[2]", "null"), ("x[3]", "5") }));
        }
    }

    [Test]
    public void A_list_wants_brackets()
    {
        Read("{\"x\": \"2026-01-01\"}").Values<DateOnly>("x", IsoDate.TryParse, "a date", "write one");

        Expect("x", "2026-01-01", "a list");
    }

    [Test]
    public void An_object_s_fault_names_the_path()
    {
        Read("{\"inner\":\n{\"x\": \"no\"}, \"list\": [{}, {\"x\": {}}]}", reader =>
        {
            reader.Object("inner", fields => $"{fields.Number("x", 0, 1, "0 to 1")}");
            reader.Objects("list", fields => fields.Text("x"));
        });

        Assert.That(faults.Select(fault => (fault.Line, fault.Field)),
            Is.EqualTo(new[] { ((int?)2, "inner.x"), (2, "list[1].x") }));
    }

    [TestCase("{\"inner\": 5}", "inner")]
    [TestCase("{\"list\": [5]}", "list[0]")]
    [TestCase("5", "")]
    public void What_should_be_an_object_is_named_when_it_is_not(string json, string field)
    {
        Read(json, reader =>
        {
            reader.Object("inner", X);
            reader.Objects("list", X);
        });

        Expect(field, "5", "a JSON object");
    }

    [Test]
    public void A_field_given_twice_is_a_fault_and_the_first_counts()
    {
        var reader = Read("{\"x\": \"one\",\n\"x\": \"two\"}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reader.Text("x"), Is.EqualTo("one"));
            Expect("x", null, "each field once");
            Assert.That((faults[0].Line, faults[0].HiddenLength), Is.EqualTo((2, 3)));
        }
    }

    [TestCase("employes", "did you mean employees?")]
    [TestCase("Employees", "did you mean employees?")]
    [TestCase("shoeSize", "remove it; the fields are listed in docs/schemas")]
    public void An_unknown_field_is_a_fault_that_guesses_what_was_meant(string name, string remedy)
    {
        Read($"{{\"{name}\": 5}}", reader => reader.Number("employees", 0, 9, ""));

        Expect(name, null, "a known field", remedy);
    }

    [Test]
    public void A_text_in_place_of_a_field_s_name_is_cut()
    {
        Read("{\"We cannot pay our supplier in May\": 1}", _ => { });

        Expect("We cannot pay our su...", null, "a known field");
    }

    [TestCase("{\"x\": \"We cannot pay our supplier\"}")]
    [TestCase("{\"days\": [\"We cannot pay our supplier\"]}")]
    public void Of_a_text_in_place_of_a_code_little_is_shown(string json)
    {
        Read(json, reader =>
        {
            reader.Value<DateOnly>("x", IsoDate.TryParse, "a day", "write one");
            reader.Values<DateOnly>("days", IsoDate.TryParse, "a day", "write one");
        });

        Assert.That(faults.Select(fault => fault.Value), Is.EqualTo(new[] { "We cannot pay our su..." }));
    }

    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public void A_requirement_that_is_not_met_is_a_fault_on_the_object_s_line(bool met, int expected)
    {
        Read("\n\n{}").Require(met, "needs", "a text", "write one");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(faults, Has.Count.EqualTo(expected));
            Assert.That(faults.Select(fault => (fault.Line, fault.Field, fault.Value)),
                Is.All.EqualTo(((int?)3, "needs", (string?)null)));
        }
    }

    [Test]
    public void Many_fields_take_reasonable_time()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\": \"v\"")) + "}";
        var begun = Environment.CpuUsage.TotalTime;

        Read(json, reader =>
        {
            foreach (var name in reader.Names) reader.Text(name);
        });

        Assert.That(Environment.CpuUsage.TotalTime - begun, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static string X(FieldReader fields) => $"{fields.Integer("x", 0, 9, "0 to 9")}";

    private FieldReader Read(string json) =>
        new(LocatedJson.Parse(Encoding.UTF8.GetBytes(json), "x.json"), "x.json", faults);

    private void Read(string json, Action<FieldReader> read)
    {
        var reader = Read(json);
        read(reader);
        reader.RejectUnknown();
    }

    private void Expect(string field, string? value, string expected, string remedy = "")
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(faults.Select(fault => (fault.Source, fault.Field, fault.Value, fault.Expected)),
                Is.EqualTo(new[] { ("x.json", field, value, expected) }));
            Assert.That(faults.Select(fault => fault.Remedy), Has.All.Contain(remedy).And.All.Not.Empty);
        }
    }
}
