using BsrMatch.Input;

namespace BsrMatch.Tests.Training.Checking;

internal sealed class EncodingCheckTests
{
    [TestCase("F\uFFFDrderung", "a replacement character (U+FFFD) at character 2")]
    [TestCase("FÃ¶rderung", "letters that were UTF-8 once (U+00C3) at character 2")]
    [TestCase("a bell\u0007", "a control character (U+0007) at character 7")]
    [TestCase("Fo\u0308rderung", "a character not in Unicode form C (U+0308) at character 3")]
    [TestCase("\u212Bland", "a character not in Unicode form C (U+212B) at character 1")]
    [TestCase("För\u00ADderung", "an invisible character (U+00AD) at character 4")]
    [TestCase("zero\u200Bwidth", "an invisible character (U+200B) at character 5")]
    public void What_a_wrong_encoding_leaves_is_a_fault(string needs, string found)
    {
        using var data = new SmallData().Add("train", "a2", needs);

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            $"fault: encoding: train/profiles.jsonl:2: a2: needs: {found}; write it as it was meant",
        }));
    }

    [Test]
    public void Names_are_looked_at_as_well()
    {
        using var data = new SmallData().Add("train", "a2", "A loan.", name: "KrÄ…g");

        Assert.That(data.Findings(), Has.Length.EqualTo(1).And.One.Contains("a2: name: letters that were UTF-8"));
    }

    [TestCase("Ã¤")]
    [TestCase("Å›")]
    [TestCase("wiÅ›nia")]
    [TestCase("Å›wiat")]
    [TestCase("sÄ…")]
    [TestCase("uÅ¾")]
    [TestCase("Ä¯monÄ—")]
    [TestCase("Ä“ka")]
    [TestCase("Ã–l")]
    [TestCase("GrÃ¶ÃŸe")]
    [TestCase("Ă¤")]
    [TestCase("Ĺ›wiat")]
    [TestCase("Â°C")]
    [TestCase("donâ€™t")]
    public void Mojibake_is_known(string text) => Assert.That(IsMojibake(text), Is.True);

    [TestCase("Åse på Ålesund, Ärger über Öl, ÅÄÖ")]
    [TestCase("»VI HAR EN Å« och så vidare")]
    [TestCase("A–Å–Ä, „BLÅ”, (FRÅ…)")]
    [TestCase("Äußerst schön, Żółć, šeši žąsys, õun, kā, ķīle")]
    [TestCase("90 °C, 5 €, ½ l, §3, São Paulo, rôle, château")]
    public void The_regions_own_letters_are_none(string text) => Assert.That(IsMojibake(text), Is.False);

    [TestCase("A page\nof two lines")]
    [TestCase("10\u00A0000 zł – „tak”, he said … »nej«")]
    public void Typesetting_is_no_fault(string needs)
    {
        using var data = new SmallData().Add("train", "a2", needs);

        Assert.That(data.Findings(), Is.Empty);
    }

    private static bool IsMojibake(string text) =>
        Enumerable.Range(0, text.Length).Any(i => Mojibake.IsAt(text, i));
}
