using System.Diagnostics;
using System.Text;
using BsrMatch.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary>
/// Imports that are killed at any moment: the store is sound and holds all of the file or nothing of it, and
/// the command can be run again.
/// </summary>
[Category("Slow")]
internal sealed class KillingAnImport
{
    private const int Projects = 8_000;

    [Test]
    public void AKilledImportHappenedAsAWholeOrNotAtAll() => Kill(10);

    /// <summary>The same, many times; for <c>make test-crash</c>.</summary>
    [Test]
    [Category("Crash")]
    public void AKilledImportHappenedAsAWholeOrNotAtAllHoweverOften() => Kill(100);

    private static void Kill(int times)
    {
        using var command = new Bsrmatch();
        string[] arguments = ["projects", "import", "projects.csv", "--format", "json", "--output", "report.json"];
        Write(command, 0);
        var clock = Stopwatch.StartNew();
        Assert.That(command.Run(arguments).ExitCode, Is.Zero);
        var usual = clock.Elapsed;
        var (random, version) = (new Random(times), 0);
        for (var kill = 0; kill < times; kill++)
        {
            Write(command, version + 1);
            using (var process = command.Start(arguments))
            {
                if (!process.WaitForExit(usual * random.NextDouble())) process.Kill();
                process.WaitForExit();
            }

            var imported = Count(command, version + 1);
            Assert.That(imported, Is.EqualTo(Projects).Or.Zero);
            Assert.That(Count(command, version), Is.EqualTo(Projects - imported));
            Assert.That(Ask(command, "PRAGMA integrity_check"), Is.EqualTo("ok"));
            Assert.That(command.Run(arguments).ExitCode, Is.Zero);
            Assert.That(Count(command, ++version), Is.EqualTo(Projects));
            Assert.That(Directory.GetFiles(command.Folder, ".*"), Is.Empty, "nothing is left behind");
        }
    }

    private static void Write(Bsrmatch command, int version)
    {
        var text = new StringBuilder("id,title,description\n");
        for (var i = 0; i < Projects; i++) text.Append($"p{i},Project {i},Text {version} of it.\n");
        command.Write("projects.csv", text.ToString());
    }

    private static long Count(Bsrmatch command, int version) => (long)Ask(command,
        $"SELECT COUNT(*) FROM project WHERE json LIKE '%Text {version} of it.%'")!;

    private static object? Ask(Bsrmatch command, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        connection.Open();
        using var asking = connection.CreateCommand();
        asking.CommandText = sql;
        return asking.ExecuteScalar();
    }
}
