using System.Text;
using BsrMatch.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary>
/// What cannot be used gets one line that names file, field, value and remedy, and the right exit code.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BadInput : IDisposable
{
    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [TestCase("", "the input is empty")]
    [TestCase("  \n", "the input is empty")]
    [TestCase("{\"needs\": \"a loan\", ", "firm.json:1: expected well-formed JSON")]
    [TestCase("{\"needs\": \"a loan\"", "expected well-formed JSON")]
    [TestCase("{\"needs\": \"a loan\",\n \"emploees\": 3}", "firm.json:2: emploees: found 1 character",
        "did you mean employees?")]
    [TestCase("{\"needs\": \"a loan\", \"employees\": \"twelve\"}", "employees: found \"twelve\"",
        "write a number or a band such as 10-49")]
    [TestCase("{\"needs\": \"a loan\", \"employees\": \"249-50\"}", "employees: found \"249-50\"",
        "write the smaller number first")]
    [TestCase("{\"needs\": \"a loan\", \"employees\": -3}", "employees: found \"-3\", expected 0 or more")]
    [TestCase("{\"needs\": \"a loan\", \"country\": \"XX\"}", "country: found \"XX\"", "such as LV")]
    [TestCase("{\"needs\": \"a loan\", \"founded\": 2199}", "founded: found \"2199\", expected a year from")]
    [TestCase("{\"needs\": \"a loan\", \"sector\": \"banana\"}", "sector: found \"banana\"", "such as 28.93")]
    [TestCase("{\"name\": \"Koka Rokas\"}", "needs: expected a text in needs or in description")]
    public void AProfileThatCannotBeRead(string content, params string[] expected)
    {
        var file = command.Write("firm.json", content);
        var outcome = command.Run("match", file);
        AssertOneLine(outcome, 3, [file, .. expected]);
    }

    [Test]
    public void AProfileThatIsNotUtf8()
    {
        var file = command.Write("firm.json", Encoding.Latin1.GetBytes("{\n\"needs\": \"Bürgschaft\"}"));
        AssertOneLine(command.Run("match", file), 3, file + ":2", "byte 0xFC", "save the file as UTF-8");
    }

    [Test]
    public void ADescriptionOfTenMegabytes()
    {
        var text = new string('x', 10_000_000);
        var file = command.Write("firm.json", $$"""{"needs": "a loan", "description": "{{text}}"}""");
        AssertOneLine(
            command.Run("match", file), 3, file, "description", "at most 1 MB of text", "shorten it");
    }

    [Test]
    public void EveryFaultOfAProfileIsTold()
    {
        var file = command.Write("firm.json", """{"needs": "a loan", "employees": -3, "country": "XX"}""");
        var outcome = command.Run("match", file);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(2).And.All.StartsWith(file));
    }

    [Test]
    public void AFieldNameCannotSteerTheTerminal()
    {
        var file = command.Write("firm.json", """{"needs": "a loan", "\u001b[31m\nowned": 1}""");
        var outcome = command.Run("match", file);
        AssertOneLine(outcome, 3, "owned");
        Assert.That(outcome.Messages, Does.Not.Contain("\u001b"));
    }

    [Test]
    public void TheLineOfAListThatIsWrong()
    {
        var file = command.Write(
            "firms.jsonl", "{\"needs\": \"a loan\"}\n{\"needs\": \"a partner\", \"trl\": 12}\n");
        AssertOneLine(command.Run("match", file), 3, file + ":2: trl: found \"12\"");
    }

    [Test]
    public void AFileThatIsNotThere() =>
        AssertOneLine(command.Run("match", "missing.json"), 3, "missing.json", "check the path");

    [Test]
    public void WrongOptionsOfAFirm() => AssertOneLine(
        command.Run("match", "--needs", "a loan", "--employees", "-3"), 3, "--employees: found \"-3\"",
            "0 or more");

    [Test]
    public void AModelBundleThatIsMissing() => AssertOneLine(
        command.Run("match", "--needs", "a loan", "--models", command.Folder), 5, command.PathTo("current"),
            "make train");

    [Test]
    public void AModelBundleThatIsDamaged()
    {
        var models = Repository.PathTo("models");
        var version = File.ReadAllText(Path.Combine(models, "current")).Trim();
        Directory.CreateDirectory(command.PathTo(version));
        foreach (var file in Directory.GetFiles(Path.Combine(models, version)))
            File.Copy(file, Path.Combine(command.PathTo(version), Path.GetFileName(file)));
        command.Write("current", version);
        var ranker = Path.Combine(command.PathTo(version), "ranker.bin");
        var bytes = File.ReadAllBytes(ranker);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(ranker, bytes);
        AssertOneLine(
            command.Run("match", "--needs", "a loan", "--models", command.Folder), 5, ranker, "damaged",
            "make train");
    }

    [Test]
    public void AStoreThatIsNoDatabase()
    {
        command.Database = command.Write("notes.txt", new string('x', 5_000));
        AssertOneLine(Match(), 5, command.Database, "not a database", "--no-store");
        Assert.That(File.ReadAllText(command.Database), Is.EqualTo(new string('x', 5_000)));
    }

    [Test]
    public void AStoreThatAnotherProcessHasLocked()
    {
        Assert.That(Match().ExitCode, Is.Zero);
        using var other = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        var outcome = command.Run(
            "match", "--needs", "a loan", "--output", command.PathTo("out.json"), "--format", "json");
        AssertOneLine(outcome, 5, command.Database, "locked", "try again");
        Assert.That(
            File.Exists(command.PathTo("out.json")), Is.False, "a run that was not saved shows no result");
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void AStoreThatIsReadOnly()
    {
        if (OperatingSystem.IsWindows()) return;
        Assume.That(Environment.UserName, Is.Not.EqualTo("root"), "root may write to any file");
        Assert.That(Match().ExitCode, Is.Zero);
        File.SetUnixFileMode(command.Database, UnixFileMode.UserRead);
        AssertOneLine(Match(), 5, command.Database, "read-only");
    }

    [Test]
    public void AStoreWhoseFolderCannotBeMade()
    {
        command.Database = Path.Combine(command.Write("file", "x"), "below", "store.db");
        AssertOneLine(Match(), 5, "cannot be created", "--db");
    }

    [Test]
    public void NoStoreIsTouchedWhenNoneIsWanted()
    {
        command.Database = command.Write("notes.txt", "no database");
        Assert.That(command.Run("match", "--needs", "a loan", "--no-store", "--quiet").ExitCode, Is.Zero);
    }

    [Test]
    public void ACatalogueNobodyKnows() => AssertOneLine(
        command.Run("match", "--needs", "a loan", "--catalogue", "foundin"), 3, "did you mean founding?");

    [Test]
    public void AProgrammeNobodyKnows()
    {
        var file = command.Write("firm.json", """{"needs": "a loan"}""");
        AssertOneLine(command.Run("explain", file, "josefine"), 3, "did you mean josefin?");
    }

    [Test]
    public void TheTechnicalCauseIsToldOnRequest()
    {
        var outcome = command.Run("match", "missing.json", "--verbose");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Messages, Does.Contain("   at BsrMatch."));
    }

    private Outcome Match() => command.Run("match", "--needs", "a loan");

    private static void AssertOneLine(Outcome outcome, int exitCode, params string[] parts)
    {
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Messages);
        Assert.That(outcome.Output, Is.Empty);
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        foreach (var part in parts) Assert.That(outcome.MessageLines[0], Does.Contain(part));
        Assert.That(outcome.Messages, Does.Not.Contain("   at "), "no stack trace");
    }
}
