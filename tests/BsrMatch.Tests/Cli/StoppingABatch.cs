using System.Diagnostics;
using System.Runtime.InteropServices;
using BsrMatch.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary>Batches that are stopped by Ctrl-C, or killed, and taken up again.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Category("Slow")]
internal sealed class StoppingABatch : IDisposable
{
    private const int Clients = 6_000;

    private readonly Bsrmatch command = new();

    public StoppingABatch() => command.Write("clients.jsonl", SomeClients.Lines(Clients, badEach: 50));

    public void Dispose() => command.Dispose();

    [TestCase("matches.jsonl")]
    [TestCase("matches.json")]
    public void CtrlCLeavesAValidOutputOfWhatWasDoneAndTheRestCanFollow(string output)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows sends Ctrl-C otherwise");
        var whole = Whole(output);
        using (var process = Begin(output))
        {
            WaitForProgress(process, output);
            Assert.That(Interrupt(process.Id, 2), Is.Zero);
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.EqualTo(130).Or.EqualTo(4), "or it was done before");
        }

        var stopped = File.ReadAllBytes(command.PathTo(output));
        Assert.That(stopped, Has.Length.LessThanOrEqualTo(whole.Length));
        if (output.EndsWith('l'))
        {
            Assert.That(stopped, Is.EqualTo(whole[..stopped.Length]));
            Assert.That(stopped.LastOrDefault((byte)'\n'), Is.EqualTo((byte)'\n'));
        }

        var taken = Run(output, "--resume");
        Assert.That(taken.ExitCode, Is.EqualTo(4), taken.Messages);
        Assert.That(File.ReadAllBytes(command.PathTo(output)), Is.EqualTo(whole));
    }

    /// <summary>
    /// Killed at moments between its start and its end: nothing half-written under the final name, a sound
    /// store, and on taking it up the same bytes as if it had never been killed.
    /// </summary>
    [Test]
    public void AKilledBatchIsTakenUpWithTheSameBytes(
        [Values("matches.csv", "matches.xlsx")] string output) => Kill(output, times: 3);

    /// <summary>The same, many times; for <c>make test-crash</c>.</summary>
    [Test]
    [Category("Crash")]
    public void AKilledBatchIsTakenUpWithTheSameBytesHoweverOften() => Kill("matches.csv", times: 50);

    private void Kill(string output, int times)
    {
        var clock = Stopwatch.StartNew();
        var whole = Whole(output);
        var errors = File.ReadAllBytes(command.PathTo("errors.csv"));
        var usual = clock.Elapsed;
        var (random, goneOn) = (new Random(output.Length + times), 0);
        for (var kill = 0; kill < times; kill++)
        {
            File.Delete(command.PathTo(output));
            File.Delete(command.PathTo("errors.csv"));
            // The one that goes on is killed, too.
            foreach (var more in new string[][] { [], ["--resume"] })
            {
                using var process = Begin(output, more);
                if (!process.WaitForExit(usual * (0.1 + 0.9 * random.NextDouble()))) process.Kill();
                process.WaitForExit();
                if (File.Exists(command.PathTo(output)))
                    Assert.That(File.ReadAllBytes(command.PathTo(output)), Is.EqualTo(whole), "whole or absent");
                Assert.That(Ask("PRAGMA integrity_check"), Is.EqualTo("ok"));
                Assert.That(Ask("SELECT COUNT(*) FROM pragma_foreign_key_check"), Is.Zero);
            }

            var taken = Run(output, "--resume");
            Assert.That(taken.ExitCode, Is.EqualTo(4), taken.Messages);
            Assert.That(File.ReadAllBytes(command.PathTo(output)), Is.EqualTo(whole), taken.Messages);
            Assert.That(File.ReadAllBytes(command.PathTo("errors.csv")), Is.EqualTo(errors));
            Assert.That(Directory.GetFiles(command.Folder, ".*"), Is.Empty, "nothing is left behind");
            if (taken.Messages.Contains("going on with run", StringComparison.Ordinal)) goneOn++;
        }

        Assert.That(goneOn, Is.Positive, "no kill fell between two chunks");
    }

    private byte[] Whole(string output)
    {
        Assert.That(Run(output).ExitCode, Is.EqualTo(4));
        var bytes = File.ReadAllBytes(command.PathTo(output));
        File.Delete(command.PathTo(output));
        return bytes;
    }

    private Outcome Run(string output, params string[] more) => command.Run(Arguments(output, more));

    // What a killed process would have said is of no interest, but its pipes must not fill.
    private Process Begin(string output, params string[] more)
    {
        var process = command.Start(Arguments(output, more));
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    private static string[] Arguments(string output, string[] more) =>
        ["batch", "clients.jsonl", "--output", output, "--as-of", "2026-06-30", .. more];

    private void WaitForProgress(Process process, string output)
    {
        var aside = command.PathTo($".{output}.partial");
        while (!process.HasExited && !(File.Exists(aside) && new FileInfo(aside).Length > 0)) Thread.Sleep(20);
    }

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        connection.Open();
        using var asking = connection.CreateCommand();
        asking.CommandText = sql;
        return asking.ExecuteScalar();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Interrupt(int process, int signal);
}
