using BsrMatch.Profiles;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class CellValueTests
{
    [TestCase("12", "12")]
    [TestCase("1.234,56", "1234.56")]
    [TestCase("1 234,56", "1234.56")]
    [TestCase("1\u00A0234\u00A0567", "1234567")]
    [TestCase("1'234'567", "1234567")]
    [TestCase("1.234.567", "1234567")]
    [TestCase("1,234,567.5", "1234567.5")]
    [TestCase("12,5", "12.5")]
    [TestCase("12.5", "12.5")]
    [TestCase("12 Mio. €", "12000000")]
    [TestCase("1,2 Mio €", "1200000")]
    [TestCase("€ 250 Tsd.", "250000")]
    [TestCase("2,3 mln EUR", "2300000")]
    [TestCase("500 tys. EUR", "500000")]
    [TestCase("3 miljoonaa euroa", "3000000")]
    [TestCase("2-10 Mio.", "2000000-10000000")]
    [TestCase("2 bis 10 Mio. €", "2000000-10000000")]
    [TestCase("unter 2 Mio. €", "<2000000")]
    [TestCase("bis zu 2 Mio. €", "0-2000000")]
    [TestCase("mehr als 50 Mio. EUR", ">50000000")]
    [TestCase("powyżej 50 mln EUR", ">50000000")]
    [TestCase("mindestens 2 Mio", "2000000+")]
    [TestCase("2m-10m", "2000000-10000000")]
    [TestCase("0,5 M€", "500000")]
    [TestCase("500 thousand", "500000")]
    public void ASumOfMoneyIsReadAsPeopleWriteIt(string text, string amount) =>
        Assert.That(SomeLists.One($"needs\tturnover\nx\t{text}\n").TurnoverEur?.ToString(), Is.EqualTo(amount));

    [TestCase("10-49", "10-49")]
    [TestCase("10 – 49", "10-49")]
    [TestCase("10 bis 49", "10-49")]
    [TestCase("10 do 49", "10-49")]
    [TestCase("250+", "250+")]
    [TestCase("< 10", "<10")]
    [TestCase("weniger als 10", "<10")]
    [TestCase("alle 10", "<10")]
    [TestCase("12 Mitarbeiter", "12")]
    [TestCase("12,5 VZÄ", "12.5")]
    [TestCase("10-49 anställda", "10-49")]
    [TestCase("250 und mehr", "250+")]
    public void StaffIsReadAsPeopleWriteIt(string text, string amount) =>
        Assert.That(SomeLists.One($"needs\temployees\nx\t{text}\n").Employees?.ToString(), Is.EqualTo(amount));

    [Test]
    public void ANumberWithItsOwnUnitIsNotCountedInThousandsAgain()
    {
        var profile = SomeLists.One("needs\tTurnover (k€)\nx\t500 thousand\n");

        Assert.That(profile.TurnoverEur?.Exact, Is.EqualTo(500_000));
    }

    [TestCase("-")]
    [TestCase("n/a")]
    [TestCase("#N/A")]
    public void WhatMeansUnknownIsNeitherAnIdNorAText(string unknown)
    {
        var list = SomeLists.Read($"id,name,needs,description\n{unknown},{unknown},x,{unknown}\n{unknown},,y,z\n"
            + $"A,,{unknown},\n");

        Assert.Multiple(() =>
        {
            Assert.That(list.Rows.Take(2).SelectMany(row => row.Faults), Is.Empty);
            Assert.That(list.Rows.Take(2).Select(row => row.ClientId), Is.Unique.And.None.EqualTo(unknown));
            Assert.That((list.Rows[0].Profile!.Name, list.Rows[0].Profile!.Description), Is.EqualTo(((string?)null,
                (string?)null)));
            Assert.That(list.Rows[2].Faults, Is.Not.Empty);
        });
    }

    [Test]
    public void BlanksAroundAnIdAreNoPartOfIt() =>
        Assert.That(SomeLists.One("id\tneeds\n K1 \tx\n").Id, Is.EqualTo("K1"));

    [Test]
    public void AnItemOfUnknownsIsNoItem()
    {
        var profile = SomeLists.One("needs,partner1_relation,partner1_share,pastAid[0].date\nx,-,n/a,-\n");

        Assert.That(profile.Partners, Is.Empty);
        Assert.That(profile.PastAid, Is.Null);
    }

    [Test]
    public void TheOtherNumbersTellWhichSignPartsDecimals()
    {
        var comma = SomeLists.Read("needs;turnover;employees\nx;1.234;5\ny;2.345,50;6,5\n");
        var point = SomeLists.Read("needs;turnover;employees\nx;1,234;5\ny;2,345.50;6.5\n");

        Assert.Multiple(() =>
        {
            Assert.That(comma.Profiles.First().TurnoverEur?.Exact, Is.EqualTo(1234));
            Assert.That(point.Profiles.First().TurnoverEur?.Exact, Is.EqualTo(1234));
        });
    }

    [Test]
    public void ANumberThatCanBeReadInTwoWaysIsAFault()
    {
        Assert.That(SomeLists.Faults("needs;turnover\nx;1.234\n").Single(), Is.EqualTo(
            "clients:2: turnover: found \"1.234\", expected a number that can be read in one way only; "
            + "write 1234 for thousands, or 1.2340 for decimals"));
        Assert.That(SomeLists.Faults("needs;turnover\nx;1,234\n"), Is.Not.Empty, "semicolons go with decimal commas");
    }

    [Test]
    public void ACommaPartsThousandsWhereNothingSaysOtherwise() =>
        Assert.That(SomeLists.One("needs,turnover\nx,\"1,234\"\n").TurnoverEur?.Exact, Is.EqualTo(1234));

    [Test]
    public void AColumnThatMixesSignsAsksWhereItMust()
    {
        var list = SomeLists.Read("needs\tturnover\nx\t1.234,50\ny\t1,234.50\nz\t1.234\n");

        Assert.That(list.Rows.Select(row => row.Faults.Count), Is.EqualTo(new[] { 0, 0, 1 }));
    }

    [TestCase("2004", 2004)]
    [TestCase("12.05.2004", 2004)]
    [TestCase("2004-05-12", 2004)]
    [TestCase("5/12/2004", 2004)]
    [TestCase("Mai 2004", 2004)]
    [TestCase("38119", 2004)]
    public void AYearIsReadFromADate(string text, int year) =>
        Assert.That(SomeLists.One($"needs\tfounded\nx\t{text}\n").Founded, Is.EqualTo(year));

    [TestCase("2025-03-31", "2025-03-31")]
    [TestCase("31.3.2025", "2025-03-31")]
    [TestCase("31/03/2025", "2025-03-31")]
    [TestCase("31 March 2025", "2025-03-31")]
    [TestCase("Mar 31, 2025", "2025-03-31")]
    [TestCase("31-mars-2025", "2025-03-31")]
    [TestCase("01 October 2025 17:00:00", "2025-10-01")]
    [TestCase("03/31/2025", "2025-03-31")]
    [TestCase("31-03-2025", "2025-03-31")]
    [TestCase("2025-03-31 00:00:00", "2025-03-31")]
    [TestCase("45747", "2025-03-31")]
    public void ADayIsReadAsPeopleWriteIt(string text, string day) => Assert.That(
        SomeLists.One($"needs\tpastAid.date\tpastAid.amount\nx\t{text}\t1000\n").PastAid!.Single().Date,
        Is.EqualTo(DateOnly.Parse(day)));

    [Test]
    public void ADayThatCanBeReadInTwoWaysIsAFault() =>
        Assert.That(SomeLists.Faults("needs\tpastAid.date\tpastAid.amount\nx\t03/04/2025\t1000\n").Single(),
            Does.EndWith("pastAid.date: found \"03/04/2025\", expected a date that can be read in one way only; "
                + "write it as 2026-03-31"));

    [TestCase("no")]
    [TestCase("keine")]
    [TestCase("0")]
    [TestCase("nej")]
    public void NoAidIsMoreThanNothingSaid(string text) =>
        Assert.That(SomeLists.One($"needs\tDe-minimis\nx\t{text}\n").PastAid, Is.Empty);

    [Test]
    public void AidThatIsOnlyAYesMustBeToldInFull() =>
        Assert.That(SomeLists.Faults("needs\tDe-minimis\nx\tja\n").Single(), Does.Contain("pastAid[0].date"));

    [TestCase("LV")]
    [TestCase("lv")]
    [TestCase("Latvia")]
    [TestCase("Lettland")]
    [TestCase("Latvija")]
    [TestCase("Łotwa")]
    [TestCase("LÄTI")]
    [TestCase("Lettonie")]
    public void ACountryIsKnownByCodeAndName(string text) =>
        Assert.That(SomeLists.One($"needs\tcountry\nx\t{text}\n").Country?.Value, Is.EqualTo("LV"));

    [Test]
    public void AWordForACountryMeansOneCountry()
    {
        var meanings =
            from row in BsrMatch.Files.Inputs.WordLists.Read("value-words.txt")
            where row.First is not ("yes" or "no")
            from name in row.Names
            group row.Second by row.First + " " + BsrMatch.Files.Inputs.WordKey.Of(name) into name
            where name.Distinct().Count() > 1
            select $"{name.Key}: {string.Join(", ", name.Distinct())}";

        Assert.That(meanings, Is.Empty);
    }

    [TestCase("Hochschule", OrganisationType.University)]
    [TestCase("public body", OrganisationType.PublicBody)]
    [TestCase("gmina", OrganisationType.PublicBody)]
    [TestCase("KMU", OrganisationType.Company)]
    [TestCase("sjukhus", OrganisationType.Hospital)]
    public void AKindOfOrganisationIsKnownByCommonWords(string text, OrganisationType type) =>
        Assert.That(SomeLists.One($"needs\torganisationType\nx\t{text}\n").OrganisationType, Is.EqualTo(type));

    [TestCase("independent", Ownership.Autonomous)]
    [TestCase("verbundenes Unternehmen", Ownership.Linked)]
    [TestCase("sidosyritys", Ownership.Linked)]
    public void OwnershipIsKnownByCommonWords(string text, Ownership ownership) =>
        Assert.That(SomeLists.One($"needs\townership\nx\t{text}\n").Ownership, Is.EqualTo(ownership));

    [TestCase("Deutsch", "de")]
    [TestCase("de-DE", "de")]
    [TestCase("lietuvių", "lt")]
    public void ALanguageIsKnownByName(string text, string code) =>
        Assert.That(SomeLists.One($"needs\tlanguage\nx\t{text}\n").Language, Is.EqualTo(code));

    [TestCase("28.93", "28.93")]
    [TestCase("C28.93", "28.93")]
    [TestCase("28,93", "28.93")]
    [TestCase("28.9", "28.9")]
    [TestCase("28.93.0", "28.93")]
    [TestCase("28.93.Z", "28.93")]
    [TestCase("28.93Z", "28.93")]
    [TestCase("28931", "28.93")]
    [TestCase("289300", "28.93")]
    [TestCase("1.1", "01.1")]
    [TestCase("111", "01.11")]
    [TestCase("1.5", "01.5")]
    [TestCase("62", "62")]
    [TestCase("1", "01")]
    [TestCase("01. Nov", "01.11")]
    [TestCase("11. Jan", "11.01")]
    [TestCase("Jan 61", "01.61")]
    [TestCase("Okt 51", "10.51")]
    public void ASectorIsReadAsItWasMeant(string text, string code) =>
        Assert.That(SomeLists.One($"needs\tsector\nx\t{text}\n").Sector?.ToString(), Is.EqualTo(code));

    [Test]
    public void ASectorThatMayHaveLostItsZeroAsks() =>
        Assert.That(SomeLists.Faults("needs\tsector\nx\t321\n").Single(),
            Does.Contain("a NACE code that can be read in one way only, not 32.1 or 03.21"));

    [Test]
    public void WhatASpreadsheetChangedIsSaid() =>
        Assert.That(SomeLists.Read("needs\tBranche\nx\t1.1\ny\t28.93\n").Remarks.Single(), Is.EqualTo(
            "column \"Branche\": 1 of the first 2 rows look changed by a spreadsheet; 1.1 is read as 01.1"));

    [TestCase("employees", "Okt 49")]
    [TestCase("employees", "10. Dez")]
    [TestCase("turnover", "2-Oct")]
    public void ABandThatBecameADateSaysSo(string field, string text) =>
        Assert.That(SomeLists.Faults($"needs\t{field}\nx\t{text}\n").Single(),
            Does.Contain("a number or a band, which a spreadsheet took for a date"));

    [TestCase("trl", "TRL 5")]
    [TestCase("trl", "5")]
    public void ALevelMayBeNamedInFull(string field, string text) =>
        Assert.That(SomeLists.One($"needs\t{field}\nx\t{text}\n").Trl, Is.EqualTo(5));

    [TestCase("employees")]
    [TestCase("country")]
    [TestCase("founded")]
    [TestCase("sector")]
    public void MarksForNothingKnownAreUnknown(string field)
    {
        foreach (var mark in (string[])["-", "n/a", "k.A.", "#N/A", "unknown", "?"])
            Assert.That(SomeLists.Faults($"needs\t{field}\nx\t{mark}\n"), Is.Empty, mark);
    }

    [Test]
    public void AFaultNamesTheColumnAndShowsTheCellAsItStands()
    {
        var faults = SomeLists.Faults("Bedarf;Mitarbeiter;Gründungsjahr;Land\n;viele;2940;Atlantis\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            "clients:2: Bedarf: expected a text in needs or in description; say in a sentence what the firm wants",
            "clients:2: Mitarbeiter: found \"viele\", expected 0 or more annual work units, or a band such as 10-49; "
            + "write a number or a band such as 10-49, <10 or 250+, or leave the cell empty when it is not known",
            "clients:2: Gründungsjahr: found \"2940\", expected a year from 1000 to 2026; "
            + "correct it, or leave the cell empty when it is not known",
            "clients:2: Land: found \"Atlantis\", expected a country code of ISO 3166-1 such as LV; "
            + "correct it, or leave the cell empty when it is not known",
        }));
    }
}
