using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class NutsRegionTests
{
    [TestCase("DE", "DE")]
    [TestCase("de8", "DE8")]
    [TestCase(" DE80N ", "DE80N")]
    [TestCase("EL30", "EL30")]
    [TestCase("GR30", "EL30")]
    [TestCase("GBC1", "UKC1")]
    public void ReadsACodeOfAnyLevel(string text, string expected)
    {
        var known = NutsRegion.TryParse(text, out var region);

        Assert.That((known, region.ToString()), Is.EqualTo((true, expected)));
    }

    [TestCase("")]
    [TestCase("D")]
    [TestCase("DE80N1")]
    [TestCase("XX1")]
    [TestCase("DE-8")]
    [TestCase("DE 8")]
    [TestCase("LV0ā")]
    public void RejectsWhatIsNoCode(string text) => Assert.That(NutsRegion.TryParse(text, out _), Is.False);

    [TestCase("DE80N", "DE8", true)]
    [TestCase("DE8", "DE8", true)]
    [TestCase("DE80N", "DE", true)]
    [TestCase("DE8", "DE80N", null)]
    [TestCase("DE", "DE8", null)]
    [TestCase("DE9", "DE8", false)]
    [TestCase("PL8", "DE8", false)]
    public void KnowsWhatLiesWithinWhat(string inner, string wider, bool? expected) =>
        Assert.That(Some.Region(inner).IsWithin(Some.Region(wider)), Is.EqualTo(expected));
}
