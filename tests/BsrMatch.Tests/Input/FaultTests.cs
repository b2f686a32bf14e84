using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class FaultTests
{
    [Test]
    public void A_fault_says_where_what_and_what_to_do() =>
        Assert.That(new Fault("firms.jsonl", 7, "employees", "ten", "a number", "correct it").ToString(),
            Is.EqualTo("firms.jsonl:7: employees: found \"ten\", expected a number; correct it"));

    [Test]
    public void What_is_not_known_is_left_out() =>
        Assert.That(new Fault("--top", null, "", null, "a number", "give one").ToString(),
            Is.EqualTo("--top: expected a number; give one"));

    [TestCase(1, "1 character")]
    [TestCase(38, "38 characters")]
    public void Of_a_hidden_value_the_length_is_told(int length, string told) =>
        Assert.That(new Fault("a", 1, "need", null, "a known field", "mend it") { HiddenLength = length }.ToString(),
            Is.EqualTo($"a:1: need: found {told}, expected a known field; mend it"));

    [Test]
    public void A_long_value_is_cut()
    {
        var fault = new Fault("a", null, "", new string('x', 61), "less", "shorten it");

        Assert.That(fault.ToString(), Does.Contain($"found \"{new string('x', 60)}...\","));
    }

    [Test]
    public void A_value_is_never_cut_through_a_character()
    {
        var fault = new Fault("a", null, "", new string('x', 59) + "😀😀", "less", "shorten it");

        Assert.That(fault.ToString(), Does.Contain("found \"" + new string('x', 59) + "...\","));
    }

    // A field's name can come from the input too, with a terminal's control codes in it.
    [TestCase("two\nlines")]
    [TestCase("\u001b[31mred", TestName = "A_fault_holds_no_escape_sequence")]
    [TestCase("\u0085next line")]
    public void A_fault_takes_one_line_and_holds_no_control_codes(string text)
    {
        var shown = new Fault("a", 1, text, text, "less", "mend it").ToString();

        Assert.That(shown.Any(char.IsControl), Is.False, shown);
    }

    [Test]
    public void An_endless_field_name_is_cut() =>
        Assert.That(new Fault("a", 1, new string('x', 100_000), null, "less", "mend it").ToString(),
            Has.Length.LessThan(300));

    [Test]
    public void An_exception_tells_every_fault_on_a_line_of_its_own()
    {
        var first = new Fault("a", 1, "x", null, "one", "add it");
        var second = new Fault("a", 2, "y", null, "two", "add it");

        var exception = new InputException([first, second]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.Message, Is.EqualTo(first + Environment.NewLine + second));
            Assert.That(exception.Faults, Is.EqualTo(new[] { first, second }));
            Assert.That(new InputException(first).Faults, Is.EqualTo(new[] { first }));
        }
    }
}
