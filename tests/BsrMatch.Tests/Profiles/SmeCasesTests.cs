using System.Text;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

/// <summary>Works through <c>sme-cases.md</c>, one case a test.</summary>
public sealed class SmeCasesTests
{
    private const int Columns = 8;

    private static IEnumerable<TestCaseData> Cases =>
        from row in Rows()
        select new TestCaseData(row[2].Trim('`'), row[3], row[4], row[5], row[6])
            .SetName($"{row[0]}: {row[1].Replace('.', ',')}");

    [TestCaseSource(nameof(Cases))]
    public void SumsAndClassAreAsWorkedOut(
        string json, string staff, string turnover, string balance, string classes)
    {
        var whole = json == "{}" ? "{\"needs\":\"x\"}" : "{\"needs\":\"x\"," + json[1..];
        var profile = ProfileJson.Read(Encoding.UTF8.GetBytes(whole), "case", Some.Day);

        var size = SizeCalculator.Calculate(profile, Some.Day);

        Assert.Multiple(() =>
        {
            Assert.That(size.Headcount, Is.EqualTo(Number(staff)), "staff");
            Assert.That(size.TurnoverEur, Is.EqualTo(Number(turnover)), "turnover");
            Assert.That(size.BalanceSheetEur, Is.EqualTo(Number(balance)), "balance sheet");
            Assert.That(string.Join(", ", size.Possible.Select(one => one.Spell())), Is.EqualTo(classes));
        });
    }

    [Test]
    public void ThereAreThirtyCasesOrMoreEachWithItsOwnName()
    {
        var ids = Rows().Select(row => row[0]).ToList();

        Assert.That(ids, Has.Count.AtLeast(30).And.Unique);
    }

    [Test]
    public void EveryExemptInvestorHasACaseOfItsOwn()
    {
        var text = string.Concat(Rows().Where(row => row[0].StartsWith('E')).Select(row => row[2]));
        var exempt = Enum.GetValues<InvestorType>().Except([InvestorType.Company, InvestorType.PublicBody])
            .Select(type => type.Spell().Replace("regional-fund", "regional development fund"));

        Assert.That(exempt.Where(word => !text.Contains($"\"{word}\"", StringComparison.Ordinal)), Is.Empty);
    }

    // Rows of the tables, without their heads and rules.
    private static IEnumerable<string[]> Rows() =>
        from line in File.ReadLines(Repository.PathTo("tests", "BsrMatch.Tests", "Profiles", "sme-cases.md"))
        where line.StartsWith("| ", StringComparison.Ordinal)
            && !line.StartsWith("| id ", StringComparison.Ordinal)
            && !line.StartsWith("| --- ", StringComparison.Ordinal)
        let cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()
        select cells.Length == Columns
            ? cells
            : throw new FormatException($"{cells.Length} columns: {line}");

    private static double? Number(string text) => text == "?" ? null
        : Amount.TryParseEuro(text, out var amount) ? amount.Exact
        : throw new FormatException($"{text} is no number.");
}
