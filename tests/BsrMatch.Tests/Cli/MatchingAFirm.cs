using System.Diagnostics;
using System.Text.Json;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

/// <summary>The command from the outside, with the shipped model and catalogue.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class MatchingAFirm : IDisposable
{
    private const string Need = "Our bank asks for collateral before it gives us a loan for an export order.";

    private static readonly string Sample = Repository.PathTo("docs", "samples", "profile.json");

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [TestCase("LV999", true)]
    [TestCase("LV008", false)]
    [TestCase("BY1", false, Description = "Whose regions are not listed.")]
    public void ARegionThatNeverWasIsWarnedOf(string region, bool expected) => Assert.That(
        command.Run("match", "--needs", "a loan", "--region", region).Messages.Contains("NUTS"),
        Is.EqualTo(expected));

    [Test]
    public void TheSampleIsMatchedWithTheFinanceProgramme()
    {
        var outcome = command.Run("match", Sample);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.Contain("1. Joint SME Finance for Innovation (JOSEFIN)"));
        Assert.That(outcome.Output, Does.Not.Contain("\u001b"), "no colours where there is no terminal");
        Assert.That(outcome.Output.Split('\n').Select(line => line.Length), Is.All.LessThanOrEqualTo(100));
        Assert.That(outcome.Messages, Does.Match(
            "^run (r-[0-9]{14}-[0-9a-f]{8}); to check it later: bsrmatch replay \\1\n$"));
    }

    [Test]
    public void EqualRunsGiveEqualBytes()
    {
        string[] arguments = ["match", Sample, "--format", "json", "--full", "--as-of", "2026-06-30"];
        var first = command.Run(arguments).Output;
        Assert.That(command.Run(arguments).Output, Is.EqualTo(first).And.Not.Empty);
    }

    [Test]
    public void WhatIsPrintedObeysTheSchema()
    {
        var schema = JsonSchema.Load("result");
        var outcome = command.Run(
            "match", Sample, "--format", "json", "--full", "--top", "all", "--include-ineligible");
        Assert.That(schema.Check(outcome.Output), Is.Empty);
        Assert.That(
            schema.Check(command.Run("explain", Sample, "plastep", "--format", "json").Output), Is.Empty);
    }

    [Test]
    public void ContributionsAddUpToTheScore()
    {
        var outcome = command.Run("match", Sample, "--format", "json", "--full", "--top", "all");
        using var json = JsonDocument.Parse(outcome.Output);
        foreach (var match in json.RootElement.GetProperty("matches").EnumerateArray())
        {
            var sum = match.GetProperty("bias").GetDouble()
                + match.GetProperty("contributions").EnumerateArray()
                .Sum(part => part.GetProperty("contribution").GetDouble());
            Assert.That(sum, Is.EqualTo(match.GetProperty("score").GetDouble()).Within(1e-9));
        }
    }

    [Test]
    public void StandardInputHoldsOneProfileOrOneALine()
    {
        var one = command.RunWithInput(
            $$"""{"id": "a", "needs": "{{Need}}"}""", "match", "-", "--format", "jsonl");
        var two = command.RunWithInput(
            $$"""{"id": "a", "needs": "{{Need}}"}{{"\n\n"}}{"id": "b", "needs": "{{Need}}"}""",
            "match", "-", "--format", "jsonl");
        Assert.That(one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(two.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
    }

    [Test]
    public void OptionsDescribeAFirmAsAFileDoes()
    {
        var file = command.Write(
            "firm.json", $$"""{"needs": "{{Need}}", "country": "LV", "employees": 12.5}""");
        var fromFile = command.Run("match", file, "--format", "json");
        var fromOptions = command.Run(
            "match", "--needs", Need, "--country", "lv", "--employees", "12.5", "--format", "json");
        Assert.That(fromOptions.Output, Is.EqualTo(fromFile.Output));
    }

    [Test]
    public void OptionsTakeBandsAsAFileDoes()
    {
        var file = command.Write("firm.json",
            $$"""{"needs": "{{Need}}", "employees": "10-49", "turnoverEur": "2-10 million"}""");
        string[] options = ["--needs", Need, "--employees", "10 to 49", "--turnover", "2m-10m"];
        var fromOptions = command.Run(["match", .. options, "--format", "json"]);

        Assert.That(fromOptions.Output, Is.EqualTo(command.Run("match", file, "--format", "json").Output));
        Assert.That(command.Run(["match", .. options]).Output,
            Does.Contain("10 to 49 staff, turnover EUR 2,000,000 to 10,000,000"));
    }

    [Test]
    public void JsonHoldsOneResultOnly()
    {
        var file = command.Write("firms.jsonl", "{\"needs\": \"a loan\"}\n{\"needs\": \"a partner\"}\n");
        var outcome = command.Run("match", file, "--format", "json");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(outcome.Messages, Does.Contain("use jsonl"));
    }

    [Test]
    public void ARunFileHasEveryCandidateWithFallingScores()
    {
        var outcome =
            command.Run("match", Sample, "--format", "trec", "--top", "all", "--include-ineligible");
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).ToList();
        Assert.That(lines, Has.Count.EqualTo(12));
        var scores = lines.Select(columns => double.Parse(columns[4])).ToList();
        Assert.That(scores, Is.Ordered.Descending.And.Unique);
    }

    [Test]
    public void AnOutputFileIsReplacedWhole()
    {
        var output = command.Write("result.json", "old");
        var outcome = command.Run("match", Sample, "--format", "json", "--output", output, "--quiet");
        Assert.That((outcome.ExitCode, outcome.Output, outcome.Messages), Is.EqualTo((0, "", "")));
        Assert.That(() => JsonDocument.Parse(File.ReadAllText(output)), Throws.Nothing);
    }

    [Test]
    public void AnOutputFileStaysWhereTheRunFails()
    {
        var output = command.Write("result.json", "old");
        var outcome = command.Run("match", "missing.json", "--format", "json", "--output", output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(File.ReadAllText(output), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(command.Folder), Has.Length.EqualTo(1));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void AnInterruptEndsWithItsOwnCode()
    {
        using var process = command.Start("match", "-", "--verbose");
        // Reading standard input, it waits; the signal must not come before it listens.
        Thread.Sleep(TimeSpan.FromSeconds(1.5));
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) kill.WaitForExit();
        Assert.That(process.WaitForExit(TimeSpan.FromSeconds(20)), Is.True);
        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(process.StandardError.ReadToEnd(), Is.EqualTo("cancelled\n"));
    }

    [Test]
    public void AReaderThatLeavesIsNoError()
    {
        using var process = command.Start("match", Sample, "--quiet", "--format", "csv", "--top", "all");
        process.StandardInput.Close();
        process.StandardOutput.Close();
        process.WaitForExit();
        Assert.That((process.ExitCode, process.StandardError.ReadToEnd()), Is.EqualTo((0, "")));
    }
}
