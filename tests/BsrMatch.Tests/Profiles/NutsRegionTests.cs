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

    // NUTS 2021 to 2024: Pierīga was shared out among Riga, Kurzeme and Vidzeme.
    [TestCase("LV006", "LV00A", true)]
    [TestCase("LV00A", "LV006", null)]
    [TestCase("LV006", "LV009", false)]
    [TestCase("LV007", "LV00A", null)]
    [TestCase("LV00A", "LV007", null)]
    [TestCase("LV007", "LV006", false, Description = "two regions of one version")]
    [TestCase("LV007", "LV00", true)]
    [TestCase("LV007", "LV005", false)]
    [TestCase("LV008", "LV00C", true)]
    [TestCase("FI193", "FI198", true, Description = "less than 1% went elsewhere")]
    [TestCase("FI198", "FI193", true)]
    [TestCase("FI195", "FI19A", null)]
    [TestCase("DEG0N", "DEG0R", true)]
    [TestCase("DEG0R", "DEG0N", null)]
    [TestCase("NO082", "NO08", true)]
    [TestCase("NO084", "NO082", true)]
    [TestCase("NO012", "NO084", true, Description = "Akershus of 2016 came back in 2024")]
    [TestCase("NO012", "NO085", false)]
    [TestCase("NO072", "NO074", true, Description = "Troms came back with its code")]
    [TestCase("NO073", "NO072", false)]
    [TestCase("LT00A", "LT011", true)]
    [TestCase("LT011", "LT00A", true)]
    [TestCase("LT00", "LT", true)]
    [TestCase("LT", "LT00", true)]
    [TestCase("PL12", "PL9", true)]
    [TestCase("PL127", "PL12", true)]
    [TestCase("PL911", "PL12", true)]
    [TestCase("EE006", "EE009", true)]
    [TestCase("FR24", "FRB", true)]
    [TestCase("FRA4", "FRY4", true)]
    [TestCase("NL310", "NL35", true)]
    [TestCase("HR041", "HR05", true)]
    public void CodesOfDifferentVersionsAreComparedByWhatTheyBecame(string inner, string wider, bool? expected) =>
        Assert.That(Some.Region(inner).IsWithin(Some.Region(wider)), Is.EqualTo(expected));

    [TestCase("LV", "LV0", true)]
    [TestCase("DE3", "DE300", true)]
    [TestCase("DE8", "DE80", true)]
    [TestCase("DE9", "DE93", null)]
    public void ARegionThatIsDividedNoFurtherLiesWithinItsOnlyPart(string inner, string wider, bool? expected) =>
        Assert.That(Some.Region(inner).IsWithin(Some.Region(wider)), Is.EqualTo(expected));

    [TestCase("DE80Z", "DE8", true)]
    [TestCase("DE80Z", "DE9", false)]
    [TestCase("DE80Z", "DE80N", null)]
    [TestCase("DE80N", "DE80Z", null)]
    [TestCase("DE9", "DE80Z", false)]
    [TestCase("BY1", "BY", true)]
    [TestCase("BY", "BY1", null)]
    [TestCase("BY1", "BY2", false)]
    public void AnUnknownCodeLiesSomewhereInTheRegionItBeginsWith(string inner, string wider, bool? expected) =>
        Assert.That(Some.Region(inner).IsWithin(Some.Region(wider)), Is.EqualTo(expected));

    [TestCase("RE", "FRY4", true)]
    [TestCase("FRY4", "RE", true)]
    [TestCase("FRY40", "RE", true)]
    [TestCase("RE", "FRA4", true)]
    [TestCase("RE", "FR", true)]
    [TestCase("FR", "RE", null)]
    [TestCase("FRB", "RE", false)]
    [TestCase("RE", "YT", false)]
    [TestCase("PF", "FR", true)]
    [TestCase("FR", "PF", null)]
    [TestCase("PF", "FRB", false)]
    [TestCase("FRB", "PF", false)]
    [TestCase("PF", "PF", true)]
    [TestCase("MF", "FRY1", true)]
    [TestCase("AX", "FI200", true)]
    [TestCase("FI200", "AX", true)]
    [TestCase("SJ", "NO", true)]
    [TestCase("GL", "DK", true)]
    [TestCase("FO", "DK", false)]
    public void ATerritoryIsAPlaceInItsState(string inner, string wider, bool? expected) =>
        Assert.That(Some.Region(inner).IsWithin(Some.Region(wider)), Is.EqualTo(expected));

    [TestCase("LV007", "LV00A LV00B LV00C", true)]
    [TestCase("LV007", "LV00A LV00B EE", null)]
    [TestCase("LV007", "LV005 LV009", false)]
    [TestCase("DED", "DED2 DED4 DED5", true)]
    [TestCase("FR", "FR1 PF", null)]
    [TestCase("PF", "FR1 FR", true)]
    [TestCase("BY", "BY1 BY2", null)]
    public void ARegionMayLieWithinSeveralTogether(string inner, string wider, bool? expected) =>
        Assert.That(Some.Region(inner).IsWithinAny([.. wider.Split(' ').Select(Some.Region)]), Is.EqualTo(expected));

    [TestCase("LV", true)]
    [TestCase("LV0", true)]
    [TestCase("LV00A", true)]
    [TestCase("LV007", true)]
    [TestCase("LV001", false)]
    [TestCase("LVZZZ", true, Description = "extra-regio")]
    [TestCase("DE41", false, Description = "dropped before 2013")]
    [TestCase("LT00A", true)]
    [TestCase("UKM25", true)]
    [TestCase("RE", true)]
    [TestCase("PF", null)]
    [TestCase("BY1", null)]
    public void TellsWhetherThereIsSuchARegion(string code, bool? expected) =>
        Assert.That(Some.Region(code).IsKnown, Is.EqualTo(expected));
}
