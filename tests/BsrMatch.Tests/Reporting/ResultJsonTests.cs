using System.Text;
using System.Text.Json;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Reporting;

internal sealed class ResultJsonTests
{
    [Test]
    public void TheWholeContractIsWrittenInItsOrder() => Approved.Compare(
        Encoding.UTF8.GetString(ResultJson.WriteIndented(
            SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second, SomeAnswer.Third), ResultDetail.Full)),
        nameof(TheWholeContractIsWrittenInItsOrder));

    [Test]
    public void ContributionsAreWrittenOnlyInFull()
    {
        var result = SomeAnswer.Result(SomeAnswer.First);
        Assert.That(Line(result, ResultDetail.Usual), Does.Not.Contain("\"contributions\""));
        Assert.That(Line(result, ResultDetail.Full), Does.Contain("\"contributions\""));
    }

    [Test]
    public void AMissingFeatureValueIsNull()
    {
        using var json = JsonDocument.Parse(Line(SomeAnswer.Result(SomeAnswer.First), ResultDetail.Full));
        var missing = json.RootElement.GetProperty("matches")[0].GetProperty("contributions")[1];
        Assert.That(missing.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void JsonLinesHoldOneResultALine()
    {
        var line =
            Line(SomeAnswer.Result(SomeAnswer.First with { Asked = ["two\nlines"] }), ResultDetail.Full);
        Assert.That(line, Does.EndWith("}\n"));
        Assert.That(line.Count(c => c == '\n'), Is.EqualTo(1));
    }

    [FsCheck.NUnit.Property]
    public bool EveryScoreReadsBackAsTheSameDouble(double score)
    {
        if (!double.IsFinite(score)) return true;
        using var json = JsonDocument.Parse(
            Line(SomeAnswer.Result(SomeAnswer.First with { Score = score }), ResultDetail.Usual));
        var read = json.RootElement.GetProperty("matches")[0].GetProperty("score").GetDouble();
        return BitConverter.DoubleToInt64Bits(read) == BitConverter.DoubleToInt64Bits(score);
    }

    [Test]
    public void EqualResultsGiveEqualBytes() => Assert.That(
        Line(SomeAnswer.Result(SomeAnswer.First), ResultDetail.Full),
        Is.EqualTo(Line(SomeAnswer.Result(SomeAnswer.First), ResultDetail.Full)));

    private static string Line(BsrMatch.Matching.MatchResult result, ResultDetail detail) =>
        Encoding.UTF8.GetString(ResultJson.WriteLine(result, detail));
}
