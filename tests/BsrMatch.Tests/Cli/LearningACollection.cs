using System.Text.Json;
using BsrMatch.Tests.Support;
using BsrMatch.Tests.Training;

namespace BsrMatch.Tests.Cli;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LearningACollection : IDisposable
{
    private readonly Bsrmatch command = new();
    private readonly SmallCollection collection = new();

    public void Dispose()
    {
        command.Dispose();
        collection.Dispose();
    }

    [Test, Category("Slow")]
    public void AModelTrainedOnACollectionRanksItsHeldOutQueries()
    {
        using var own = new TrainingFolder(60);
        var trained = command.Run(
            "train", "--data", own.Data, "--collection", collection.Folder, "--models", own.Models);
        Assert.That(trained.ExitCode, Is.Zero, trained.Messages);
        Assert.That(trained.Output, Does.StartWith(Path.GetFileName(collection.Folder) + "-"));

        var measured = command.Run(
            "evaluate", "--collection", collection.Folder, "--models", own.Models, "--format", "json");
        Assert.That(measured.ExitCode, Is.Zero, measured.Messages);
        using var json = JsonDocument.Parse(measured.Output);
        Assert.That(json.RootElement.GetProperty("profiles").GetInt32(), Is.EqualTo(20), "dev, not train");
        Assert.That(json.RootElement.GetProperty("relevantFrom").GetInt32(), Is.EqualTo(1));
        var (ours, bm25) = (Mean(json.RootElement, "BsrMatch"), Mean(json.RootElement, "BM25"));
        Assert.That(ours, Is.GreaterThan(Mean(json.RootElement, "random") + 0.4).And.GreaterThan(bm25 + 0.05),
            "it has learned words that the documents lack");
        AssertTheCardTellsTheSame(own.Models, json.RootElement);

        var judgements = collection.Write("mine.tsv", "query-id\tcorpus-id\tscore", "train-0\tdoc-0\t1");
        var mine = command.Run("evaluate", "--collection", collection.Folder, "--qrels", judgements,
            "--models", own.Models, "--format", "json");
        Assert.That(mine.Output, Does.Contain("\"profiles\": 1,"), mine.Messages);
    }

    [Test]
    public void AnyModelCanBeMeasuredOnACollection()
    {
        var outcome = command.Run("evaluate", "--collection", collection.Folder, "--split", "train");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.Contain("40 profiles").And.Contain("relevant: grade 1 or more"));
    }

    [Test]
    public void TooFewJudgedQueriesToLearnFromAreAnInputErrorAndLeaveNoBundle()
    {
        collection.Judge("train", "train-0 doc-0 1");
        var models = Path.Combine(collection.Folder, "models");
        var outcome = command.Run("train", "--collection", collection.Folder, "--models", models);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Messages);
        Assert.That(outcome.Messages, Does.Contain("train.tsv").And.Contain("a few dozen profiles"));
        Assert.That(Directory.Exists(models), Is.False);
    }

    [Test]
    public void AFileForTheModelsIsRefusedBeforeAnythingIsLearned()
    {
        var file = Path.Combine(collection.Folder, "corpus.jsonl");
        var outcome = command.Run("train", "--collection", collection.Folder, "--models", file);
        Assert.That(outcome.ExitCode, Is.EqualTo(5), outcome.Messages);
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        Assert.That(outcome.Messages, Does.Contain("is a file, and models are kept in a folder"));
    }

    [Test]
    public void ASplitThatIsNotThereIsToldWhichThereAre()
    {
        var outcome = command.Run("evaluate", "--collection", collection.Folder, "--split", "test");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Messages, Does.Contain("choose one of: dev, train"));
    }

    [TestCase("evaluate")]
    [TestCase("train", "--models", "mine")]
    public void AFolderThatIsNotThereIsAnInputError(params string[] verb)
    {
        var outcome = command.Run([.. verb, "--collection", "nowhere"]);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        Assert.That(outcome.Messages,
            Does.StartWith("--collection: found \"nowhere\"").And.Contain("corpus.jsonl, queries.jsonl and qrels"));
        Assert.That(Directory.Exists(command.PathTo("mine")), Is.False);
    }

    [TestCase("name a folder for its model with --models", "train")]
    [TestCase("--queries and --qrels belong together", "train", "--models", "mine", "--queries", "q.jsonl")]
    [TestCase("--queries and --qrels belong together", "evaluate", "--queries", "q.jsonl")]
    [TestCase("--profiles and --collection both say what to measure", "evaluate", "--profiles", "firms.jsonl")]
    [TestCase("--catalogue and --collection both name a catalogue", "evaluate", "--catalogue", "founding")]
    public void WhatDoesNotGoWithACollectionIsAWrongLine(string hint, params string[] arguments)
    {
        var outcome = command.Run([.. arguments, "--collection", collection.Folder]);
        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Messages);
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        Assert.That(outcome.Messages, Does.StartWith("bsrmatch: ").And.Contain(hint));
        Assert.That(outcome.Output, Is.Empty);
        Assert.That(Directory.Exists(command.PathTo("mine")), Is.False);
    }

    // The card measures dev as well, without telling languages apart.
    private static void AssertTheCardTellsTheSame(string models, JsonElement measured)
    {
        var version = File.ReadAllText(Path.Combine(models, "current")).Trim();
        using var card = JsonDocument.Parse(File.ReadAllText(Path.Combine(models, version, "card.json")));
        foreach (var system in new[] { "BsrMatch", "BM25" })
        {
            Assert.That(Mean(card.RootElement.GetProperty("test"), system),
                Is.EqualTo(Mean(measured, system)).Within(1e-6));
        }
    }

    private static double Mean(JsonElement report, string system) =>
        report.GetProperty("systems").EnumerateArray()
            .Single(element => element.GetProperty("system").GetString() == system)
            .GetProperty("metrics").GetProperty("nDCG@3").GetProperty("mean").GetDouble();
}
