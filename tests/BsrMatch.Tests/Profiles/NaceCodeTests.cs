using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class NaceCodeTests
{
    [TestCase("C", "C", 'C')]
    [TestCase("28", "28", 'C')]
    [TestCase("28.9", "28.9", 'C')]
    [TestCase("28.93", "28.93", 'C')]
    [TestCase("2893", "28.93", 'C')]
    [TestCase("c28.93", "28.93", 'C')]
    [TestCase(" C 28.93 ", "28.93", 'C')]
    [TestCase("01.11", "01.11", 'A')]
    [TestCase("99", "99", 'U')]
    public void ReadsACodeOfAnyLevel(string text, string expected, char section)
    {
        var known = NaceCode.TryParse(text, "2", out var code);

        Assert.That((known, code.ToString(), code.Section, code.Version),
            Is.EqualTo((true, expected, section, "2")));
    }

    [TestCase("")]
    [TestCase("V", Description = "a section of Rev. 2.1 only")]
    [TestCase("1")]
    [TestCase("00")]
    [TestCase("04")]
    [TestCase("34")]
    [TestCase("28.933")]
    [TestCase("28.x")]
    [TestCase("2.893")]
    [TestCase("A28")]
    [TestCase("metal")]
    public void RejectsWhatIsNoCode(string text) =>
        Assert.That(NaceCode.TryParse(text, "2", out _), Is.False);

    // Media moved from J to J and K, real estate from L to M and so on, and division 45 ended.
    [TestCase("45.20", 'G', null)]
    [TestCase("62.01", 'J', 'K')]
    [TestCase("58.11", 'J', 'J')]
    [TestCase("64.19", 'K', 'L')]
    [TestCase("68.10", 'L', 'M')]
    [TestCase("72.19", 'M', 'N')]
    [TestCase("82.11", 'N', 'O')]
    [TestCase("84.13", 'O', 'P')]
    [TestCase("85.42", 'P', 'Q')]
    [TestCase("86.10", 'Q', 'R')]
    [TestCase("90.01", 'R', 'S')]
    [TestCase("95.11", 'S', 'T')]
    [TestCase("97.00", 'T', 'U')]
    [TestCase("99.00", 'U', 'V')]
    [TestCase("28.93", 'C', 'C')]
    public void EachVersionHasItsSections(string text, char? rev2, char? rev21) => Assert.Multiple(() =>
    {
        Assert.That(SectionOf(text, "2"), Is.EqualTo(rev2));
        Assert.That(SectionOf(text, "2.1"), Is.EqualTo(rev21));
    });

    [Test]
    public void AnotherVersionIsUnknown() => Assert.That(NaceCode.TryParse("28", "3", out _), Is.False);

    [TestCase("28.93", "28", true)]
    [TestCase("28.93", "28.9", true)]
    [TestCase("28.93", "28.93", true)]
    [TestCase("28.93", "C", true)]
    [TestCase("C", "C", true)]
    [TestCase("28", "28.93", null)]
    [TestCase("C", "28", null)]
    [TestCase("D", "35", true, Description = "division 35 is all of section D")]
    [TestCase("D", "35.1", null)]
    [TestCase("29.10", "28", false)]
    [TestCase("28.93", "J", false)]
    [TestCase("C", "J", false)]
    [TestCase("C", "62", false)]
    public void KnowsWhatLiesWithinWhat(string inner, string wider, bool? expected) =>
        Assert.That(Some.Nace(inner).IsWithin(Some.Nace(wider)), Is.EqualTo(expected));

    [TestCase("62.10", "J", true, Description = "J of Rev. 2 goes up to 63, so K 62 of Rev. 2.1 lies in it")]
    [TestCase("62.10", "62", true)]
    [TestCase("64.19", "L", false, Description = "L of Rev. 2 is real estate")]
    [TestCase("J", "J", true)]
    public void ANewCodeIsComparedWithAnOldOneByItsDigits(string inner, string wider, bool? expected) =>
        Assert.That(Some.Nace(inner, "2.1").IsWithin(Some.Nace(wider)), Is.EqualTo(expected));

    [Test]
    public void ASectionThatReachesBeyondAnOldOneIsUnknown() =>
        Assert.That(Some.Nace("J").IsWithin(Some.Nace("J", "2.1")), Is.Null);

    private static char? SectionOf(string text, string version) =>
        NaceCode.TryParse(text, version, out var code) ? code.Section : null;
}
