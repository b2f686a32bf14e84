using System.Text.Json;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class EvaluatingOnProfiles : IDisposable
{
    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void BaselinesStandBesideTheRanker()
    {
        var outcome = Evaluate();
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        foreach (var system in new[] { "BsrMatch", "random", "BM25", "TF-IDF cosine", "themes only" })
            Assert.That(outcome.Output, Does.Contain(system));
        Assert.That(outcome.Output, Does.Contain("By language:"));
    }

    [Test]
    public void TheRunAndTheReportAreWrittenOnRequest()
    {
        var (run, report) = (command.PathTo("firms.run"), command.PathTo("report.json"));
        Assert.That(Evaluate("--run", run, "--report", report, "--with-rules").ExitCode, Is.Zero);
        Assert.That(File.ReadAllLines(run), Has.Length.EqualTo(24), "every candidate of both profiles");
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        Assert.That(json.RootElement.GetProperty("profiles").GetInt32(), Is.EqualTo(2));
    }

    [TestCase(0.0, 0.0, 1)]
    [TestCase(0.5, 0.5, 0)]
    public void PinnedMetricsThatDifferFailTheCheck(double value, double tolerance, int exitCode)
    {
        var pins = command.Write("pins.json", $$"""
            [{"system": "BsrMatch", "metric": "MRR", "value": {{value}}, "tolerance": {{tolerance}}}]
            """);
        var outcome = Evaluate("--expected", pins);
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Messages);
        if (exitCode != 0) Assert.That(outcome.Messages, Does.StartWith(pins + ": BsrMatch MRR is "));
    }

    [TestCase("""[{"system": "BsrMatch", "metric": "nDCG@2", "value": 1, "tolerance": 0}]""", "nDCG@3")]
    [TestCase("""[{"system": "Bsr", "metric": "MRR", "value": 1, "tolerance": 0}]""", "BM25")]
    [TestCase("""[{"system": "BsrMatch", "metric": "MRR", "value": "1", "tolerance": 0}]""", "[0].value")]
    [TestCase("[]", "a list of pinned metrics")]
    [TestCase("[", "well-formed JSON")]
    public void PinsThatCannotBeReadAreExplained(string content, string part)
    {
        var outcome = Evaluate("--expected", command.Write("pins.json", content));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        Assert.That(outcome.Messages, Does.StartWith(command.PathTo("pins.json")).And.Contain(part));
    }

    private Outcome Evaluate(params string[] arguments)
    {
        var profiles = command.Write("firms.jsonl", """
            {"id": "a", "needs": "Our bank wants collateral for a loan.", "country": "LV", "language": "en"}
            {"id": "b", "needs": "Wir suchen Lieferanten in Polen.", "country": "DE", "language": "de"}

            """);
        var qrels = command.Write("firms.qrels", "a 0 josefin 3\nb 0 baltic-supply 3\n");
        return command.Run(["evaluate", "--profiles", profiles, "--qrels", qrels, .. arguments]);
    }
}
