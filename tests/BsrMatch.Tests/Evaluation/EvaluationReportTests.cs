using System.Text;
using System.Text.Json;
using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class EvaluationReportTests
{
    private static readonly Qrels Judged = Some.Qrels(
        "p1 0 a 3; p1 0 b 1; p2 0 a 1; p2 0 b 2; p3 0 a 0; p3 0 b 2; p4 0 a 0; p4 0 b 0");

    private static readonly Grouping Languages = new("language",
        new Dictionary<string, string> { ["p1"] = "lv", ["p2"] = "de" });

    [Test]
    public void A_report_reads_as_a_table()
    {
        // The first columns will do, and fit the page.
        var lines = EvaluationMarkdown.Render(Report()).Split('\n')
            .Select(line => line[..Math.Min(line.Length, 90)].TrimEnd());

        Assert.That(string.Join('\n', lines), Is.EqualTo(
            """
            3 profiles; 1 left out, having no judged grade above 0. Relevant: grade 2 or more.
            Below each mean its 95% interval (2000 resamples, seed 1).
            baseline ranked nothing for 1 of them, which count as 0.

            | system   |    nDCG@1 |    nDCG@3 |    nDCG@5 |   nDCG@10 |       MRR | success@1 | succe
            | -------- | --------: | --------: | --------: | --------: | --------: | --------: | -----
            | ranker   |     0.778 |     0.932 |     0.932 |     0.932 |     0.833 |     0.667 |     1
            |          | 0.33-1.00 | 0.80-1.00 | 0.80-1.00 | 0.80-1.00 | 0.50-1.00 | 0.00-1.00 | 1.00-
            | baseline |     0.381 |     0.570 |     0.570 |     0.570 |     0.500 |     0.333 |     0
            |          | 0.00-1.00 | 0.00-1.00 | 0.00-1.00 | 0.00-1.00 | 0.00-1.00 | 0.00-1.00 | 0.00-

            By language:

            | language | system   | profiles | nDCG@1 | nDCG@3 | nDCG@5 | nDCG@10 |   MRR | success@1
            | -------- | -------- | -------: | -----: | -----: | -----: | ------: | ----: | --------:
            | -        | ranker   |        1 |  1.000 |  1.000 |  1.000 |   1.000 | 1.000 |     1.000
            | -        | baseline |        1 |  0.000 |  0.000 |  0.000 |   0.000 | 0.000 |     0.000
            | de       | ranker   |        1 |  0.333 |  0.797 |  0.797 |   0.797 | 0.500 |     0.000
            | de       | baseline |        1 |  1.000 |  1.000 |  1.000 |   1.000 | 1.000 |     1.000
            | lv       | ranker   |        1 |  1.000 |  1.000 |  1.000 |   1.000 | 1.000 |     1.000
            | lv       | baseline |        1 |  0.143 |  0.710 |  0.710 |   0.710 | 0.500 |     0.000

            """));
    }

    [Test]
    public void The_json_has_means_and_intervals_by_system_and_metric()
    {
        using var json = JsonDocument.Parse(EvaluationJson.Write(Report()));
        var root = json.RootElement;
        var metrics = root.GetProperty("systems")[0].GetProperty("metrics");

        Assert.That(root.GetProperty("profiles").GetInt32(), Is.EqualTo(3));
        Assert.That(root.GetProperty("leftOut").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("relevantFrom").GetInt32(), Is.EqualTo(2));
        Assert.That(root.GetProperty("systems")[1].GetProperty("unranked").GetInt32(), Is.EqualTo(1));
        Assert.That(metrics.EnumerateObject().Select(metric => metric.Name),
            Is.EqualTo(Metric.All.Select(metric => metric.Name)));
        Assert.That(metrics.GetProperty("MRR").GetRawText(), Does.Contain("\"mean\": 0.833333,"));
        var groups = root.GetProperty("groupings")[0].GetProperty("groups");
        Assert.That(groups[1].GetProperty("label").GetString(), Is.EqualTo("de"));
    }

    [Test]
    public void Equal_input_gives_equal_bytes()
    {
        var once = EvaluationJson.Write(Report());

        Assert.That(EvaluationJson.Write(Report()), Is.EqualTo(once));
    }

    [Test]
    public void Nothing_to_measure_is_shown_as_such()
    {
        var report = new EvaluationReport([new("bm25", [])], Some.Qrels("p 0 a 0"), new EvaluationOptions());

        Assert.That(EvaluationMarkdown.Render(report), Does.Contain("0 profiles; 1 left out"));
        Assert.That(Encoding.UTF8.GetString(EvaluationJson.Write(report)), Does.Contain("\"mean\": null"));
    }

    [Test]
    public void Two_systems_can_be_compared()
    {
        // The ranker's reciprocal ranks are 1, 0.5, 1 and the baseline's 0.5, 1, 0. The differences 0.5, -0.5
        // and 1 sum to 1; the eight sign patterns give 2, 1, 1, 0 and their negatives: six are as far from 0.
        Assert.That(Report().PValue("ranker", "baseline", "MRR"), Is.EqualTo(6.0 / 8));
        Assert.That(() => Report().PValue("ranker", "baseline", "no metric"), Throws.ArgumentException);
    }

    [Test]
    public void Names_cannot_tear_the_table()
    {
        var report = new EvaluationReport([new("a|b\nc", [])], Judged, new EvaluationOptions());

        Assert.That(EvaluationMarkdown.Render(report), Does.Contain("| a\\|b c "));
    }

    [Test]
    public void A_system_named_twice_is_refused() => Assert.That(
        () => new EvaluationReport([new("x", []), new("x", [])], Judged, new EvaluationOptions()),
        Throws.ArgumentException);

    [Test]
    public void Options_out_of_range_are_refused()
    {
        Assert.That(() => new EvaluationOptions { RelevantFrom = 0 }, Throws.InstanceOf<ArgumentException>());
        Assert.That(() => new EvaluationOptions { Resamples = 0 }, Throws.InstanceOf<ArgumentException>());
    }

    private static EvaluationReport Report() => new(
        [
            new("ranker",
                [Some.Ranking("p1", "a", "b"), Some.Ranking("p2", "a", "b"), Some.Ranking("p3", "b", "a")]),
            new("baseline",
                [Some.Ranking("p1", "b", "a"), Some.Ranking("p2", "b", "a"), Some.Ranking("p4", "b")]),
        ],
        Judged, new EvaluationOptions(), Languages);
}
