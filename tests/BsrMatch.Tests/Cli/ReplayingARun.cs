using System.Text.Json;
using System.Text.Json.Nodes;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Tests.Ranking;
using BsrMatch.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary>Saved runs computed again by the command, with real stores, catalogues and models.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReplayingARun : IDisposable
{
    private const string Clients = """
        {"id": "one", "needs": "Our bank asks for collateral before it gives us a loan.", "country": "LV"}
        {"id": "two", "needs": "We look for a hospital that tests our device.", "country": "DE", "employees": 30}
        {"id": "three", "needs": "Mums vajag partnerus eksportam.", "country": "LV", "founded": 2005}

        """;

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [TestCase]
    [TestCase("--top", "all", "--full", "--include-ineligible")]
    [TestCase("--status", "open", "--as-of", "2010-05-01", "--top", "1")]
    public void WhereNothingChangedItIsIdentical(params string[] options)
    {
        var replay = command.Run("replay", Match(options));
        Assert.That((replay.ExitCode, replay.Messages), Is.EqualTo((0, "")));
        Assert.That(replay.Output, Does.Contain("Identical: all 3 answers, byte for byte."));
    }

    [Test]
    public void TheNextCommandIsTold()
    {
        command.Database = command.PathTo("a b.db");
        var file = command.Write("clients.jsonl", Clients);
        var match = command.Run("match", file, "--quiet", "--db", command.Database, "--format", "jsonl");
        Assert.That(match.Messages, Is.Empty);
        match = command.Run("match", file, "--db", command.Database, "--format", "jsonl");
        Assert.That(match.MessageLines[0], Does.Match(
            $"^run (r-[0-9a-f-]+); to check it later: bsrmatch replay \\1 --db \"{command.Database}\"$"));
        Assert.That(match.MessageLines[1], Does.StartWith("Best next question across all clients: "));
    }

    [Test]
    public void ARunOutlivesTheFileOfItsCatalogue()
    {
        var file = command.Write("mine.json", Programmes("a loan for small firms", "a partner abroad"));
        var id = Match("--catalogue", file);
        File.Delete(file);
        Assert.That(command.Run("replay", id).ExitCode, Is.Zero);
        var today = command.Run("replay", id, "--against-current");
        Assert.That((today.ExitCode, today.Output), Is.EqualTo((3, "")));
        Assert.That(today.Messages, Does.StartWith(file));
    }

    [Test]
    public void AChangedProgrammeChangesOnlyWhatIsAskedToday()
    {
        var file = command.Write("mine.json", Programmes("a loan for small firms", "a partner abroad"));
        var id = Match("--catalogue", file);
        command.Write("mine.json", Programmes("a loan for small firms", "a partner abroad")
            .Replace("\"id\": \"beta\"", "\"id\": \"beta\", \"countries\": [\"DE\"]", StringComparison.Ordinal));

        Assert.That(command.Run("replay", id).ExitCode, Is.Zero);
        var today = command.Run("replay", id, "--against-current");
        Assert.That(today.ExitCode, Is.EqualTo(1));
        Assert.That(today.Output, Does.Contain("Not the same:").And.Contain("Catalogue     mine-")
            .And.Contain("and is gone; now: the firm cannot take part, by the rule country."));
    }

    [Test]
    public void AnImportedCatalogueIsFoundAtItsOldVersion()
    {
        var file = command.Write("mine.json", Programmes("a loan", "a partner"));
        command.Run("catalogue", "import", file, "--name", "mine");
        var id = Match("--catalogue", "mine");
        command.Write("mine.json", Programmes("a loan", "a hospital that tests devices"));
        command.Run("catalogue", "import", file, "--name", "mine");

        Assert.That(command.Run("replay", id).ExitCode, Is.Zero);
        Assert.That(command.Run("replay", id, "--against-current").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void AnotherBundleIsComparedAndTheOldOneFound()
    {
        using var small = new SmallBundle();
        var id = Match("--models", small.Models);
        AddOtherBundle(small);

        Assert.That(Json("replay", id, "--models", small.Models).Passed, Is.True);
        var today = Json("replay", id, "--models", small.Models, "--against-current");
        Assert.That(today.Passed, Is.False);
        Assert.That(today.Changed, Is.EqualTo(new[] { "model" }));

        Directory.Delete(small.Folder, recursive: true);
        var without = command.Run("replay", id, "--models", small.Models);
        Assert.That(without.ExitCode, Is.EqualTo(1));
        Assert.That(without.Output, Does.Contain("Model         small-1 then, small-2 now")
            .And.Contain("Model small-1 is not in ").And.Contain("stands in"));
    }

    [Test]
    public void ABundleForOtherFeaturesIsAsGoodAsGone()
    {
        using var small = new SmallBundle();
        var id = Match("--models", small.Models);
        AddOtherBundle(small);
        small.EditCard(card => card["featureSchema"] = "older");
        var outcome = command.Run("replay", id, "--models", small.Models);
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Output.ReplaceLineEndings(" "), Does.Contain("for another version of bsrmatch"));
    }

    [Test]
    public void ADamagedBundleIsNamed()
    {
        using var small = new SmallBundle();
        var id = Match("--models", small.Models);
        AddOtherBundle(small);
        File.AppendAllText(small.PathOf(RankerFile.Name), "x");
        AssertOneLine(command.Run("replay", id, "--models", small.Models), 5, "is damaged");
    }

    [Test]
    public void RaisedRulesAreNamed()
    {
        var id = Match();
        Ask("""UPDATE match_result SET result_json = replace(result_json, '"rulesVersion":"', '"rulesVersion":"0.')""");
        Ask("UPDATE match_run SET rules_version = '0.' || rules_version");
        var replay = command.Run("replay", id);
        Assert.That(replay.ExitCode, Is.EqualTo(1));
        Assert.That(replay.Output, Does.Match("Rules +0\\.\\d+ then, \\d+ now")
            .And.Contain("The same: all 3 answers, but for the versions or the day they name."));
        Assert.That(command.Run("replay", id, "--against-current").ExitCode, Is.Zero);
    }

    [Test]
    public void WhatNothingAccountsForIsCalledADefect()
    {
        var id = Match();
        Ask("""UPDATE match_result SET result_json = replace(result_json, '"rank":1,', '"rank":9,') """
            + "WHERE profile_id = 'two'");
        var replay = command.Run("replay", id);
        Assert.That(replay.ExitCode, Is.EqualTo(1));
        Assert.That(replay.Output, Does.Contain("Not the same: 1 of 3 answers differs.")
            .And.Contain("this is a defect of bsrmatch").And.Contain("matches[0].rank: 9 then, 1 now"));
    }

    [Test]
    public void AnErasedClientIsNoDifference()
    {
        var id = Match();
        Ask("PRAGMA foreign_keys = ON; DELETE FROM profile WHERE id = 'two'");
        var replay = command.Run("replay", id);
        Assert.That((replay.ExitCode, replay.Messages), Is.EqualTo((0, "")));
        Assert.That(replay.Output, Does.Contain("Identical: all 2 answers")
            .And.Contain("1 answer of this run was erased with the client's data."));
    }

    [Test]
    public void AnUnknownRunNamesThoseThereAre()
    {
        AssertOneLine(command.Run("replay", "r-1"), 3, "RUN: found \"r-1\"", "no run is kept there");
        var id = Match();
        AssertOneLine(command.Run("replay", "r-1"), 3, $"the latest are {id};", "bsrmatch replay --list");
        using var list = JsonDocument.Parse(command.Run("replay", "--list", "--format", "json").Output);
        var run = list.RootElement.GetProperty("runs").EnumerateArray().Single();
        Assert.That((run.GetProperty("id").GetString(), run.GetProperty("results").GetInt32()), Is.EqualTo((id, 3)));
    }

    [TestCase("UPDATE catalogue_snapshot SET content = x'1f8b00'", "catalogue founding-")]
    [TestCase("UPDATE profile SET json = replace(json, 'bank', 'Bank')", "run r-")]
    [TestCase("UPDATE match_result SET result_json = '{'", "the stored answer to ")]
    [TestCase("UPDATE match_run SET options_json = '{'", "the stored options of the run")]
    public void WhatIsDamagedIsNamed(string damage, string named)
    {
        var id = Match();
        Ask(damage);
        AssertOneLine(command.Run("replay", id), 5, named, "damaged", "restore");
    }

    [Test]
    public void AVersionInTheStoreLeadsToNoOtherFolder()
    {
        var id = Match();
        Ask("UPDATE match_run SET model_version = '../models/' || model_version");
        Assert.That(command.Run("replay", id).Output, Does.Contain("Model ../models/").And.Contain("stands in"));
    }

    // The names outgrow SQLite's cache, so that the log grows before the run is complete.
    [Test]
    public void AKillWhileSavingLeavesTheStoreAsItWas()
    {
        var before = Match();
        var name = new string('x', 60_000);
        var many = command.Write("many.jsonl", string.Concat(Enumerable.Range(0, 300).Select(i =>
            $$"""{"id": "c{{i}}", "name": "{{name}}", "needs": "a loan"}""" + "\n")));
        var file = command.Write("mine.json", Programmes("a loan", "a partner"));
        using (var process = command.Start("match", many, "--catalogue", file, "--quiet", "--format", "jsonl"))
        {
            process.StandardInput.Close();
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var log = new FileInfo(command.Database + "-wal");
            while (!process.HasExited && !(log.Exists && log.Length > 500_000))
            {
                Thread.Sleep(1);
                log.Refresh();
            }

            process.Kill();
            process.WaitForExit();
        }

        Assert.That(Ask("PRAGMA integrity_check"), Is.EqualTo("ok"));
        Assert.That(Ask("""
            SELECT COUNT(*) FROM match_run AS run WHERE result_count <>
                (SELECT COUNT(*) FROM match_result AS result WHERE result.run_id = run.id)
            """), Is.Zero);
        Assert.That(Ask("""
            SELECT COUNT(*) FROM match_run
            WHERE catalogue_version NOT IN (SELECT version FROM catalogue_snapshot)
            """), Is.Zero);
        Assert.That(command.Run("replay", before).ExitCode, Is.Zero);
    }

    private static string Programmes(string alpha, string beta) => $$"""
        [{"id": "alpha", "title": "Alpha", "description": "For firms that need {{alpha}}."},
         {"id": "beta", "title": "Beta", "description": "For firms that need {{beta}}."}]
        """;

    private static void AddOtherBundle(SmallBundle small)
    {
        const string other = "small-2";
        var folder = Path.Combine(small.Models, other);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(small.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var trees = GrownTrees.Grow(new Random(5), 4, 6, FeatureSchema.Count, FeatureSchema.Count);
        var ranker = SmallBundle.RankerBytes(trees, SmallBundle.Curve);
        File.WriteAllBytes(Path.Combine(folder, RankerFile.Name), ranker);
        var path = Path.Combine(folder, ModelBundle.CardFile);
        var card = JsonNode.Parse(File.ReadAllText(path))!;
        card["version"] = other;
        card["files"]![RankerFile.Name] = StableHash.Sha256(ranker);
        File.WriteAllText(path, card.ToJsonString());
        small.Current = other;
    }

    private string Match(params string[] options)
    {
        var outcome = command.Run(
            ["match", command.Write("clients.jsonl", Clients), "--format", "jsonl", .. options]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        return outcome.Messages.Split(' ', ';')[1];
    }

    private (bool Passed, string[] Changed) Json(params string[] arguments)
    {
        var outcome = command.Run([.. arguments, "--format", "json"]);
        using var json = JsonDocument.Parse(outcome.Output);
        var passed = json.RootElement.GetProperty("passed").GetBoolean();
        Assert.That(outcome.ExitCode, Is.EqualTo(passed ? 0 : 1));
        return (passed, [.. json.RootElement.GetProperty("parts").EnumerateArray()
            .Where(part => part.GetProperty("changed").GetBoolean())
            .Select(part => part.GetProperty("part").GetString()!)]);
    }

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        connection.Open();
        using var query = connection.CreateCommand();
        query.CommandText = sql;
        return query.ExecuteScalar();
    }

    private static void AssertOneLine(Outcome outcome, int exitCode, params string[] parts)
    {
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((exitCode, "")), outcome.Messages);
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        foreach (var part in parts) Assert.That(outcome.MessageLines[0], Does.Contain(part));
    }
}
