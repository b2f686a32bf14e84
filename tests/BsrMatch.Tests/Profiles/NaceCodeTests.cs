using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class NaceCodeTests
{
    [TestCase("68.12", "2.1", "41.10")]
    [TestCase("62.20", "2.1", "62.02 62.03")]
    [TestCase("41.10", "2", "68.12")]
    [TestCase("28.93", "2.1", "28.93")]
    [TestCase("F", "2.1", "", Description = "Told of classes only.")]
    public void AClassIsToldInTheOtherVersion(string code, string version, string expected)
    {
        Assert.That(NaceCode.TryParse(code, version, out var nace), Is.True);
        Assert.That(string.Join(' ', nace.InOtherVersion()), Is.EqualTo(expected));
    }

    [TestCase("C", "C", 'C')]
    [TestCase("28", "28", 'C')]
    [TestCase("28.9", "28.9", 'C')]
    [TestCase("28.93", "28.93", 'C')]
    [TestCase("2893", "28.93", 'C')]
    [TestCase("c28.93", "28.93", 'C')]
    [TestCase(" C 28.93 ", "28.93", 'C')]
    [TestCase("01.11", "01.11", 'A')]
    [TestCase("01.10", "01.1", 'A', Description = "Filled up to four digits.")]
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
    [TestCase("28.04", Description = "no such class")]
    [TestCase("46.0", Description = "no such group")]
    [TestCase("46.00", Description = "no such class")]
    [TestCase("28.97", Description = "a class of Rev. 2.1 only")]
    [TestCase("87.2.1")]
    [TestCase("28.933")]
    [TestCase("28.x")]
    [TestCase("2.893")]
    [TestCase("A28")]
    [TestCase("metal")]
    public void RejectsWhatIsNoCode(string text) =>
        Assert.That(NaceCode.TryParse(text, "2", out _), Is.False);

    // Media moved from J to J and K, real estate from L to M and so on, and division 45 ended.
    [TestCase("45.20", 'G', null)]
    [TestCase("62", 'J', 'K')]
    [TestCase("58", 'J', 'J')]
    [TestCase("64", 'K', 'L')]
    [TestCase("68", 'L', 'M')]
    [TestCase("72", 'M', 'N')]
    [TestCase("82", 'N', 'O')]
    [TestCase("84", 'O', 'P')]
    [TestCase("85", 'P', 'Q')]
    [TestCase("86", 'Q', 'R')]
    [TestCase("90", 'R', 'S')]
    [TestCase("95", 'S', 'T')]
    [TestCase("97", 'T', 'U')]
    [TestCase("99", 'U', 'V')]
    [TestCase("28.93", 'C', 'C')]
    public void EachVersionHasItsSections(string text, char? rev2, char? rev21) => Assert.Multiple(() =>
    {
        Assert.That(SectionOf(text, "2"), Is.EqualTo(rev2));
        Assert.That(SectionOf(text, "2.1"), Is.EqualTo(rev21));
    });

    [TestCase("C", NaceLevel.Section)]
    [TestCase("28", NaceLevel.Division)]
    [TestCase("C28.9", NaceLevel.Group)]
    [TestCase("28.93", NaceLevel.Class)]
    public void TellsItsLevel(string text, NaceLevel expected) =>
        Assert.That(Some.Nace(text).Level, Is.EqualTo(expected));

    // Regulation (EC) 1893/2006 and Delegated Regulation (EU) 2023/137.
    [TestCase("2", 21, 88, 272, 615)]
    [TestCase("2.1", 22, 87, 287, 651)]
    public void EachVersionHasItsCodes(string version, int sections, int divisions, int groups, int classes)
    {
        var levels = NaceCodes.All(version).CountBy(code => code.Level).Select(level => level.Value);

        Assert.That(levels, Is.EqualTo(new[] { sections, divisions, groups, classes }));
    }

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
    [TestCase("99", "99.00", true, Description = "the only class of its division")]
    [TestCase("U", "99.0", true)]
    [TestCase("29.10", "28", false)]
    [TestCase("28.93", "J", false)]
    [TestCase("C", "J", false)]
    [TestCase("C", "62", false)]
    public void KnowsWhatLiesWithinWhat(string inner, string wider, bool? expected) =>
        Assert.That(Some.Nace(inner).IsWithin(Some.Nace(wider)), Is.EqualTo(expected));

    private static char? SectionOf(string text, string version) =>
        NaceCode.TryParse(text, version, out var code) ? code.Section : null;
}
