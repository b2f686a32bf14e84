namespace BsrMatch.Tests.Training.Checking;

internal sealed class AddressCheckTests
{
    [TestCase("Write to ann.lee@firm.example for more.", "an e-mail address at character 16")]
    [TestCase("Write to ann@firm.lv for more.", "an e-mail address at character 12")]
    [TestCase("More on https://firm.example/need now.", "a URL at character 9")]
    [TestCase("More on WWW.firm.example now.", "a URL at character 9")]
    [TestCase("More on firma.lv in Latvian.", "a URL at character 14")]
    public void An_address_is_a_fault_which_does_not_repeat_it(string needs, string found)
    {
        using var data = new SmallData().Add("train", "a2", needs);

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            $"fault: address: train/profiles.jsonl:2: a2: needs: {found}; say it without",
        }));
    }

    [TestCase("A scale from 3.5 to 7.2, e.g. for flour. No. 5 is sold out; the internet helps.")]
    [TestCase("Two lamps @ 40 euro. Infopoint wanted.")]
    public void Numbers_and_full_stops_make_no_address(string needs)
    {
        using var data = new SmallData().Add("train", "a2", needs);

        Assert.That(data.Findings(), Is.Empty);
    }
}
