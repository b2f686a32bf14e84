using System.Text;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class ProfileJsonTests
{
    private const string Whole =
        """
        {"id":"p-1","name":"Koka Māja SIA","country":"LV","region":"LV006","founded":2011,"employees":12.5,
        "turnoverEur":890000,"balanceSheetEur":610000.75,"previousYear":{"employees":11,"turnoverEur":1,
        "balanceSheetEur":2},"legalForm":"SIA","organisationType":"public-body","ownership":"partner",
        "partners":[{"relation":"linked","share":0.51,"investorType":"venture-capital","employees":3,
        "turnoverEur":4,"balanceSheetEur":5},{"relation":"partner"}],"pastAid":[{"date":"2025-03-31",
        "amountEur":20000,"memberState":"EE"},{"date":"2024-01-01","amountEur":0}],"sector":"28.93",
        "naceVersion":"2.1","trl":7,"description":"Mēs \"ražojam\" <mēbeles>.","needs":"Nauda\nun padoms",
        "language":"lv"}
        """;

    [Test]
    public void EveryFieldOfTheContractIsReadAndWrittenBack()
    {
        var profile = Read(Whole);

        Assert.That(Encoding.UTF8.GetString(ProfileJson.WriteCanonical(profile)),
            Is.EqualTo(Whole.ReplaceLineEndings("")));
    }

    [Test]
    public void WhatIsNotSaidIsUnknownAndNeverZero()
    {
        var profile = Read("""{"id":"p","needs":"a loan"}""");

        Assert.Multiple(() =>
        {
            Assert.That(profile.Hash(), Is.EqualTo(new SmeProfile { Id = "p", Needs = "a loan" }.Hash()));
            Assert.That(profile.Employees, Is.Null);
            Assert.That(profile.PreviousYear, Is.Null);
            Assert.That(profile.Partners, Is.Empty);
        });
    }

    [Test]
    public void NullMeansUnknownToo() =>
        Assert.That(Read("""{"id":"p","needs":"x","employees":null,"partners":null,"country":null}""").Hash(),
            Is.EqualTo(Read("""{"id":"p","needs":"x"}""").Hash()));

    [Test]
    public void AMissingIdIsDrawnFromTheContent()
    {
        var first = Read("""{"needs":"a loan","country":"LV"}""");

        Assert.Multiple(() =>
        {
            Assert.That(first.Id, Does.Match("^p-[0-9a-f]{12}$"));
            Assert.That(Read("""{"country":"lv","needs":"a loan"}""").Id, Is.EqualTo(first.Id));
            Assert.That(Read("""{"needs":"a grant","country":"LV"}""").Id, Is.Not.EqualTo(first.Id));
        });
    }

    [Test]
    public void TheHashDependsOnTheContentAndNotOnTheSpelling()
    {
        var hash = Read(Whole).Hash();

        Assert.Multiple(() =>
        {
            Assert.That(Read(Whole.Replace("\"LV\"", "\"lv\"").Replace("28.93", "C2893")).Hash(),
                Is.EqualTo(hash));
            Assert.That(Read(Whole.Replace("12.5", "12.6")).Hash(), Is.Not.EqualTo(hash));
        });
    }

    [TestCase("\"id\":5", "id", "a text in quotation marks")]
    [TestCase("\"country\":\"Latvia\"", "country", "a country code")]
    [TestCase("\"country\":371", "country", "a country code")]
    [TestCase("\"region\":\"XX\"", "region", "a NUTS code")]
    [TestCase("\"founded\":999", "founded", "a year from 1000 to 2026")]
    [TestCase("\"founded\":2027", "founded", "a year from 1000 to 2026")]
    [TestCase("\"founded\":2001.5", "founded", "a year from 1000 to 2026")]
    [TestCase("\"employees\":-1", "employees", "0 or more annual work units")]
    [TestCase("\"employees\":\"many\"", "employees", "a band such as 10-49")]
    [TestCase("\"employees\":\"249-50\"", "employees", "a band such as 10-49")]
    [TestCase("\"employees\":\"2m\"", "employees", "a band such as 10-49")]
    [TestCase("\"employees\":\"20000000+\"", "employees", "a band such as 10-49")]
    [TestCase("\"turnoverEur\":\"2-10 billion\"", "turnoverEur", "a band such as 2-10 million")]
    [TestCase("\"previousYear\":{\"employees\":\"-\"}", "previousYear.employees", "a band such as 10-49")]
    [TestCase("\"partners\":[{\"relation\":\"linked\",\"balanceSheetEur\":\"?\"}]",
        "partners[0].balanceSheetEur", "a band such as 2-10 million")]
    [TestCase("\"partners\":[{\"relation\":\"partner\",\"investorType\":\"friend\"}]",
        "partners[0].investorType", "company, venture-capital")]
    [TestCase("\"partners\":[{\"relation\":\"partner\",\"investorType\":5}]",
        "partners[0].investorType", "company, venture-capital")]
    [TestCase("\"employees\":1e9", "employees", "0 or more annual work units")]
    [TestCase("\"turnoverEur\":-0.01", "turnoverEur", "0 or more euro")]
    [TestCase("\"turnoverEur\":1e16", "turnoverEur", "0 or more euro")]
    [TestCase("\"balanceSheetEur\":true", "balanceSheetEur", "0 or more euro")]
    [TestCase("\"previousYear\":2024", "previousYear", "a JSON object")]
    [TestCase("\"previousYear\":{\"employees\":-1}", "previousYear.employees", "0 or more annual work units")]
    [TestCase("\"previousYear\":{\"profit\":1}", "previousYear.profit", "a known field")]
    [TestCase("\"organisationType\":\"firm\"", "organisationType", "company, incubator")]
    [TestCase("\"ownership\":\"shared\"", "ownership", "autonomous, partner or linked")]
    [TestCase("\"partners\":{}", "partners", "a list")]
    [TestCase("\"partners\":[{\"share\":0.5}]", "partners[0].relation", "partner or linked")]
    [TestCase("\"partners\":[{\"relation\":\"autonomous\"}]", "partners[0].relation", "partner or linked")]
    [TestCase("\"partners\":[{\"relation\":\"linked\"},{\"relation\":\"linked\",\"share\":51}]",
        "partners[1].share", "a share from 0 to 1")]
    [TestCase("\"pastAid\":[{\"date\":\"31.3.2025\",\"amountEur\":1}]", "pastAid[0].date", "a date such as")]
    [TestCase("\"pastAid\":[{\"date\":\"2025-03-31\"}]", "pastAid[0].amountEur", "0 or more euro")]
    [TestCase("\"pastAid\":[{\"date\":\"2025-03-31\",\"amountEur\":1,\"memberState\":\"EU\"}]",
        "pastAid[0].memberState", "a country code")]
    [TestCase("\"sector\":\"34.1\"", "sector", "a NACE Rev. 2 code")]
    [TestCase("\"sector\":\"45.2\",\"naceVersion\":\"2.1\"", "sector", "a NACE Rev. 2.1 code")]
    [TestCase("\"naceVersion\":\"1.1\"", "naceVersion", "2 or 2.1")]
    [TestCase("\"trl\":0", "trl", "from 1 to 9")]
    [TestCase("\"trl\":10", "trl", "from 1 to 9")]
    [TestCase("\"language\":\"english\"", "language", "a language code")]
    [TestCase("\"description\":[\"x\"]", "description", "a text in quotation marks")]
    [TestCase("\"needs\":\"y\"", "needs", "each field once")]
    [TestCase("\"turnover\":5", "turnover", "a known field")]
    [TestCase("\"Needs\":\"y\"", "Needs", "a known field")]
    public void AFaultNamesItsFieldAndWhatWasExpected(string members, string field, string expected)
    {
        var faults = FaultsOf($"{{\"needs\":\"x\",{members}}}");

        Assert.That(faults, Has.Some.Matches<Fault>(fault => fault!.Field == field
            && fault.Expected.Contains(expected, StringComparison.Ordinal) && fault.Remedy.Length > 0));
    }

    [TestCase("\"sector\":\"28.97\"", "a NACE Rev. 2 code such as 28.93 (without naceVersion it is read as Rev. 2)",
        "the code exists in Rev. 2.1 only: set naceVersion to \"2.1\" or correct it")]
    [TestCase("\"sector\":\"45.2\",\"naceVersion\":\"2.1\"", "a NACE Rev. 2.1 code such as 28.93",
        "the code exists in Rev. 2 only: set naceVersion to \"2\" or correct it")]
    [TestCase("\"sector\":\"28.04\"", "a NACE Rev. 2 code such as 28.93 (without naceVersion it is read as Rev. 2)",
        "correct it, or leave the field out when it is not known")]
    [TestCase("\"sector\":28.93", "a NACE Rev. 2 code such as 28.93 (without naceVersion it is read as Rev. 2)",
        "correct it, or leave the field out when it is not known")]
    public void ASectorThatIsNotInItsVersionIsAFaultThatSaysSo(string members, string expected, string remedy)
    {
        var fault = FaultsOf($"{{\"needs\":\"x\",{members}}}").Single();

        Assert.That((fault.Expected, fault.Remedy), Is.EqualTo((expected, remedy)));
    }

    [Test]
    public void ARegionOfAnotherCountryIsAFault() => Assert.That(
        FaultsOf("""{"needs":"x","country":"DE","region":"LV00A"}""").Single().ToString(), Does.EndWith(
            "region: expected a region of the country DE, in which LV00A does not lie; " +
            "correct one of the two, or leave out the one that is not known"));

    [TestCase("FR", "FRY4")]
    [TestCase("RE", "FRY4")]
    [TestCase("RE", "FR")]
    [TestCase("FR", "PF")]
    [TestCase("GR", "EL30")]
    [TestCase("GB", "UKC1")]
    [TestCase("LV", "LV007")]
    [TestCase("BY", "BY1")]
    public void ARegionOfTheCountryIsNone(string country, string region) => Assert.That(
        () => Read($$"""{"needs":"x","country":"{{country}}","region":"{{region}}"}"""), Throws.Nothing);

    [TestCase("{}")]
    [TestCase("""{"needs":" ","description":""}""")]
    public void AProfileWithoutAnyTextIsAFault(string json) =>
        Assert.That(FaultsOf(json).Single().Expected, Is.EqualTo("a text in needs or in description"));

    [TestCase("")]
    [TestCase("  \n")]
    [TestCase("{")]
    [TestCase("{} {}")]
    [TestCase("{\"needs\":\"\\uD800\"}")]
    [TestCase("[]")]
    [TestCase("\"needs\"")]
    public void WhatIsNoJsonObjectIsAFault(string json) => Assert.That(FaultsOf(json), Has.Count.EqualTo(1));

    [Test]
    public void AllFaultsAreToldAtOnceEachWithItsLine()
    {
        var faults = FaultsOf("{\n\"trl\":99,\n\"country\":\"LV\",\n\"founded\":1,\n\"colour\":1}");

        Assert.That(faults.Select(fault => (fault.Field, fault.Line)), Is.EquivalentTo(new (string, int?)[]
        {
            ("trl", 2), ("founded", 4), ("colour", 5), ("needs", 1),
        }));
    }

    [Test]
    public void AMisspeltFieldIsAnsweredWithTheNearestOne() =>
        Assert.That(FaultsOf("""{"needs":"x","employes":4}""").Single().Remedy,
            Is.EqualTo("did you mean employees?"));

    [TestCase("venture-captial", "did you mean venture-capital?")]
    [TestCase("Universitty", "did you mean university?")]
    [TestCase("municipality", "correct it, or leave the field out for an ordinary firm")]
    public void AnUnknownInvestorIsAnsweredWithTheNearestOne(string investor, string remedy) =>
        Assert.That(FaultsOf($$"""
            {"needs":"x","partners":[{"relation":"partner","investorType":"{{investor}}"}]}
            """).Single().Remedy, Is.EqualTo(remedy));

    [Test]
    public void AReversedBandIsAnsweredWithTheRightOrder() =>
        Assert.That(FaultsOf("""{"needs":"x","employees":"249-50"}""").Single().Remedy,
            Is.EqualTo("write the smaller number first"));

    [Test]
    public void ABandIsWrittenAsTextAndANumberAsANumber()
    {
        const string json = """
            {"id":"p","employees":"50 to 249","turnoverEur":"2 million","balanceSheetEur":"under 2m",
            "previousYear":{"employees":"12"},"partners":[{"relation":"linked","employees":"250 or more"}],
            "needs":"x"}
            """;

        Assert.That(Encoding.UTF8.GetString(ProfileJson.WriteCanonical(Read(json))), Is.EqualTo(
            """
            {"id":"p","employees":"50-249","turnoverEur":2000000,"balanceSheetEur":"<2000000",
            "previousYear":{"employees":12},"partners":[{"relation":"linked","employees":"250+"}],
            "needs":"x"}
            """.ReplaceLineEndings("")));
    }

    [Test]
    public void AnEmptyListOfAidSaysThatThereWasNone() => Assert.Multiple(() =>
    {
        Assert.That(Read("""{"needs":"x"}""").PastAid, Is.Null);
        Assert.That(Read("""{"needs":"x","pastAid":null}""").PastAid, Is.Null);
        Assert.That(Read("""{"needs":"x","pastAid":[]}""").PastAid, Is.Empty);
        Assert.That(Encoding.UTF8.GetString(ProfileJson.WriteCanonical(
            Read("""{"id":"p","needs":"x","pastAid":[]}"""))), Does.Contain("\"pastAid\":[]"));
    });

    [Test]
    public void ATextHoldsAtMostOneMegabyte()
    {
        var longest = new string('a', 1_000_000);

        Assert.Multiple(() =>
        {
            Assert.That(Read($"{{\"needs\":\"{longest}\"}}").Needs, Has.Length.EqualTo(1_000_000));
            Assert.That(FaultsOf($"{{\"needs\":\"{longest}a\"}}")[0].Expected,
                Is.EqualTo("at most 1 MB of text"));
        });
    }

    [Test]
    public void NobodyIsFoundedAfterTheDayOfAsking() => Assert.Multiple(() =>
    {
        Assert.That(Read("""{"needs":"x","founded":2026}""").Founded, Is.EqualTo(2026));
        Assert.That(
            () => ProfileJson.Read("""{"needs":"x","founded":2026}"""u8, "p", new DateOnly(2025, 12, 31)),
            Throws.TypeOf<InputException>());
    });

    [Test]
    public void EveryShippedProfileIsWrittenAsItIsRead()
    {
        foreach (var profile in Shipped.Train.Concat(Shipped.Test))
        {
            var written = ProfileJson.WriteCanonical(profile);

            Assert.That(ProfileJson.WriteCanonical(ProfileJson.Read(written, "again", Some.Day)),
                Is.EqualTo(written), profile.Id);
        }
    }

    private static SmeProfile Read(string json) =>
        ProfileJson.Read(Encoding.UTF8.GetBytes(json), "profile.json", Some.Day);

    private static IReadOnlyList<Fault> FaultsOf(string json) =>
        Assert.Throws<InputException>(() => Read(json))!.Faults;
}
