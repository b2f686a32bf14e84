using System.Diagnostics;
using BsrMatch.Tests.Ranking;
using BsrMatch.Tests.Support;
using BsrMatch.Tests.Training;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary>
/// Imports, trainings and promotions killed at any moment: the store is sound, what was in use still is or
/// the new is, and the same command can simply be run again.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Category("Slow")]
internal sealed class KilledWhileRetraining : IDisposable
{
    private const int InCi = 10;
    private const int InASoak = 100;
    private const int Entries = 3_000;

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [TestCase("catalogue", InCi)]
    [TestCase("projects", InCi)]
    [TestCase("catalogue", InASoak, Category = "Crash")]
    [TestCase("projects", InASoak, Category = "Crash")]
    public void AKilledImportIsDoneOrNot(string what, int kills)
    {
        string[] import = what == "catalogue"
            ? ["catalogue", "import", "new.jsonl", "--name", "mine"]
            : ["projects", "import", "new.jsonl"];
        command.Write("new.jsonl", Lines("before", Entries));
        AssertDone(command.Run(import));
        var old = command.PathTo("old.db");
        File.Copy(command.Database, old);
        command.Write("new.jsonl", Lines("after", Entries + Entries / 2));
        var (usual, random) = (TimeOf(import), new Random(kills));
        var done = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            Restore(old);
            Kill(import, usual * (0.1 + 0.9 * random.NextDouble()));
            Assert.That(Ask("PRAGMA integrity_check"), Is.EqualTo("ok"));
            var count = (long)Ask($"SELECT COUNT(*) FROM {TableOf(what)}")!;
            Assert.That(count, Is.EqualTo(Entries).Or.EqualTo(Entries + Entries / 2), "all or nothing");
            if (count > Entries) done++;
            AssertDone(command.Run(import));
            Assert.That(Ask($"SELECT COUNT(*) FROM {TableOf(what)} WHERE json LIKE '%before%'"), Is.Zero);
            Assert.That(Directory.GetFiles(command.Folder, "store.db-*"), Is.Empty, "nothing is left behind");
        }

        Assert.That(done, Is.LessThan(kills), "no kill came before the end");
    }

    [TestCase(InCi)]
    [TestCase(InASoak, Category = "Crash")]
    public void AKilledTrainingLeavesTheModelInUse(int kills)
    {
        using var folder = new TrainingFolder(120);
        string[] train = ["train", "--data", folder.Data, "--models", folder.Models, "--no-store"];
        AssertDone(command.Run(train));
        var current = File.ReadAllText(Path.Combine(folder.Models, "current"));
        var answer = Match(folder);
        folder.ProfileLines = [.. folder.ProfileLines.Skip(5)];
        var (usual, random) = (TimeOf(train), new Random(kills));
        var candidate = Bundles(folder).Single(name => name != current.Trim());
        for (var kill = 0; kill < kills; kill++)
        {
            Directory.Delete(Path.Combine(folder.Models, candidate), recursive: true);
            // Writing is short beside learning, so every other kill waits for it.
            if (kill % 2 == 0) Kill(train, usual * random.NextDouble());
            else KillWhileWriting(train, folder.Models, TimeSpan.FromMilliseconds(random.Next(30)));
            Assert.That(File.ReadAllText(Path.Combine(folder.Models, "current")), Is.EqualTo(current));
            Assert.That(Match(folder), Is.EqualTo(answer));
            if (kill < kills - 1) Directory.CreateDirectory(Path.Combine(folder.Models, candidate));
        }

        var last = command.Run(train);
        AssertDone(last);
        Assert.That(last.Messages, Does.Contain(
            $"'bsrmatch models compare {candidate} --models {folder.Models} --data {folder.Data}'"));
        Assert.That(Bundles(folder), Is.EquivalentTo(new[] { current.Trim(), candidate }));
        Assert.That(Directory.GetFileSystemEntries(folder.Models, "*.writing"), Is.Empty);
    }

    [TestCase(InCi)]
    [TestCase(InASoak, Category = "Crash")]
    public void AKilledPromotionHappenedOrNotAndTheRecordSaysWhich(int kills)
    {
        using var shelf = new SmallShelf("b");
        var data = SmallGate.Write(command);
        shelf.TrainedOn(SmallGate.CatalogueOf(data));
        string[] promote = ["models", "promote", "b", "--data", data, "--models", shelf.Models, "--no-store"];
        string[] rollback = ["models", "rollback", "--models", shelf.Models];
        var (usual, random) = (TimeOf(promote), new Random(kills));
        AssertDone(command.Run(rollback));
        var models = shelf.Folder;
        var (old, recorded) = (models.Current(), models.Promotions().Count);
        for (var kill = 0; kill < kills; kill++)
        {
            // The switch itself comes at the end.
            Kill(promote, usual * (kill % 2 == 0 ? random.NextDouble() : 0.8 + 0.3 * random.NextDouble()));
            var isDone = models.Current() != old;
            Assert.That(models.Promotions(), Has.Count.EqualTo(recorded + (isDone ? 1 : 0)));
            Assert.That(() => models.Load(models.Current()!), Throws.Nothing);
            if (!isDone) AssertDone(command.Run(promote));
            AssertDone(command.Run(rollback));
            Assert.That(models.Current(), Is.EqualTo(old));
            Assert.That(models.Promotions(), Has.Count.EqualTo(recorded += 2));
            Assert.That(Directory.GetFileSystemEntries(shelf.Models, "*.writing"), Is.Empty);
        }
    }

    private static IEnumerable<string> Bundles(TrainingFolder folder) =>
        Directory.GetDirectories(folder.Models).Select(path => Path.GetFileName(path));

    private string Match(TrainingFolder folder)
    {
        var outcome = command.Run("match", "--needs", "a loan without collateral", "--country", "LV",
            "--models", folder.Models, "--no-store", "--format", "json", "--as-of", "2026-06-30");
        AssertDone(outcome);
        return outcome.Output;
    }

    private TimeSpan TimeOf(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        AssertDone(command.Run(arguments));
        return clock.Elapsed;
    }

    private void Kill(string[] arguments, TimeSpan after)
    {
        using var process = Begin(arguments);
        if (!process.WaitForExit(after)) process.Kill();
        process.WaitForExit();
    }

    private void KillWhileWriting(string[] arguments, string models, TimeSpan after)
    {
        using var process = Begin(arguments);
        while (!process.HasExited && Directory.GetDirectories(models, "*.writing").Length == 0)
            Thread.Sleep(1);
        Thread.Sleep(after);
        process.Kill();
        process.WaitForExit();
    }

    // What a killed process would have said is of no interest, but its pipes must not fill.
    private Process Begin(string[] arguments)
    {
        var process = command.Start(arguments);
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    private void Restore(string old)
    {
        foreach (var file in Directory.GetFiles(command.Folder, "store.db*")) File.Delete(file);
        File.Copy(old, command.Database);
    }

    private static string TableOf(string what) => what == "catalogue" ? "catalogue_programme" : "project";

    private static string Lines(string text, int count) => string.Concat(Enumerable.Range(0, count).Select(i =>
        $$"""{"id":"entry-{{i}}","title":"Entry {{i}} as it was {{text}}","description":"Some help, told {{text}}"}"""
        + "\n"));

    private static void AssertDone(Outcome outcome) =>
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        connection.Open();
        using var asking = connection.CreateCommand();
        asking.CommandText = sql;
        return asking.ExecuteScalar();
    }
}
