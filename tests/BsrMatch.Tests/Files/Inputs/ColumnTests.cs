using BsrMatch.Files.Inputs;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Input;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class ColumnTests
{
    [TestCase("turnoverEur", "turnoverEur")]
    [TestCase("turnover_eur", "turnoverEur")]
    [TestCase("TURNOVER EUR", "turnoverEur")]
    [TestCase("Turn-over", "turnoverEur")]
    [TestCase("Firma", "name")]
    [TestCase("Unternehmen", "name")]
    [TestCase("Mitarbeiter", "employees")]
    [TestCase("Anzahl Beschäftigte (VZÄ)", "employees")]
    [TestCase("Anzahl Beschaeftigte", "employees")]
    [TestCase("Umsatz", "turnoverEur")]
    [TestCase("Umsatz 2024 (T€)", "turnoverEur")]
    [TestCase("Bilanzsumme in EUR", "balanceSheetEur")]
    [TestCase("Land", "country")]
    [TestCase("Gründungsjahr", "founded")]
    [TestCase("Branche", "sector")]
    [TestCase("NACE Rev. 2", "sector")]
    [TestCase("NACE Rev. 2.1", "sector")]
    [TestCase("WZ 2008", "sector")]
    [TestCase("PKD 2025", "sector")]
    [TestCase("Bedarf", "needs")]
    [TestCase("Tätigkeit", "description")]
    [TestCase("Kunden-Nr.", "id")]
    [TestCase("liczba pracowników", "employees")]
    [TestCase("antal anställda", "employees")]
    [TestCase("årsverk", "employees")]
    [TestCase("liikevaihto", "turnoverEur")]
    [TestCase("käive", "turnoverEur")]
    [TestCase("apgrozījums", "turnoverEur")]
    [TestCase("įmonės pavadinimas", "name")]
    [TestCase("chiffre d'affaires", "turnoverEur")]
    [TestCase("NUTS 3", "region")]
    [TestCase("previousYear.employees", "previousYear.employees")]
    [TestCase("previous_year_turnover", "previousYear.turnoverEur")]
    [TestCase("Umsatz Vorjahr", "previousYear.turnoverEur")]
    [TestCase("Vorjahr: Mitarbeiter", "previousYear.employees")]
    [TestCase("partners[0].share", "partners[0].share")]
    [TestCase("partners[2].balanceSheetEur", "partners[2].balanceSheetEur")]
    [TestCase("partner1_share", "partners[0].share")]
    [TestCase("Partner 2 Anteil (%)", "partners[1].share")]
    [TestCase("partner_relation", "partners[0].relation")]
    [TestCase("pastAid[0].date", "pastAid[0].date")]
    [TestCase("past_aid_1_amount", "pastAid[0].amountEur")]
    [TestCase("De-minimis Betrag", "pastAid[0].amountEur")]
    [TestCase("De-minimis-Beihilfe 2 Datum", "pastAid[1].date")]
    [TestCase("past aid", "pastAid")]
    [TestCase("CA N-1", "previousYear.turnoverEur")]
    [TestCase("Telefon", null)]
    [TestCase("Notizen", null)]
    public void AColumnIsKnownByItsName(string header, string? field)
    {
        var columns = SomeLists.Read($"{header}|legalForm|trl\nx|y|z\n".Replace('|', '\t')).Columns;

        Assert.That(columns[0].Field, Is.EqualTo(field));
    }

    [Test]
    public void EveryNameMeansOneField()
    {
        var meanings =
            from row in WordLists.Read("column-names.txt")
            where !row.First.Contains('.') && row.First is not ("previousYear" or "partners")
            from name in row.Names
            group row.First by WordKey.Of(name) into name
            where name.Distinct().Count() > 1
            select $"{name.Key}: {string.Join(", ", name.Distinct())}";

        Assert.That(meanings, Is.Empty);
    }

    [Test]
    public void EveryNameIsFound()
    {
        var lost =
            from row in WordLists.Read("column-names.txt")
            let owner = row.First.Split('.')[0]
            let isPart = row.First.Contains('.')
            let isGroup = row.First is "previousYear" or "partners"
            from name in row.Names
            let header = isPart ? $"{owner} {name}" : isGroup ? $"employees {name}" : name
            let found = ColumnNames.Find(header)?.Path
            where isGroup ? found?.Group != owner : isPart
                ? $"{found?.Group}.{found?.Name}" != row.First
                : found?.ToString() != row.First
            select $"{row.First}: {name}";

        Assert.That(lost, Is.Empty);
    }

    [Test]
    public void EveryLineOfTheNamesIsOfAFieldAndALanguage()
    {
        var known = FieldPath.Known.Select(field => field.Path.ToString().Replace("[0]", ""))
            .Append("previousYear").Append("partners").ToHashSet();

        foreach (var (field, language, names) in WordLists.Read("column-names.txt"))
        {
            Assert.That(known, Does.Contain(field));
            Assert.That("en de pl sv da nb fi et lv lt fr".Split(' '), Does.Contain(language));
            Assert.That(names, Has.All.Not.Empty);
        }
    }

    [Test]
    public void AnUnknownColumnIsNoFaultButSaid()
    {
        var list = SomeLists.Read("id,employes count,turnovr,needs\nA,1,2,x\n");

        Assert.Multiple(() =>
        {
            Assert.That(list.Profiles.Single().TurnoverEur, Is.Null);
            Assert.That(list.Remarks, Has.Some.EqualTo(
                "column \"turnovr\": not a known column, so it is not read; did you mean turnoverEur?"));
        });
    }

    [Test]
    public void TwoColumnsForOneFieldSayWhatToDo()
    {
        var e = Assert.Throws<InputException>(() => SomeLists.Read("Firma;Unternehmen;needs\nA;B;x\n"));

        Assert.That(e!.Message, Is.EqualTo("clients:1: Firma: expected one column for name, not also \"Unternehmen\"; "
            + "leave out the other with --map \"Unternehmen=-\", or say what it holds with --map "
                + "\"Unternehmen=FIELD\""));
    }

    [Test]
    public void AMappingSaysWhatAColumnHolds()
    {
        var options = SomeLists.Options with
        {
            Mapping = new Dictionary<string, string>
            {
                ["Sitz"] = "country",
                ["Unternehmen"] = "-",
                ["last"] = "previous_year_employees",
            },
        };

        var list = SomeLists.Read("Firma;Unternehmen;SITZ;last;needs\nA;B;LV;7;x\n", options);

        var profile = list.Profiles.Single();
        Assert.Multiple(() =>
        {
            Assert.That(profile.Name, Is.EqualTo("A"));
            Assert.That(profile.Country?.Value, Is.EqualTo("LV"));
            Assert.That(profile.PreviousYear?.Employees?.Exact, Is.EqualTo(7));
            Assert.That(list.Columns.Select(column => column.Match), Is.EqualTo(new[]
            {
                ColumnMatch.Synonym, ColumnMatch.Ignored, ColumnMatch.Mapped, ColumnMatch.Mapped, ColumnMatch.Name,
            }));
        });
    }

    [Test]
    public void TwoColumnsOfOneNameAreToBeRenamed() => Assert.That(
        () => SomeLists.Read("id,needs,needs\nA,x,y\n"),
        Throws.InstanceOf<InputException>().With.Message.Contains("give one of them another name in the file"));

    [Test]
    public void AMappingMeansTheColumnOfExactlyItsName()
    {
        var profile = SomeLists.One("Bedarf;Umsatz;Umsatz (%)\nx;2000000;12\n", Mapping("Umsatz (%)", "-"));

        Assert.That(profile.TurnoverEur?.Exact, Is.EqualTo(2_000_000));
    }

    [Test]
    public void AMappingThatFitsTwoNamesIsAFault() => Assert.That(
        () => SomeLists.Read("Bedarf;Umsatz;Umsatz (%)\nx;2000000;12\n", Mapping("umsatz", "-")),
        Throws.InstanceOf<InputException>().With.Message.Contains("not \"Umsatz\" and \"Umsatz (%)\"; write the name"));

    [Test]
    public void AColumnNamedByASignCanBeMapped()
    {
        var options = Mapping("#", "id") with
        {
            Mapping = new Dictionary<string, string> { ["#"] = "id", ["№"] = "name" },
        };

        var list = SomeLists.Read("List;;;\n#;№;;needs\n1;A;;x\n", options);

        Assert.That(list.Columns.Select(column => column.Field), Is.EqualTo(new[] { "id", "name", null, "needs" }));
        Assert.That(list.Profiles.Single().Id, Is.EqualTo("1"));
    }

    [Test]
    public void ANameLongerThanAnyFieldsIsUnknown()
    {
        var list = SomeLists.Read($"needs,id,trl{new string('.', 10_000)}\nx,A,99\n");

        Assert.That(list.Columns[2].Field, Is.Null);
        Assert.That(list.Profiles.Single().Trl, Is.Null);
    }

    private static ClientListOptions Mapping(string column, string field) =>
        SomeLists.Options with { Mapping = new Dictionary<string, string> { [column] = field } };

    [TestCase("Sits", "country", "correct --map; did you mean Sitz?")]
    [TestCase("Sitz", "contry", "correct --map; did you mean country?")]
    public void AMappingThatFitsNothingIsAFault(string column, string field, string remedy)
    {
        var options = SomeLists.Options with { Mapping = new Dictionary<string, string> { [column] = field } };

        var e = Assert.Throws<InputException>(() => SomeLists.Read("Firma;Sitz;needs\nA;LV;x\n", options));

        Assert.That(e!.Faults.Single().Remedy, Is.EqualTo(remedy));
    }

    [Test]
    public void ATitleMayStandAboveTheHeader()
    {
        var list = SomeLists.Read("Members of the chamber\n\nas of June;2026\nFirma;Land;Bedarf\nA;Lettland;x\n");

        Assert.That(list.Profiles.Single().Country?.Value, Is.EqualTo("LV"));
        Assert.That(list.Rows.Single().Row, Is.EqualTo(5));
    }

    [Test]
    public void AListWithoutAHeaderIsRefusedWithoutShowingIt()
    {
        var e = Assert.Throws<InputException>(() => SomeLists.Read("4711,Anna Kalniņa SIA,a secret wish\n"));

        Assert.That(e!.Message, Does.Contain("of 3 columns none is known").And.Not.Contain("Anna"));
    }

    [Test]
    public void ThousandsAndMillionsInTheHeaderCount()
    {
        var profile = SomeLists.One("Bedarf;Umsatz (TEUR);Bilanzsumme in Mio. €\nx;1500;2,5\n");

        Assert.That((profile.TurnoverEur?.Exact, profile.BalanceSheetEur?.Exact), Is.EqualTo((1_500_000d, 2_500_000d)));
    }

    [Test]
    public void AnotherCurrencyIsNotRead()
    {
        var list = SomeLists.Read("behov;omsättning (SEK);antal anställda\nx;1500000;12\n");

        Assert.That(list.Profiles.Single().TurnoverEur, Is.Null);
        Assert.That(list.Remarks.Single(), Does.Contain("in SEK, so it is not read; convert it to euro"));
    }

    [Test]
    public void AHeaderMayNameTheVersionOfNace()
    {
        var profile = SomeLists.One("needs;NACE Rev. 2.1\nx;62.20\n");

        Assert.That((profile.Sector?.ToString(), profile.Sector?.Version), Is.EqualTo(("62.20", "2.1")));
    }

    [Test]
    public void PartnersAreCountedFromTheColumnsThatAreFilled()
    {
        var list = SomeLists.Read(
            "needs;partner1_relation;partner1_share;partner2_relation;partner2_share\n"
            + "x;;;linked;60%\ny;partner;2;linked;0,6\n");

        Assert.Multiple(() =>
        {
            Assert.That(list.Rows[0].Profile!.Partners.Single().Share, Is.EqualTo(0.6));
            Assert.That(list.Rows[1].Faults.Single().Field, Is.EqualTo("partner1_share"));
        });
    }
}
