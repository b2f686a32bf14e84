using System.Text;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Tests.Files.Inputs;

internal sealed class DelimitedListTests
{
    [TestCase(",")]
    [TestCase(";")]
    [TestCase("\t")]
    public void TheSeparatorIsToldFromTheFirstLines(string separator)
    {
        const string rows = "id|country|needs\nA|LV|\"a loan, or; two\tthree\"\nB|EE|staff\n";

        var list = SomeLists.Read(rows.Replace("|", separator));

        Assert.That(list.Profiles.Select(profile => (profile.Id, profile.Country?.Value, profile.Needs)),
            Is.EqualTo(new[] { ("A", "LV", "a loan, or; two\tthree"), ("B", "EE", "staff") }));
    }

    [Test]
    public void ExcelsOwnLineNamesTheSeparator() =>
        Assert.That(SomeLists.One("sep=;\r\nid;needs\r\nA;one, two, three\r\n").Needs, Is.EqualTo("one, two, three"));

    [TestCase("\r")]
    [TestCase(" ")]
    [TestCase("a")]
    [TestCase("\0")]
    public void ASignThatCannotSeparateIsNotTaken(string sign) =>
        Assert.That(SomeLists.One($"sep={sign}\r\nid;needs\r\nA;x\r\n").Id, Is.EqualTo("A"));

    [Test]
    public void AQuotationMarkSeparatesNothing() => Assert.That(
        () => SomeLists.Read("sep=\"\r\nid;needs\r\nA;x\r\n"), Throws.InstanceOf<InputException>());

    [Test]
    public void EverySignOfAsciiThatMaySeparateDoes()
    {
        foreach (var sign in "!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t")
        {
            var list = $"sep={sign}\r\nid{sign}needs\r\nA{sign}x\r\n";
            Assert.That(SomeLists.One(list).Needs, Is.EqualTo("x"), $"{sign}");
        }
    }

    [Test]
    public void AQuotedCellMayHoldLinesAndQuotes()
    {
        var list = SomeLists.Read("id,needs\nA,\"a \"\"loan\"\",\nsoon\"\nB,staff\n");

        Assert.That(list.Profiles.Select(profile => profile.Needs), Is.EqualTo(new[] { "a \"loan\",\nsoon", "staff" }));
        Assert.That(list.Rows.Select(row => row.Row), Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public void BlankRowsAreSkippedAndRowsKeepTheirLine()
    {
        var list = SomeLists.Read("\nid;needs\n\nA;x\n;\n  ;  \nB;y");

        Assert.That(list.Rows.Select(row => (row.Row, row.ClientId)), Is.EqualTo(new[] { (4L, "A"), (7L, "B") }));
    }

    [Test]
    public void AShortRowLeavesTheRestUnknown() =>
        Assert.That(SomeLists.One("needs,country,trl\nstaff\n"), Has.Property("Country").Null);

    [Test]
    public void ALongRowIsAFaultUnlessWhatIsBeyondIsEmpty()
    {
        var list = SomeLists.Read("id,needs\nA,one, two\nB,staff,,\n");

        Assert.Multiple(() =>
        {
            Assert.That(list.Rows[0].Faults.Single().ToString(), Is.EqualTo(
                "clients:2: expected at most 2 columns, as the header has; put texts that hold the separator "
                + "between quotation marks; 1 too many is there"));
            Assert.That(list.Rows[0].ClientId, Is.EqualTo("A"));
            Assert.That(list.Rows[1].Faults, Is.Empty);
        });
    }

    [TestCase("utf-8", true)]
    [TestCase("utf-8", false)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16BE", false)]
    public void UnicodeIsToldWithAndWithoutItsMark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes("id;needs\nŁ;naudas aizņēmums\n")];

        var list = SomeLists.Read(bytes);

        Assert.That(list.Profiles.Single().Needs, Is.EqualTo("naudas aizņēmums"));
        Assert.That(list.Profiles.Single().Id, Is.EqualTo("Ł"));
        Assert.That(list.Remarks, Is.Empty);
    }

    [TestCase(1252, "Förderung für Geräte, Größe und Qualität")]
    [TestCase(1252, "Lån til køb af maskiner, støtte på området")]
    [TestCase(1252, "Stöd för anställda på västkusten, små åtgärder")]
    [TestCase(1257, "Aizņēmums iekārtām, jauniem darbiniekiem un eksportam uz ārzemēm")]
    [TestCase(1257, "Paskola įrangai, naujiems darbuotojams ir ženklų kūrimui")]
    [TestCase(1257, "Pożyczka na urządzenia, pracowników i rozwój sprzedaży")]
    public void WesternAndBalticBytesAreToldApart(int page, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;

        var list = SomeLists.Read(encoding.GetBytes($"id;needs\nA;{text}\n"));

        Assert.That(list.Profiles.Single().Needs, Is.EqualTo(text));
        Assert.That(list.Remarks.Single(), Does.Contain($"read as Windows-{page}"));
    }

    [Test]
    public void BytesThatTurnOutNotToBeUtf8AreNamedByRow()
    {
        var rows = new StringBuilder("id,needs\n");
        while (rows.Length < 1_200_000) rows.Append("A,a loan for a machine\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(rows.ToString()), 0xE4, 0xFF, (byte)'\n'];

        var fault = Assert.Throws<InputException>(() => SomeLists.Read(bytes))!.Faults.Single();

        Assert.That(fault.Remedy, Is.EqualTo("save the list as UTF-8"));
        Assert.That(fault.Line, Is.GreaterThan(40_000));
    }

    [Test]
    public void AFileIsLookedThroughForItsEncodingToTheEnd()
    {
        using var folder = new TemporaryFolder();
        var rows = new StringBuilder("id,needs\n");
        while (rows.Length < 1_200_000) rows.Append("A,a loan for a machine\n");
        rows.Append("B,größere Geräte\n");
        var path = folder.Write("clients.csv", Encoding.Latin1.GetBytes(rows.ToString()));

        var list = SomeLists.ReadFile(path);

        Assert.That(list.Rows[^1].Profile!.Needs, Is.EqualTo("größere Geräte"));
        Assert.That(list.Remarks.Single(), Does.Contain("Windows-1252"));
    }

    [Test]
    public void AQuotationMarkThatNobodyClosesIsNamedByItsRow()
    {
        var e = Assert.Throws<InputException>(() => SomeLists.Read("id,needs\nA,x\nB,\"a loan\nC,y\nD,z\n"));

        Assert.That(e!.Message, Is.EqualTo("clients:3: expected a quotation mark at the end of each quoted cell; "
            + "close the one that opens in this row; all that follows was taken for its text"));
    }

    [Test]
    public void ARowWithoutEndIsRefusedBeforeItFillsTheMemory()
    {
        using var endless = new EndlessStream("id,needs\nA,\""u8.ToArray(), (byte)'x');

        var e = Assert.Throws<InputException>(() =>
        {
            using var list = ClientLists.Open(endless, "clients", SomeLists.Options);
            _ = list.Entries().Count();
        });

        Assert.That(e!.Faults.Single().Line, Is.EqualTo(2));
        Assert.That(e.Message, Does.Contain("16 million characters; look for a quotation mark"));
    }

    [Test]
    public void ATextAboveAMegabyteIsAFaultOfItsRowOnly()
    {
        var list = SomeLists.Read($"id,needs\nA,{new string('x', 1_500_000)}\nB,staff\n");

        Assert.Multiple(() =>
        {
            Assert.That(list.Rows[0].Faults.Single().ToString(), Is.EqualTo(
                "clients:2: needs: found 1500000 characters, expected at most 1 MB of text; shorten it"));
            Assert.That(list.Rows[1].Profile!.Needs, Is.EqualTo("staff"));
        });
    }

    [Test]
    public void TooManyColumnsAreRefused() =>
        Assert.That(() => SomeLists.Read("id,needs," + new string(',', 2_000) + "\nA,x\n"),
            Throws.InstanceOf<InputException>().With.Message.Contains("at most 1,000 columns, not 2,003"));

    [TestCase("")]
    [TestCase("\n\n  \n")]
    public void AnEmptyListSaysSo(string text) =>
        Assert.That(() => SomeLists.Read(text), Throws.InstanceOf<InputException>().With.Message.Contains("it is "
            + "empty"));

    [Test]
    public void AListOfAFileCountsItsEntriesAndTellsHowFarItIs()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("clients.csv", "Clients of 2026\n\nid,needs\nA,\"x\ny\"\n\n,\nB,z"u8.ToArray());
        using var list = ClientLists.Open(path, SomeLists.Options);

        Assert.Multiple(() =>
        {
            Assert.That(list.Count(), Is.EqualTo(2));
            Assert.That(list.Entries().Count(), Is.EqualTo(2));
            Assert.That(list.Progress, Is.EqualTo(1));
            Assert.That(((ITabularList)list).HeaderRow, Is.EqualTo(3));
        });
    }

    [Test]
    public void AStreamDoesNotKnowHowManyEntriesItHas()
    {
        using var list = ClientLists.Open(new MemoryStream("id,needs\nA,x\n"u8.ToArray()), "clients",
            SomeLists.Options);

        Assert.That(list.Count(), Is.Null);
    }

    [Test]
    public void AnEntryReadTwiceIsTheSame()
    {
        using var list = ClientLists.Open(new MemoryStream("needs,trl\nx,3\ny,11\n"u8.ToArray()), "clients",
            SomeLists.Options);

        foreach (var entry in list.Entries().ToList())
        {
            var (first, second) = (entry.Read(), entry.Read());
            Assert.That(second.Faults, Is.EqualTo(first.Faults));
            Assert.That(second.Profile?.Hash(), Is.EqualTo(first.Profile?.Hash()));
        }
    }
}
