using BsrMatch.Catalogue;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Reporting;

internal sealed class ResultCsvTests
{
    [Test]
    public void AMatchIsARowUnderTheContractsColumns() => Approved.Compare(
        ResultCsv.Header + ResultCsv.Rows(
            SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second, SomeAnswer.Third)),
        nameof(AMatchIsARowUnderTheContractsColumns));

    [Test]
    public void EveryRowHasAsManyCellsAsTheHeader()
    {
        var rows =
            Parse(ResultCsv.Header + ResultCsv.Rows(SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second)));
        Assert.That(rows.Select(row => row.Count), Is.All.EqualTo(rows[0].Count));
    }

    [TestCase("=HYPERLINK(\"http://x\")")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t1")]
    [TestCase("\r1")]
    [TestCase("＝1")]
    [TestCase("－1")]
    public void TextThatASpreadsheetWouldRunGetsAnApostrophe(string title) =>
        Assert.That(TitleOf(title), Is.EqualTo("'" + title));

    [TestCase("Acme;=HYPERLINK(A1)", "Acme;'=HYPERLINK(A1)")]
    [TestCase("Acme; \"=1+1\"", "Acme; \"'=1+1\"")]
    [TestCase("two\n@SUM(A1)\n=A2", "two\n'@SUM(A1)\n'=A2")]
    [TestCase("x;-cmd|' /C calc'!A0", "x;'-cmd|' /C calc'!A0")]
    [TestCase("\r\n=1", "'\r\n'=1")]
    [TestCase("x;＝1", "x;'＝1")]
    public void ATextThatWouldBeSeveralCellsElsewhereHoldsNoFormulaEither(string title, string cell) =>
        Assert.That(TitleOf(title), Is.EqualTo(cell));

    [TestCase("We look for:\n- a loan\n- staff")]
    [TestCase("Telephone;+49 30 1234")]
    [TestCase("1 - 2 = -1, =; a=b")]
    public void AnHonestDashStaysAsItIs(string title) => Assert.That(TitleOf(title), Is.EqualTo(title));

    [Test]
    public void ANegativeNumberIsNoFormula()
    {
        var rows = Parse(ResultCsv.Header + ResultCsv.Rows(SomeAnswer.Result(SomeAnswer.First)));
        Assert.That(rows[1][rows[0].IndexOf("bias")], Is.EqualTo("-9.25"));
    }

    [FsCheck.NUnit.Property]
    public bool AnyTextComesBackFromItsCell(FsCheck.NonNull<string> text)
    {
        var cell = TitleOf(text.Get);
        // Nothing but apostrophes is added.
        return cell.Replace("'", "") == text.Get.Replace("'", "") && cell.Length >= text.Get.Length;
    }

    private static string TitleOf(string title)
    {
        var match = SomeAnswer.First with { Programme = new Programme { Id = "p", Title = title } };
        var rows = Parse(ResultCsv.Header + ResultCsv.Rows(SomeAnswer.Result(match)));
        return rows[1][rows[0].IndexOf("title")];
    }

    // RFC 4180, read by the letter.
    private static List<List<string>> Parse(string csv)
    {
        var (rows, row, cell) = (new List<List<string>>(), new List<string>(), "");
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (isQuoted)
            {
                if (csv[i] != '"') cell += csv[i];
                else if (i + 1 < csv.Length && csv[i + 1] == '"') cell += csv[i++];
                else isQuoted = false;
            }
            else if (csv[i] == '"') isQuoted = true;
            else if (csv[i] is ',' or '\r')
            {
                row.Add(cell);
                cell = "";
                if (csv[i] == ',') continue;
                rows.Add(row);
                row = [];
                i++;
            }
            else cell += csv[i];
        }

        return rows;
    }
}
