using System.Buffers;
using System.Text;
using BsrMatch.Batch;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Batch;

internal sealed class EntryScorerTests
{
    private static readonly MatchOptions Options = new() { AsOf = new DateOnly(2026, 1, 1), Top = 2 };

    [Test]
    public void Each_answer_is_written_as_the_line_it_is_alone()
    {
        var scorer = new EntryScorer(Shipped.Matcher, Options, ResultDetail.Usual,
            (output, answer) => output.Write(answer.Json.Span));
        foreach (var need in new[] { "A loan for a new machine, and advice on exporting it.", "Training." })
        {
            var output = new ArrayBufferWriter<byte>();
            var scored = scorer.Score(new Entry(need), output);

            var alone = ResultJson.WriteLine(
                Shipped.Matcher.Match(ProfileOf(need), Options), ResultDetail.Usual);
            Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo(Encoding.UTF8.GetString(alone)));
            Assert.That(scored.Client!.ResultHash, Is.EqualTo(StableHash.Sha256(alone.AsSpan(..^1))));
        }
    }

    [Test]
    public void Without_JSON_the_output_is_the_same_and_there_is_no_hash()
    {
        var (with, without) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        Csv(true).Score(new Entry("A loan."), with);
        var scored = Csv(false).Score(new Entry("A loan."), without);

        Assert.That(without.WrittenCount, Is.GreaterThan(0));
        Assert.That(without.WrittenSpan.SequenceEqual(with.WrittenSpan));
        Assert.That(scored.Client!.ResultHash, Is.Null);
    }

    private static EntryScorer Csv(bool withJson) => new(Shipped.Matcher, Options, ResultDetail.Usual,
        (output, answer) => ResultCsv.WriteRows(output, answer.Result))
    {
        WithJson = withJson,
    };

    private static SmeProfile ProfileOf(string need) => new() { Id = "c1", Needs = need };

    private sealed class Entry(string need) : ClientEntry(1)
    {
        public override long Length => need.Length;

        public override ClientRow Read() => new(Row, "c1", ProfileOf(need), []);
    }
}
