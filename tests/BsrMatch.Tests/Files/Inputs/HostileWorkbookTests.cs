using System.IO.Compression;
using System.Text;
using BsrMatch.Files.Inputs;
using BsrMatch.Files.Inputs.Workbooks;
using BsrMatch.Input;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class HostileWorkbookTests
{
    [Test]
    public void ABombIsRefused()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + new string(' ', 80_000_000));

        AssertRefused(book.Bytes(), "unpacks to at most 2 GB");
    }

    [Test]
    public void APartThatUnpacksToMoreThanItSaysIsRefused()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "A") + new string(' ', 1_000_000));

        AssertRefused(WithDeclaredLength(book.Bytes(), "xl/worksheets/sheet0.xml", 500),
            "damaged or cut off");
    }

    [Test]
    public void NoMoreOfAPartIsReadThanItSays()
    {
        using var part = new LimitedStream(new MemoryStream(new byte[501]), 500, "clients");

        Assert.That(() => part.CopyTo(Stream.Null),
            Throws.InstanceOf<InputException>().With.Message.Contains("to no more than it says"));
    }

    [Test]
    public void TooManyPartsAreRefused()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id"));
        for (var i = 0; i < 10_001; i++) book.Others[$"xl/media/{i}"] = [];

        AssertRefused(book.Bytes(), "built to harm");
    }

    [TestCase("<!DOCTYPE worksheet [<!ENTITY a \"x\">]>")]
    [TestCase("<!DOCTYPE worksheet SYSTEM \"http://localhost/x.dtd\">")]
    public void DocumentTypesAndEntitiesAreRefused(string prolog)
    {
        var book = new SmallWorkbook { SheetProlog = prolog };
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "A"));

        AssertRefused(book.Bytes(), "DOCTYPE");
    }

    [Test]
    public void CellsFarToTheRightAreRefused()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>");

        AssertRefused(book.Bytes(), "at most 1,000 columns");
    }

    [Test]
    public void NoPlaceIsTooFarToTheRightToBeTold()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id")
            + "<row r=\"2\"><c r=\"AAAA2\"/><c t=\"inlineStr\"><is><t>x</t></is></c></row>");

        AssertRefused(book.Bytes(), "at most 1,000 columns");
    }

    [Test]
    public void ElementsInElementsWithoutEndAreRefused()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + Repeated("<a>", 1000) + Repeated("</a>", 1000));

        AssertRefused(book.Bytes(), "damaged");
    }

    [Test]
    public void ATagWithoutEndIsRefused()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + $"<row r=\"2\" a=\"{new string('>', 2_000_000)}\"/>");

        AssertRefused(book.Bytes(), "damaged");
    }

    [TestCase("<![CDATA[ <x \" ]]>")]
    [TestCase("<!--> <x \" -->")]
    [TestCase("<?p <x \" ?>")]
    public void ATagWithoutEndCannotHide(string before)
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + before + $"<row a=\"b{new string('>', 2_000_000)}\"/>");

        AssertRefused(book.Bytes(), "damaged");
    }

    [TestCase("<!-- {0} -->")]
    [TestCase("<![CDATA[{0}]]>")]
    [TestCase("<?p {0} ?>")]
    [TestCase("{0}")]
    public void TextOfAnyLengthIsNoTag(string form)
    {
        var book = new SmallWorkbook();
        var text = string.Format(form, new string('\'', 2_000_001));
        book.Add(book.Row(1, "needs", "id") + text + book.Row(2, "x", "A"));

        Assert.That(SomeLists.Read(book.Bytes()).Profiles.Single().Id, Is.EqualTo("A"));
    }

    [Test]
    public void NamesWithoutEndAreRefused()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a{i}/>")));

        AssertRefused(book.Bytes(), "damaged");
    }

    [Test]
    public void ATextOfManyPiecesIsPutTogetherOnce()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + "<row r=\"2\"><c t=\"inlineStr\"><is>"
            + Repeated("<t>ab</t>", 50_000) + "</is></c></row>");
        var bytes = book.Bytes();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var needs = SomeLists.Read(bytes).Profiles.Single().Needs;

        Assert.That(needs, Is.EqualTo(Repeated("ab", 50_000)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000_000));
    }

    [Test]
    public void FewVeryLongRowsAreHeldTogether()
    {
        var book = new SmallWorkbook();
        var rows = book.Row(1, "needs", "id", new string('x', 999_999));
        for (var i = 2; i < 20; i++)
        {
            rows += $"<row r=\"{i}\">" + string.Concat(Enumerable.Range(0, 15).Select(column =>
                $"<c r=\"{(char)('A' + column)}{i}\" t=\"s\"><v>2</v></c>")) + "</row>";
        }

        book.Add(rows);
        using var list = ClientLists.Open(new MemoryStream(book.Bytes()), "clients", SomeLists.Options);

        Assert.That(((ITabularList)list).RowsLookedAt, Is.LessThan(4));
        Assert.That(list.Entries().Count(), Is.EqualTo(18));
    }

    [Test]
    public void ZerosWithoutEndAreNoFormat()
    {
        var book = new SmallWorkbook { Formats = { new string('0', 500) } };
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "<c s=\"1\"><v>7</v></c>"));

        Assert.That(SomeLists.Read(book.Bytes()).Profiles.Single().Id, Is.EqualTo("7"));
    }

    [Test]
    public void ANamedSheetThatCannotBeUnpackedIsDamage()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "A"));
        var bytes = WithDamage(book.Bytes(), "xl/worksheets/sheet0.xml");

        Assert.That(() => SomeLists.Read(bytes, SomeLists.Options with { Sheet = "Clients" }),
            Throws.InstanceOf<InputException>().With.Message.Contains("damaged or cut off"));
    }

    [Test]
    public void ALinkThatIsNoAddressIsNoDamage()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "A"));
        book.Others["xl/worksheets/_rels/sheet0.xml.rels"] = Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"h1\" TargetMode=\"External\" Target=\"file://https:\\x\" Type=\"http://schemas"
            + ".openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/><Relationship Id=\"h2\" "
            + "TargetMode=\"External\" Target=\"mailto:a@b@c, d e\" Type=\"http://schemas.openxmlformats.org/"
            + "officeDocument/2006/relationships/hyperlink\"/></Relationships>");

        Assert.That(SomeLists.Read(book.Bytes()).Profiles.Single().Id, Is.EqualTo("A"));
    }

    [Test]
    public void ATextAboveAMegabyteIsAFaultOfItsRow()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, new string('x', 3_000_000), "A") + book.Row(3, "y", "B"));

        var rows = SomeLists.Read(book.Bytes()).Rows;

        Assert.That(rows[0].Faults.Single().ToString(),
            Does.Contain("found 3000000 characters, expected at most 1 MB"));
        Assert.That(rows[1].Faults, Is.Empty);
    }

    [Test]
    public void AnOldWorkbookAndOneWithAPasswordSayWhatToDo()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000]];
        byte[] locked = [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]];

        AssertRefused(old, "save it as .xlsx without a password");
        AssertRefused(locked, "save a copy without one");
    }

    [Test]
    public void AZipFileThatIsNoWorkbookSaysSo()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("clients.xlsx").Open();
            part.Write(new SmallWorkbook().Add("").Bytes());
        }

        AssertRefused(stream.ToArray(), "unpack it, or save the list as .xlsx");
    }

    [TestCase(0.1)]
    [TestCase(0.5)]
    [TestCase(0.99)]
    public void AWorkbookCutOffSaysSo(double kept)
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "A"));
        var bytes = book.Bytes();

        AssertRefused(bytes[..(int)(bytes.Length * kept)], "the file is damaged or cut off");
    }

    [Test]
    public void ATextThatIsNotThereIsDamage()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "needs", "id") + book.Row(2, "x", "<c t=\"s\"><v>99</v></c>"));

        AssertRefused(book.Bytes(), "damaged");
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static void AssertRefused(byte[] bytes, string words)
    {
        var e = Assert.Throws<InputException>(() => SomeLists.Read(bytes));
        Assert.That(e!.Message, Does.Contain(words));
    }

    // The part's first bytes, which no unpacker reads: a block of a kind that does not exist.
    private static byte[] WithDamage(byte[] zip, string name)
    {
        var start = zip.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) + name.Length;
        zip.AsSpan(start, 20).Fill(0xFF);
        return zip;
    }

    // Both in front of the part and in the directory at the end.
    private static byte[] WithDeclaredLength(byte[] zip, string name, int length)
    {
        var path = Encoding.UTF8.GetBytes(name);
        for (var at = 0; at <= zip.Length - path.Length; at++)
        {
            if (!zip.AsSpan(at, path.Length).SequenceEqual(path)) continue;
            var isDirectory = at >= 46 && zip.AsSpan(at - 46, 4).SequenceEqual("PK\x01\x02"u8);
            var field = isDirectory ? at - 46 + 24 : at - 30 + 22;
            BitConverter.TryWriteBytes(zip.AsSpan(field, 4), length);
        }

        return zip;
    }
}
