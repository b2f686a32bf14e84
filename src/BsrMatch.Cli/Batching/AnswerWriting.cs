using System.Buffers;
using System.Text;
using BsrMatch.Batch;
using BsrMatch.Evaluation;
using BsrMatch.Reporting;

namespace BsrMatch.Cli.Batching;

/// <summary>How each form notes down an answer while a batch runs; called on any thread.</summary>
internal static class AnswerWriting
{
    private const string RunTag = "BsrMatch";

    /// <summary>What the output begins with.</summary>
    public static byte[] Head(BatchFormat format) =>
        format == BatchFormat.Csv ? Encoding.UTF8.GetBytes(ResultCsv.Header) : [];

    /// <summary>Whether a form is made of the answers' JSON.</summary>
    public static bool IsJson(BatchFormat format) => format.Name is "jsonl" or "json";

    public static Action<IBufferWriter<byte>, WrittenAnswer> For(BatchFormat format) => format.Name switch
    {
        "csv" => (output, answer) => ResultCsv.WriteRows(output, answer.Result),
        "jsonl" or "json" => (output, answer) => output.Write(answer.Json.Span),
        "trec" => (output, answer) => Write(output, Trec(answer)),
        _ => (output, answer) => OutcomeLines.Write(
            output, OutcomeBuilder.Build(answer.Row, answer.Profile, answer.Result)),
    };

    private static void Write(IBufferWriter<byte> output, string text) =>
        Encoding.UTF8.GetBytes(text, output);

    private static string Trec(WrittenAnswer answer)
    {
        using var text = new StringWriter();
        TrecRun.Write(text, [new ProfileRanking(InOneColumn(answer.Profile.Id),
            [.. answer.Result.Matches.Select(match =>
                new RankedCandidate(match.Programme.Id, match.Score))])], RunTag);
        return text.ToString();
    }

    // The columns are parted by blanks, so an id's own are written as %20 and the like (RFC 3986, 2.1), and
    // with them the percent sign, so that no two ids become one.
    private static string InOneColumn(string id)
    {
        if (!id.Any(c => char.IsWhiteSpace(c) || c == '%')) return id;
        var column = new StringBuilder();
        foreach (var c in id)
        {
            if (!char.IsWhiteSpace(c) && c != '%') column.Append(c);
            else foreach (var unit in Encoding.UTF8.GetBytes([c])) column.Append('%').Append($"{unit:X2}");
        }

        return column.ToString();
    }
}
