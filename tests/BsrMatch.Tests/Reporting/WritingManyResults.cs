using System.Buffers;
using System.Text;
using System.Text.Json;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Reporting;

/// <summary>Lines and rows that are appended to one buffer, as a client list needs them.</summary>
internal sealed class WritingManyResults
{
    private static readonly IReadOnlyList<MatchResult> Results =
    [
        .. Shipped.Test.Where((_, i) => i % 60 == 0).Select((profile, i) => Shipped.Matcher.Match(
            profile with { Employees = i % 2 == 0 ? 12 : null, Country = Some.Country(i % 3 == 0 ? "LV" : "ES") },
            new() { AsOf = Some.Day, Top = null, IncludeIneligible = true })),
        SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second, SomeAnswer.Third),
    ];

    [Test]
    public void LinesAreThoseOfEachResultAlone([Values] ResultDetail detail)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var result in Results) ResultJson.WriteLine(output, result, detail);

        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo(string.Concat(
            Results.Select(result => Encoding.UTF8.GetString(ResultJson.WriteLine(result, detail))))));
    }

    [Test]
    public void RowsAreThoseOfEachResultAlone()
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var result in Results) ResultCsv.WriteRows(output, result);

        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan),
            Is.EqualTo(string.Concat(Results.Select(ResultCsv.Rows))));
    }

    // What rules found is written anew there, and here from what earlier lines had.
    [Test]
    public void ALineSaysWhatItsIndentedFormSays([Values] ResultDetail detail)
    {
        foreach (var result in Results.Concat(Results).Append(Strange()))
        {
            using var line = JsonDocument.Parse(ResultJson.WriteLine(result, detail));
            using var indented = JsonDocument.Parse(ResultJson.WriteIndented(result, detail));

            Assert.That(JsonElement.DeepEquals(line.RootElement, indented.RootElement), Is.True, result.ProfileId);
        }
    }

    // Texts that must be escaped or mended, and numbers that JSON does not know.
    private static MatchResult Strange()
    {
        var result = Results[0];
        string[] texts =
        [
            "a \"quote\", a \\ and a\ttab\n", "half a pair: \ud83d", "a rocket: \ud83d\ude80", "ģ\u2028\u007f", "",
        ];
        return result with
        {
            ProfileId = texts[0],
            Matches =
            [
                .. texts.Select((text, i) => result.Matches[0] with
                {
                    Fit = i == 0 ? double.NaN : 1e-7,
                    Score = i == 1 ? double.PositiveInfinity : -1234567890123456789,
                    Lifecycle = null,
                    Programme = result.Matches[0].Programme with { Title = text, Successor = null },
                    Reasons = [new Reason("need-bm25", -0.5, text, [new("profile", text), new("programme", "x")])],
                    MissingFields = [text, "trl"],
                }),
            ],
        };
    }
}
