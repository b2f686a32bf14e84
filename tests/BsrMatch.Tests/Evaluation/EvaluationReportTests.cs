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

    // Pairs 0.9 and 0.8 are endorsed, 0.2 and 0.3 are not: gaps 0.1, 0.2, 0.2, 0.3 and their squares. Nothing
    // fits p4, as was said, and it was wrong to say it of p3. Of four draws 1 in 256 meets p3 alone and errs by 0;
    // 15 meet p1 and at most p3 (0.15) and 15 p4 and at most p3 (0.3), either more than 2.5 %.
    [Test]
    public void Fits_are_shown_below_the_metrics()
    {
        var text = EvaluationMarkdown.Render(Report(Fits));

        Assert.That(text, Does.StartWith(EvaluationMarkdown.Render(Report())));
        Assert.That(text[EvaluationMarkdown.Render(Report()).Length..], Is.EqualTo(
            """

            Fits of the 4 matches shown, the best three of each profile:

            | fit      | matches | mean fit | endorsed |
            | -------- | ------: | -------: | -------: |
            | from 0.2 |       1 |    0.200 |    0.000 |
            | from 0.3 |       1 |    0.300 |    0.000 |
            | from 0.8 |       1 |    0.800 |    1.000 |
            | from 0.9 |       1 |    0.900 |    1.000 |

            Expected calibration error 0.200 (0.150-0.300); Brier score 0.045, that of the base rate 0.250.
            "No good match": right 1 times, wrong 1, missed 0; precision 0.500, recall 1.000.

            """));
    }

    [Test]
    public void Fits_of_no_match_are_not_shown() =>
        Assert.That(EvaluationMarkdown.Render(Report(new FitReport([], Judged, new EvaluationOptions()))),
            Is.EqualTo(EvaluationMarkdown.Render(Report())));

    [Test]
    public void The_json_has_the_fits_where_there_are_any()
    {
        using var json = JsonDocument.Parse(EvaluationJson.Write(Report(Fits)));
        var fits = json.RootElement.GetProperty("fits");
        var noGoodMatch = fits.GetProperty("noGoodMatch");

        Assert.That(fits.GetProperty("matches").GetInt32(), Is.EqualTo(4));
        Assert.That(fits.GetProperty("calibrationError").GetProperty("mean").GetDouble(), Is.EqualTo(0.2));
        Assert.That(fits.GetProperty("brier").GetDouble(), Is.EqualTo(0.045));
        Assert.That(fits.GetProperty("brierOfBaseRate").GetDouble(), Is.EqualTo(0.25));
        Assert.That(fits.GetProperty("bands").EnumerateArray().Select(band => (
                band.GetProperty("from").GetDouble(), band.GetProperty("matches").GetInt32(),
                band.GetProperty("meanFit").GetDouble(), band.GetProperty("endorsed").GetDouble())),
            Is.EqualTo(new[] { (0.2, 1, 0.2, 0.0), (0.3, 1, 0.3, 0), (0.8, 1, 0.8, 1), (0.9, 1, 0.9, 1) }));
        Assert.That(noGoodMatch.EnumerateObject().Select(count => $"{count.Name} {count.Value}"),
            Is.EqualTo(new[] { "right 1", "wrong 1", "missed 0", "precision 0.5", "recall 1" }));
    }

    [Test]
    public void The_json_has_no_fits_where_there_are_none_and_null_where_they_are_of_nothing()
    {
        using var without = JsonDocument.Parse(EvaluationJson.Write(Report()));
        using var empty = JsonDocument.Parse(
            EvaluationJson.Write(Report(new FitReport([], Judged, new EvaluationOptions()))));

        Assert.That(without.RootElement.TryGetProperty("fits", out _), Is.False);
        Assert.That(empty.RootElement.GetProperty("fits").GetProperty("brier").ValueKind,
            Is.EqualTo(JsonValueKind.Null));
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

    private static FitReport Fits => new(
        [
            new("p1", false, [("a", 0.9), ("b", 0.2)]), new("p2", false, [("b", 0.8)]),
            new("p3", true, []), new("p4", true, [("b", 0.3)]),
        ],
        Judged, new EvaluationOptions());

    private static EvaluationReport Report(FitReport? fits = null) => new(
        [
            new("ranker",
                [Some.Ranking("p1", "a", "b"), Some.Ranking("p2", "a", "b"), Some.Ranking("p3", "b", "a")]),
            new("baseline",
                [Some.Ranking("p1", "b", "a"), Some.Ranking("p2", "b", "a"), Some.Ranking("p4", "b")]),
        ],
        Judged, new EvaluationOptions(), Languages)
    {
        Fits = fits,
    };
}
