using BsrMatch.Catalogue;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Matching;

public sealed class DeMinimisTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [TestCase(null)]
    [TestCase(false)]
    public void ThereIsNoHeadroomWhereAidIsNotKnownToBeDeMinimis(bool? deMinimis)
    {
        var programme = Some.Programme(funding: new Funding(null, 50_000, null, deMinimis));

        Assert.That(DeMinimis.Headroom(Some.Profile(), programme, Day), Is.Null);
        Assert.That(DeMinimis.Headroom(Some.Profile(), Some.Programme(), Day), Is.Null);
    }

    [Test]
    public void AFirmWithoutPastAidHasTheWholeCeiling()
    {
        Assert.That(Headroom(300_000), Is.EqualTo(Left(0, 300_000, true)));
        Assert.That(Headroom(300_001), Is.EqualTo(Left(0, 300_000, false)));
    }

    [Test]
    public void PastAidThatIsNotGivenIsUnknownAndNotNothing()
    {
        var headroom = DeMinimis.Headroom(Some.Profile(country: "LV"), Programme(1), Day);

        Assert.That(headroom, Is.EqualTo(
            new DeMinimisHeadroom(null, null, null) { State = Some.Country("LV") }));
    }

    [Test]
    public void WhetherAnUnknownAwardFitsIsUnknown()
    {
        Assert.That(Headroom(null), Is.EqualTo(Left(0, 300_000, null)));
    }

    [TestCase("2023-06-29", 0)]
    [TestCase("2023-06-30", 40_000, Description = "The period ends with the same date.")]
    [TestCase("2023-07-01", 40_000)]
    [TestCase("2026-06-30", 40_000)]
    [TestCase("2026-07-01", 0)]
    public void OnlyAidOfTheThreeYearsUpToTheDayCounts(string granted, double used)
    {
        var aid = new PastAid(DateOnly.Parse(granted), 40_000, Some.Country("LV"));

        Assert.That(Headroom(null, aid)!.UsedEur, Is.EqualTo(used));
    }

    [TestCase("LV", "LV", 40_000, 0)]
    [TestCase("LV", "EE", 0, 0)]
    [TestCase("LV", null, 40_000, 40_000)]
    [TestCase(null, "EE", null, 0, Description = "Every state has a ceiling of its own.")]
    [TestCase(null, null, null, 0)]
    public void AidOfAnotherStateIsLeftAsideAndAidOfAnUnknownOneIsCountedAndTold(
        string? country, string? state, double? used, double unsure)
    {
        var aid = new PastAid(new(2025, 1, 1), 40_000, state is null ? null : Some.Country(state));
        var profile = Some.Profile(country: country, pastAid: [aid]);
        var headroom = DeMinimis.Headroom(profile, Programme(null), Day);

        Assert.That((headroom!.UsedEur, headroom.UnsureEur), Is.EqualTo((used, unsure)));
    }

    [Test]
    public void GrantsAddUpAndNothingIsLeftBelowZero()
    {
        var first = new PastAid(new(2024, 1, 1), 200_000, Some.Country("LV"));
        var second = new PastAid(new(2025, 1, 1), 150_000, Some.Country("LV"));

        Assert.That(Headroom(1, first, second), Is.EqualTo(
            new DeMinimisHeadroom(350_000, 0, false)
            {
                State = Some.Country("LV"),
                FitsFrom = new DateOnly(2027, 1, 2),
            }));
    }

    [Test]
    public void AnAwardTooGreatSaysWhatStillFitsAndFromWhenAllOfIt()
    {
        var aid = new PastAid(new(2024, 3, 5), 250_000, Some.Country("LV"));

        Assert.That(Headroom(120_000, aid), Is.EqualTo(new DeMinimisHeadroom(250_000, 50_000, false)
        {
            State = Some.Country("LV"),
            FitsUpToEur = 50_000,
            FitsFrom = new DateOnly(2027, 3, 6),
        }));
    }

    [Test]
    public void TheCeilingIsThatOfTheProgrammesOneCountry()
    {
        var aid = new PastAid(new(2025, 1, 1), 40_000, Some.Country("EE"));
        var programme = Some.Programme(countries: ["EE"], funding: new Funding(null, null, null, true));
        var headroom = DeMinimis.Headroom(Some.Profile(country: "LV", pastAid: [aid]), programme, Day);

        Assert.That((headroom!.State, headroom.UsedEur), Is.EqualTo(((CountryCode?)Some.Country("EE"), 40_000)));
    }

    [Test]
    public void AnAwardBeyondTheCeilingNeverFits()
    {
        Assert.That(DeMinimis.Headroom(Some.Profile(country: "LV"), Programme(500_000), Day)!.Fits, Is.False);
        Assert.That(Headroom(500_000)!.Fits, Is.False);
    }

    [Test]
    public void OfAProgrammeThatIsToOpenTheOpeningDayCounts()
    {
        var aid = new PastAid(new(2024, 3, 1), 270_000, Some.Country("LV"));
        var opens = new DateOnly(2027, 9, 1);
        var programme = Programme(200_000) with { Lifecycle = new Lifecycle(null, opens, null, null) };

        Assert.That(DeMinimis.Headroom(Some.Profile(country: "LV", pastAid: [aid]), programme, Day)!.Fits, Is.True);
    }

    [Test]
    public void WhereTheGreatestAwardNeverFitsTheDayIsThatOfTheLeast()
    {
        var aid = new PastAid(new(2025, 1, 1), 295_000, Some.Country("LV"));
        var programme = Some.Programme(funding: new Funding(200_000, 400_000, null, true));
        var headroom = DeMinimis.Headroom(Some.Profile(country: "LV", pastAid: [aid]), programme, Day)!;

        Assert.That((headroom.FitsFrom, headroom.IsAboutLeastAward),
            Is.EqualTo(((DateOnly?)new DateOnly(2028, 1, 2), true)));
    }

    [Test]
    public void ADayAfterTheProgrammeClosesIsOfNoUse()
    {
        var aid = new PastAid(new(2025, 1, 1), 295_000, Some.Country("LV"));
        var closes = new DateOnly(2027, 12, 31);
        var programme = Programme(100_000) with { Lifecycle = new Lifecycle(null, null, closes, null) };
        var headroom = DeMinimis.Headroom(Some.Profile(country: "LV", pastAid: [aid]), programme, Day)!;

        Assert.That((headroom.Fits, headroom.FitsFrom), Is.EqualTo(((bool?)false, (DateOnly?)null)));
    }

    [Test]
    public void LinkedFirmsAreTold()
    {
        var profile = Some.Profile(country: "LV", pastAid: [], ownership: Ownership.Linked);

        Assert.That(DeMinimis.Headroom(profile, Programme(1), Day)!.HasLinkedFirms, Is.True);
    }

    [TestCase("BY")]
    [TestCase("CH")]
    public void OutsideTheEconomicAreaThereIsNoCeiling(string country) => Assert.That(
        DeMinimis.Headroom(Some.Profile(country: country, pastAid: []), Programme(1), Day), Is.Null);

    [TestCase("01.41", true)]
    [TestCase("03", true)]
    [TestCase("02.10", false, Description = "Forestry is not shut out.")]
    [TestCase("A", false, Description = "Too wide to tell.")]
    [TestCase("10.51", false)]
    public void PrimaryProductionHasOtherCeilings(string sector, bool expected) => Assert.That(
        DeMinimis.Headroom(Some.Profile(country: "LV", sector: sector, pastAid: []), Programme(1), Day)!
            .OtherCeiling, Is.EqualTo(expected));

    private static DeMinimisHeadroom Left(double used, double left, bool? fits) =>
        new(used, left, fits) { State = Some.Country("LV"), FitsUpToEur = left };

    private static DeMinimisHeadroom? Headroom(double? maxEur, params PastAid[] aid) =>
        DeMinimis.Headroom(Some.Profile(country: "LV", pastAid: aid), Programme(maxEur), Day);

    private static Programme Programme(double? maxEur) =>
        Some.Programme(funding: new Funding(null, maxEur, null, true));
}
