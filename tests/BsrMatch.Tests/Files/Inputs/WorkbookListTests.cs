using BsrMatch.Files.Inputs;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class WorkbookListTests
{
    [Test]
    public void TextsNumbersAndRichTextAreRead()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "Kundennummer", "Land", "Mitarbeiter", "Bedarf")
            + book.Row(2, "<c><v>1001</v></c>", "Lettland", "<c><v>12.5</v></c>",
                "<c t=\"inlineStr\"><is><r><t>a </t></r><r><t>loan</t></r><rPh><t>no</t></rPh></is></c>")
            + book.Row(4, "A", "EE", "10-49", "<c t=\"str\"><f>B1</f><v>staff_x000D_&#10;soon</v></c>"));

        var list = SomeLists.Read(book.Bytes());

        Assert.That(list.Profiles.Select(profile =>
                (profile.Id, profile.Country?.Value, profile.Employees?.ToString(), profile.Needs)),
            Is.EqualTo(new[] { ("1001", "LV", "12.5", "a loan"), ("A", "EE", "10-49", "staff\r\nsoon") }));
        Assert.That(list.Rows.Select(row => row.Row), Is.EqualTo(new[] { 2, 4 }));
    }

    [TestCase("<c/>")]
    [TestCase("<c t=\"inlineStr\"><is><t></t></is></c>")]
    [TestCase("<c t=\"n\"><v></v></c>")]
    public void CellsThatDoNotSayWhereTheyStandComeOneBehindTheOther(string blank)
    {
        var book = new SmallWorkbook();
        book.Add("<row>" + Texts("id", "name", "country", "needs") + "</row>"
            + "<row>" + Texts("c1") + blank + blank + Texts("a loan") + "</row>");

        var list = SomeLists.Read(book.Bytes());

        Assert.That(list.Profiles.Select(profile => (profile.Id, profile.Country?.Value, profile.Needs)),
            Is.EqualTo(new[] { ("c1", (string?)null, "a loan") }));
        Assert.That(list.Rows.Select(row => row.Row), Is.EqualTo(new[] { 2 }));

        static string Texts(params string[] texts) =>
            string.Concat(texts.Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"));
    }

    [TestCase(false, "45747")]
    [TestCase(true, "44285")]
    public void DaysAreSerialNumbersOf1900Or1904(bool is1904, string serial)
    {
        var book = new SmallWorkbook { Is1904 = is1904, Formats = { "dd/mm/yyyy" } };
        book.Add(book.Row(1, "needs", "founded", "pastAid.date", "pastAid.amount")
            + book.Row(2, "x", $"<c s=\"1\"><v>{serial}</v></c>", $"<c s=\"1\"><v>{serial}</v></c>",
                "<c><v>5000</v></c>"));

        var profile = SomeLists.Read(book.Bytes()).Profiles.Single();

        Assert.That(profile.Founded, Is.EqualTo(2025));
        Assert.That(profile.PastAid, Is.EqualTo(new[] { new PastAid(new DateOnly(2025, 3, 31), 5000, null) }));
    }

    // The serial numbers are 1 November 2026, 11 January 2026, 1 January 1961 and 10 January 2026.
    [TestCase("<c><v>1.1000000000000001</v></c>", "01.1")]
    [TestCase("<c><v>111</v></c>", "01.11")]
    [TestCase("<c><v>28.9</v></c>", "28.9")]
    [TestCase("<c><v>62</v></c>", "62")]
    [TestCase("<c s=\"1\"><v>46327</v></c>", "01.11")]
    [TestCase("<c s=\"1\"><v>46033</v></c>", "11.01")]
    [TestCase("<c s=\"2\"><v>22282</v></c>", "01.61")]
    [TestCase("<c s=\"3\"><v>111</v></c>", "01.11")]
    [TestCase("<c s=\"4\"><v>1.5</v></c>", "01.50")]
    public void ASectorThatExcelChangedIsReadAsItWasMeant(string cell, string code)
    {
        var book = new SmallWorkbook { Formats = { "d-mmm", "mmm-yy", "0000", "00.00" } };
        book.Add(book.Row(1, "needs", "sector") + book.Row(2, "x", cell));

        Assert.That(SomeLists.Read(book.Bytes()).Profiles.Single().Sector?.ToString(), Is.EqualTo(code));
    }

    [TestCase("<c s=\"1\"><v>46327</v></c>", "01.11 or 11.01")]
    [TestCase("<c><v>321</v></c>", "32.1 or 03.21")]
    public void ASectorThatMayHaveBeenTwoCodesAsks(string cell, string codes)
    {
        var book = new SmallWorkbook { Formats = { "dd/mm/yyyy" } };
        book.Add(book.Row(1, "needs", "sector") + book.Row(2, "x", cell));

        Assert.That(SomeLists.Read(book.Bytes()).Rows.Single().Faults.Single().Expected, Does.EndWith("not " + codes));
    }

    [Test]
    public void ATypedSectorIsTakenAsItStands()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "sector") + book.Row(2, "x", "321"));

        Assert.That(SomeLists.Read(book.Bytes()).Profiles.Single().Sector?.ToString(), Is.EqualTo("32.1"));
    }

    [Test]
    public void ABandThatExcelTookForADateSaysSo()
    {
        var book = new SmallWorkbook { Formats = { "mmm-yy" } };
        book.Add(book.Row(1, "needs", "employees") + book.Row(2, "x", "<c s=\"1\"><v>18172</v></c>"));

        Assert.That(SomeLists.Read(book.Bytes()).Rows.Single().Faults.Single().ToString(), Is.EqualTo(
            "clients:2: employees: found \"1949-10-01\", expected a number or a band, which a spreadsheet took for a "
            + "date; format the column as text and write the band again, such as 10-49"));
    }

    [Test]
    public void PercentagesZerosBooleansAndErrorsAreRead()
    {
        var book = new SmallWorkbook { Formats = { "0%", "00000" } };
        book.Add(book.Row(1, "id", "needs", "partner_relation", "partner_share", "De-minimis", "trl", "employees")
            + book.Row(2, "<c s=\"2\"><v>42</v></c>", "x", "linked", "<c s=\"1\"><v>0.6</v></c>",
                "<c t=\"b\"><v>0</v></c>", "<c t=\"e\"><v>#N/A</v></c>", "<c t=\"e\"><v>#REF!</v></c>"));

        var row = SomeLists.Read(book.Bytes()).Rows.Single();

        Assert.That(row.Faults.Single().ToString(), Does.Contain("employees: found \"#REF!\", expected a value, not "
            + "an error"));
        Assert.That(row.ClientId, Is.EqualTo("00042"));
    }

    [TestCase("<c><f>1+1</f></c>")]
    [TestCase("<c><f>1+1</f><v></v></c>")]
    [TestCase("<c><f>1+1</f><v/></c>")]
    public void AFormulaWithoutItsResultIsAFault(string cell)
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "employees") + book.Row(2, "x", cell));

        Assert.That(SomeLists.Read(book.Bytes()).Rows.Single().Faults.Single().Expected,
            Does.Contain("result of the formula"));
    }

    [Test]
    public void TheFirstSheetThatIsNotHiddenAndHoldsSomethingIsRead()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "HIDDEN"), "Old", "hidden")
            .Add("", "Empty")
            .Add(book.Row(1, "needs", "id") + book.Row(2, "x", "SEEN"), "Members")
            .Add(book.Row(1, "needs", "id") + book.Row(2, "x", "OTHER"), "More");

        var list = SomeLists.Read(book.Bytes());
        var named = SomeLists.Read(book.Bytes(), SomeLists.Options with { Sheet = "more" });

        Assert.Multiple(() =>
        {
            Assert.That(list.Profiles.Single().Id, Is.EqualTo("SEEN"));
            Assert.That(named.Profiles.Single().Id, Is.EqualTo("OTHER"));
            Assert.That(list.Remarks, Is.EqualTo(new[]
            {
                "only the sheet \"Members\" is read, not \"Empty\", \"More\"; --sheet names another",
                "hidden sheets are not read: \"Old\"",
            }));
            Assert.That(() => SomeLists.Read(book.Bytes(), SomeLists.Options with { Sheet = "Membrs" }),
                Throws.InstanceOf<InputException>().With.Message.Contains("did you mean \"Members\"?"));
        });
    }

    [Test]
    public void AWorkbookCountsItsEntries()
    {
        using var folder = new TemporaryFolder();
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "Members") + book.Row(3, "needs", "id") + book.Row(4, "x", "A") + book.Row(5, "", " ")
            + book.Row(6, "y", "B"));
        using var list = ClientLists.Open(folder.Write("clients.xlsx", book.Bytes()), SomeLists.Options);

        Assert.That(list.Count(), Is.EqualTo(2));
        Assert.That(list.Entries().Select(entry => entry.Row), Is.EqualTo(new[] { 4, 6 }));
    }

    [Test]
    public void RowsOfOneNumberAreToldApart()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "A") + book.Row(2, "y", "B"));

        Assert.That(SomeLists.Read(book.Bytes()).Rows.Select(row => row.Row), Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void AWorkbookMayComeFromAPipe()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "A"));
        using var pipe = new ReplayedStream(book.Bytes(), Stream.Null);

        using var list = ClientLists.Open(pipe, "standard input", SomeLists.Options);

        Assert.That(list.Entries().Single().Read().ClientId, Is.EqualTo("A"));
        Assert.That(list.Count(), Is.Null);
    }

    [Test]
    public void ManyTextsGoToATemporaryFile()
    {
        var book = new SmallWorkbook();
        var random = new Random(1);
        var texts = Enumerable.Range(2, 60)
            .Select(_ => string.Concat(Enumerable.Range(0, 900_000).Select(_ => "aāčeēņoš "[random.Next(9)])) + ".")
            .ToList();
        var rows = book.Row(1, "needs", "id");
        for (var i = 0; i < texts.Count; i++) rows += book.Row(i + 2, texts[i], $"c{i}");
        book.Add(rows);

        var list = SomeLists.Read(book.Bytes());

        Assert.That(list.Rows.Select(row => row.Profile!.Needs), Is.EqualTo(texts));
    }
}
