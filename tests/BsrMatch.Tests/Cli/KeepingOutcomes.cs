using System.Text.Json;
using BsrMatch.Tests.Storage;
using BsrMatch.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary><c>feedback</c> from the outside.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class KeepingOutcomes : IDisposable
{
    private const string Firm = """{"id": "firm-1", "needs": "our bank wants collateral for a loan"}""";

    private const string List = """
        Kundennummer;Programm;Ergebnis;Datum;Rang;needs
        firm-1;josefin;done;01.03.2026;;
        firm-2;josefin;taking_care;2026-03-02;4;a loan for machines
        firm-2;basic;0;2026-03-02;;

        """;

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void AnOutcomeOfAMatchedFirmIsRecordedWithItsRank()
    {
        Match();
        var outcome = command.Run("feedback", "add", "--profile", "firm-1", "--programme", "josefin",
            "--outcome", "taking_care", "--by", "adviser-7");
        Assert.That((outcome.ExitCode, outcome.Messages), Is.EqualTo((0, "")));
        var lines = outcome.Output.Split('\n');
        Assert.That(lines[0], Does.StartWith("recorded firm-1, josefin: taking_care on 2"));
        Assert.That(lines[1], Is.EqualTo("learned as grade 2 with weight 0.5, shown at rank 1"));

        var later = command.Run("feedback", "add", "--profile", "firm-1", "--programme", "josefin", "--grade", "3");
        Assert.That(later.Output, Does.Contain("it replaces taking_care on 2"));
        var listed = command.Run("feedback", "list", "--all", "--format", "jsonl").Output.TrimEnd('\n').Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(listed.Select(one => one.GetProperty("replaced").GetBoolean()), Is.EqualTo(new[] { true, false }));
        Assert.That(listed[0].GetProperty("by").GetString(), Is.EqualTo("adviser-7"));
    }

    [Test]
    public void AProfileFromAFileIsSavedWithItsOutcome()
    {
        var file = command.Write("firm.json", Firm);
        var outcome = command.Run("feedback", "add", "--profile", file, "--programme", "josefin", "--outcome", "done",
            "--date", "2026-03-01");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo(
            (0, "recorded firm-1, josefin: done on 2026-03-01\nlearned as grade 3 with weight 1\n")));
        Assert.That(command.Run("forget", "firm-1").Output, Is.EqualTo(
            $"firm-1: erased 1 profile, 0 results, 0 runs and 1 outcome from {command.Database}\n"));
        Assert.That(RawBytes.Find(command.Database, "firm-1"), Is.Empty);
    }

    [TestCase(3, "did you mean josefin?", "--programme josephin --outcome done")]
    [TestCase(3, "--profile: found \"firm-1\"", "--programme josefin --outcome done")]
    [TestCase(3, "--run: found \"r-0\"", "--programme josefin --grade 1 --run r-0")]
    [TestCase(2, "did you mean done?", "--programme josefin --outcome dome")]
    [TestCase(2, "either --outcome", "--programme josefin")]
    [TestCase(2, "either --outcome", "--programme josefin --outcome done --grade 1")]
    [TestCase(2, "from 0 to 4", "--programme josefin --grade 5")]
    [TestCase(2, "in the future", "--programme josefin --grade 1 --date 2999-01-01")]
    [TestCase(2, "is not a day", "--programme josefin --grade 1 --date 1.3.2026")]
    [TestCase(2, "person's name", "--programme josefin --grade 1 --by Ann_Lee", "Ann Lee")]
    [TestCase(2, "e-mail address", "--programme josefin --grade 1 --by ann@a.example")]
    public void WhatCannotBeRecordedIsToldInOneLine(
        int exitCode, string expected, string arguments, string? name = null)
    {
        var words = arguments.Split(' ').Select(word => word == name?.Replace(' ', '_') ? name : word);
        var outcome = command.Run(["feedback", "add", "--profile", "firm-1", .. words]);
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Messages);
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        Assert.That(outcome.Messages, Does.Contain(expected).And.Not.Contain("Ann").And.Not.Contain("ann@"));
    }

    [Test]
    public void ADryRunTellsAllAndMakesNoStore()
    {
        command.Write("outcomes.csv", List);
        var outcome = command.Run("feedback", "import", "outcomes.csv", "--dry-run");
        Assert.That(outcome.ExitCode, Is.EqualTo(1), "firm-1 is not known yet");
        Assert.That(outcome.Output, Does.StartWith("outcomes.csv: 3 outcomes: 2 new,").And.Contain("1 rejected\n")
            .And.Contain("outcomes.csv:2: Kundennummer: found \"firm-1\""));
        Assert.That(outcome.Messages, Is.EqualTo("nothing was changed; an import would need --skip-rejected, "
            + "or the rejected rows corrected\n"));
        Assert.That(File.Exists(command.Database), Is.False);
    }

    [Test]
    public void AnImportIsAllOrNothingUnlessToldOtherwise()
    {
        command.Write("outcomes.csv", List);
        var refused = command.Run("feedback", "import", "outcomes.csv");
        Assert.That((refused.ExitCode, Count()), Is.EqualTo((3, 0L)));
        Assert.That(refused.Messages, Does.Contain("nothing was recorded"));

        var skipped = command.Run("feedback", "import", "outcomes.csv", "--skip-rejected", "--format", "json");
        var report = JsonDocument.Parse(skipped.Output).RootElement;
        Assert.That((skipped.ExitCode, Count()), Is.EqualTo((4, 2L)));
        Assert.That(report.GetProperty("rejected")[0].GetProperty("row").GetInt32(), Is.EqualTo(2));
        Assert.That(report.GetProperty("new")[0].GetProperty("weight").GetDouble(), Is.EqualTo(2), "0.5 x 4");

        Match();
        var whole = command.Run("feedback", "import", "outcomes.csv");
        Assert.That((whole.ExitCode, Count()), Is.EqualTo((0, 3L)));
        Assert.That(whole.Output, Does.Contain("1 new, 0 replacing").And.Contain("2 unchanged, 0 rejected"));
    }

    [TestCase("csv")]
    [TestCase("json")]
    [TestCase("jsonl")]
    public void WhatIsListedCanBeImported(string format)
    {
        Match();
        command.Write("outcomes.csv", List);
        Assert.That(command.Run("feedback", "import", "outcomes.csv").ExitCode, Is.Zero);
        command.Run("feedback", "list", "--format", format, "--output", $"all.{format}");
        var again = command.Run("feedback", "import", $"all.{format}");
        Assert.That(again.ExitCode, Is.Zero, again.Output);
        Assert.That(again.Output, Does.Contain("3 unchanged, 0 rejected\n").And.Not.Contain("note:"));
    }

    [TestCase("-7")]
    [TestCase("=firm")]
    [TestCase("@firm")]
    public void WhatIsGuardedAgainstSpreadsheetsCanBeImported(string firm)
    {
        command.Write("outcomes.csv",
            $"profile,programme,outcome,date,by,needs\n{firm},josefin,done,2026-03-01,-x,a loan for machines\n");
        Assert.That(command.Run("feedback", "import", "outcomes.csv").ExitCode, Is.Zero);
        command.Run("feedback", "list", "--format", "csv", "--output", "all.csv");
        Assert.That(File.ReadAllText(command.PathTo("all.csv")), Does.Contain($"'{firm},"));
        var again = command.Run("feedback", "import", "all.csv");
        Assert.That(again.Output, Does.Contain("1 unchanged, 0 rejected\n"));
        command.Write("guarded.csv",
            $"profile,programme,outcome,date,needs\n'{firm},basic,done,2026-03-01,a loan for machines\n");
        Assert.That(command.Run("feedback", "import", "guarded.csv").Output, Does.Contain("1 new"));
        Assert.That(Ask("SELECT COUNT(*) FROM profile"), Is.EqualTo(1L));
    }

    [Test]
    public void OutcomesComeFromStandardInput()
    {
        Match();
        var outcome = command.RunWithInput(
            """[{"profile": "firm-1", "programme": "basic", "grade": 1, "date": "2026-03-01"}]""",
            "feedback", "import", "-");
        Assert.That((outcome.ExitCode, Count()), Is.EqualTo((0, 1L)), outcome.Output + outcome.Messages);
    }

    /// <summary>Killed at whatever moment: all is recorded or nothing, and it can simply be run again.</summary>
    [Test]
    [Category("Slow")]
    public void AKilledImportLeavesAllOrNothing() => Kill(times: 5);

    /// <summary>The same, many times; for <c>make test-crash</c>.</summary>
    [Test]
    [Category("Crash")]
    public void AKilledImportLeavesAllOrNothingHoweverOften() => Kill(times: 50);

    private void Kill(int times)
    {
        const int rows = 30_000;
        command.Write("many.jsonl", string.Concat(Enumerable.Range(0, rows).Select(i =>
            $$"""{"profile":"f-{{i}}","programme":"basic","grade":{{i % 5}},"date":"2026-03-01","needs":"need {{i}}"}"""
                + "\n")));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(command.Run("feedback", "import", "many.jsonl").ExitCode, Is.Zero);
        var usual = clock.Elapsed;
        var random = new Random(times);
        for (var kill = 0; kill < times; kill++)
        {
            command.Database = command.PathTo($"store-{kill}.db");
            using (var process = command.Start("feedback", "import", "many.jsonl"))
            {
                process.StandardInput.Close();
                if (!process.WaitForExit(usual * (0.3 + 0.7 * random.NextDouble()))) process.Kill();
                process.WaitForExit();
            }

            if (File.Exists(command.Database))
            {
                Assert.That(Ask("PRAGMA integrity_check"), Is.EqualTo("ok"));
                Assert.That(Count(), Is.EqualTo(0L).Or.EqualTo((long)rows));
            }

            Assert.That(command.Run("feedback", "import", "many.jsonl").ExitCode, Is.Zero);
            Assert.That(Count(), Is.EqualTo((long)rows));
            foreach (var file in Directory.GetFiles(command.Folder, "store-*")) File.Delete(file);
        }
    }

    private void Match()
    {
        var outcome = command.Run("match", command.Write("firm.json", Firm), "--format", "csv");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
    }

    // A process that was killed early made the file but not its tables.
    private long Count() => Ask("SELECT 1 FROM sqlite_master WHERE name = 'feedback'") is null
        ? 0
        : (long)Ask("SELECT COUNT(*) FROM feedback")!;

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        connection.Open();
        using var question = connection.CreateCommand();
        question.CommandText = sql;
        return question.ExecuteScalar();
    }
}
