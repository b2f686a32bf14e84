using System.Text;
using BsrMatch.Cli.Commands;
using BsrMatch.Evaluation;
using BsrMatch.Reporting;

namespace BsrMatch.Cli.Outputs;

/// <summary>Writes answers for machines.</summary>
internal static class AnswerWriter
{
    private const string RunTag = "BsrMatch";

    public static byte[] Write(IReadOnlyList<Answer> answers, string format, ResultDetail detail) =>
        format switch
        {
            "json" => ResultJson.WriteIndented(answers.Single().Result, detail),
            "jsonl" => [.. answers.SelectMany(answer => ResultJson.WriteLine(answer.Result, detail))],
            "csv" => Encoding.UTF8.GetBytes(
                ResultCsv.Header + string.Concat(answers.Select(answer => ResultCsv.Rows(answer.Result)))),
            _ => Trec(answers),
        };

    private static byte[] Trec(IReadOnlyList<Answer> answers)
    {
        using var text = new StringWriter();
        TrecRun.Write(text, answers.Select(answer => new ProfileRanking(answer.Profile.Id,
            [.. answer.Result.Matches.Select(match =>
                new RankedCandidate(match.Programme.Id, match.Score))])), RunTag);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
