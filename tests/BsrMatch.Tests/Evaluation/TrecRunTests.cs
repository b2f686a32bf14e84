using System.Globalization;
using BsrMatch.Evaluation;
using FsCheck;

namespace BsrMatch.Tests.Evaluation;

internal sealed class TrecRunTests
{
    [Test]
    public void A_run_has_six_columns()
    {
        var ranking = new ProfileRanking("p1", [new("josefin", 0.1 + 0.2), new("basic", -2)]);

        Assert.That(Write([ranking, new ProfileRanking("p2", [new("basic", 1e-7)])]), Is.EqualTo(
            """
            p1 Q0 josefin 1 0.30000000000000004 bm25
            p1 Q0 basic 2 -2 bm25
            p2 Q0 basic 1 1E-07 bm25

            """));
    }

    [Test]
    public void Scores_that_do_not_fall_are_stepped_down()
    {
        // c is tied with b, and d was moved below them by a rule although it scores more.
        var ranking = new ProfileRanking("p",
            [new("a", 2), new("b", 1), new("c", 1), new("d", 9), new("e", 0.5)]);

        Assert.That(Scores(Write([ranking])), Is.EqualTo(new[]
        {
            2, 1, MathF.BitDecrement(1f), MathF.BitDecrement(MathF.BitDecrement(1f)), 0.5,
        }));
    }

    [FsCheck.NUnit.Property]
    public void Any_order_is_read_back(NormalFloat[] scores)
    {
        var ranking = new ProfileRanking("p",
            [.. scores.Select((score, i) => new RankedCandidate($"d{i * 7 % 11}-{i}", score.Get))]);
        if (scores.Length == 0) return;

        var text = Write([ranking]);
        var read = Read(text).Single();

        Assert.That(read.Candidates.Select(candidate => candidate.ProgrammeId),
            Is.EqualTo(ranking.Candidates.Select(candidate => candidate.ProgrammeId)));
        Assert.That(Scores(text).Zip(Scores(text).Skip(1), (a, b) => a > b), Is.All.True);
        Assert.That(Write([read]), Is.EqualTo(text));
    }

    [Test]
    public void Candidates_are_sorted_by_score_and_ties_by_id_whatever_the_rank_says()
    {
        var rankings = Read(
            "p2 Q0 a 1 1 t\np1 Q0 c 1 0.5 t\np1 Q0 b 2 0.5 t\np1 Q0 a 3 0.7 t\np2 Q0 b 2 2e0 t");

        Assert.That(rankings.Select(ranking => ranking.ProfileId), Is.EqualTo(new[] { "p2", "p1" }));
        Assert.That(rankings[0].Candidates, Is.EqualTo(new RankedCandidate[] { new("b", 2), new("a", 1) }));
        Assert.That(rankings[1].Candidates,
            Is.EqualTo(new RankedCandidate[] { new("a", 0.7), new("b", 0.5), new("c", 0.5) }));
    }

    [Test]
    public void Every_bad_line_is_a_fault()
    {
        var faults = Some.FaultsOf(() => Read(
            """
            p Q0 a 1 0.9 t
            p Q0 b 2 NaN t
            p Q0 c 3 0,7 t
            p Q0 d 4 0.6
            p Q0 a 5 0.5 t
            p Q0 e 6 1e999 t
            """));

        Assert.That(faults.Select(Some.Place), Is.EqualTo(new[]
        {
            "file 2 score 'NaN'", "file 3 score '0,7'", "file 4  'p Q0 d 4 0.6'", "file 5 programmeId 'a'",
            "file 6 score '1e999'",
        }));
    }

    [TestCase("p 1", "a", "tag")]
    [TestCase("p", "", "tag")]
    [TestCase("p", "a", "my tag")]
    public void Names_that_would_fall_apart_are_not_written(string profileId, string programmeId, string tag)
    {
        ProfileRanking[] rankings = [Some.Ranking(profileId, programmeId)];

        Assert.That(Some.FaultsOf(() => TrecRun.Write(TextWriter.Null, rankings, tag)), Has.Count.EqualTo(1));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void A_score_that_is_no_number_is_not_written(double score) =>
        Assert.That(() => Write([new ProfileRanking("p", [new("a", score)])]), Throws.ArgumentException);

    private static string Write(IEnumerable<ProfileRanking> rankings)
    {
        using var output = new StringWriter();
        TrecRun.Write(output, rankings, "bm25");
        return output.ToString();
    }

    private static IReadOnlyList<ProfileRanking> Read(string text) => TrecRun.Read(Some.Stream(text), "file");

    private static double[] Scores(string run) =>
    [
        .. run.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => double.Parse(line.Split(' ')[4], CultureInfo.InvariantCulture)),
    ];
}
