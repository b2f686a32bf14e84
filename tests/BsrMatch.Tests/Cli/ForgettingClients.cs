using System.Text.Json;
using BsrMatch.Tests.Storage;
using BsrMatch.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary>Erasing, retention and pseudonyms from the outside.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ForgettingClients : IDisposable
{
    private const string Word = "Zvaigžņotā-Naktsgaisma";
    private const string Client = """{"id": "klients-42", "name": "Zvaigžņotā-Naktsgaisma SIA", "needs": "a loan"}""";

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void AClientIsGoneFromTheFiles()
    {
        Match(Client);
        Match(Client);
        Assert.That(Traces(), Is.EqualTo(new[] { Word, "klients-42" }));

        var outcome = command.Run("forget", "klients-42");

        Assert.That((outcome.ExitCode, outcome.Messages), Is.EqualTo((0, "")));
        Assert.That(outcome.Output, Is.EqualTo(
            $"klients-42: erased 1 profile, 2 results and 2 runs from {command.Database}\n"));
        Assert.That(Traces(), Is.Empty);
    }

    [Test]
    public void NothingIsToBeForgottenOfAStranger()
    {
        Match(Client);
        var outcome = command.Run("forget", "klients-24");
        Assert.That((outcome.ExitCode, outcome.Output),
            Is.EqualTo((0, $"nothing was kept about klients-24 in {command.Database}\n")));
        Assert.That(Traces(), Is.Not.Empty);
    }

    [TestCase("forget", "klients-42")]
    [TestCase("forget", "--older-than", "1d")]
    [TestCase("forget", "--show")]
    public void AStoreThatIsNotThereIsNotMade(params string[] arguments)
    {
        var outcome = command.Run(arguments);
        Assert.That((outcome.ExitCode, outcome.Output.Contains($"{command.Database}, which is not there\n")),
            Is.EqualTo((0, true)), outcome.Output);
        Assert.That(Directory.GetFileSystemEntries(command.Folder), Is.Empty);
    }

    [Test]
    public void WhatIsNoStoreIsAnError()
    {
        command.Write("notes.txt", new string('x', 5_000));
        foreach (var path in new[] { "", command.Folder, command.PathTo("notes.txt") })
            Assert.That(command.Run("forget", "klients-42", "--db", path).ExitCode, Is.EqualTo(5), path);
    }

    [Test]
    public void AReaderInTheWayIsAnErrorAndNothingIsClaimed()
    {
        Match(Client);
        using var reader = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        reader.Open();
        Ask(reader, "BEGIN");
        Ask(reader, "SELECT COUNT(*) FROM profile");

        var outcome = command.Run("forget", "klients-42");

        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((5, "")));
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
        Assert.That(outcome.Messages, Does.Contain("is being read").And.Contain("may still stand in the file"));

        Ask(reader, "ROLLBACK");
        Assert.That(command.Run("forget", "--show").Output, Does.Contain("may still stand in the file"));
        var again = command.Run("forget", "klients-42");
        Assert.That((again.ExitCode, again.Output), Is.EqualTo((0,
            $"nothing was kept about klients-42 in {command.Database}\n"
            + "what was deleted earlier is overwritten in the file as well\n")));
        Assert.That(Traces(), Is.Empty);
        Assert.That(command.Run("forget", "--show").MessageLines, Is.Empty);
    }

    [Test]
    public void RunsAreKeptForSoManyDays()
    {
        var outcome = command.Run("forget", "--keep", "730d");
        Assert.That(outcome.Output, Is.EqualTo(
            $"runs in {command.Database} are kept for 730 days; older ones go when a run is saved\n"));
        Assert.That(command.Run("forget", "--show").Output, Is.EqualTo(outcome.Output));

        Match(Client);
        Age("klients-42");
        Match("""{"id": "other", "needs": "a loan"}""");
        Assert.That(Traces(), Is.Empty);
    }

    [Test]
    public void ALimitCanBeLifted()
    {
        command.Run("forget", "--keep", "1d");
        Assert.That(command.Run("forget", "--keep", "forever").Output, Is.EqualTo(
            $"runs in {command.Database} are kept until somebody erases them; --keep 730d sets a limit\n"));
        Match(Client);
        Age("klients-42");
        Match(Client);
        Assert.That(command.Run("forget", "klients-42").Output, Does.Contain("2 results"));
    }

    [Test]
    public void OldRunsAreErased()
    {
        Match(Client);
        Assert.That(command.Run("forget", "--older-than", "1d").Output, Does.StartWith("nothing older than 2"));
        Age("klients-42");
        Assert.That(command.Run("forget", "--older-than", "730d").Output,
            Does.Match($"^erased 1 profile, 1 result and 1 run older than [0-9-]+ from {command.Database}\n$"));
        Assert.That(Traces(), Is.Empty);
    }

    [TestCase("table")]
    [TestCase("jsonl")]
    [TestCase("csv")]
    [TestCase("trec")]
    public void APseudonymStandsForIdAndName(string format)
    {
        var outcome = Match(Client, "--pseudonymise", "--format", format);
        Assert.That(outcome.Output + outcome.Messages, Does.Not.Contain("klients-42").And.Not.Contain(Word));
        Assert.That(outcome.Output, Does.Match("c-[0-9a-f]{20}"));
        Assert.That(Traces(), Is.Empty);
    }

    [Test]
    public void EqualPseudonymousRunsGiveEqualBytes()
    {
        string[] arguments = ["--pseudonymise", "--format", "jsonl", "--as-of", "2026-06-30"];
        var saved = Match(Client, arguments);
        var runs = Runs();
        var unsaved = Match(Client, [.. arguments, "--no-store"]);
        Assert.That(unsaved.Output, Is.EqualTo(saved.Output).And.Not.Empty);
        Assert.That((runs, Runs()), Is.EqualTo((1L, 1L)), "--no-store saves no run");
    }

    [Test]
    public void AClientIsForgottenByTheIdThatAPseudonymStandsFor()
    {
        var outcome = Match(Client, "--pseudonymise", "--format", "jsonl");
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.That(command.Run("forget", "klients-42").Output, Does.Contain("erased 1 profile, 1 result and 1 run"));
        Assert.That(RawBytes.Find(command.Database, json.RootElement.GetProperty("profileId").GetString()!), Is.Empty);
    }

    private Outcome Match(string profile, params string[] more)
    {
        var outcome = command.RunWithInput(profile, ["match", "-", .. more]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        return outcome;
    }

    private IReadOnlyList<string> Traces() => RawBytes.Find(command.Database, Word, "klients-42");

    private object? Runs()
    {
        using var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        connection.Open();
        return Ask(connection, "SELECT COUNT(*) FROM match_run");
    }

    // As if the client's runs had been made years ago.
    private void Age(string client)
    {
        using var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        connection.Open();
        Ask(connection, $"""
            UPDATE match_run SET created_at = '2020-01-31T12:00:00.0000000Z'
            WHERE id IN (SELECT run_id FROM match_result WHERE profile_id = '{client}');
            UPDATE profile SET saved_at = '2020-01-31T12:00:00.0000000Z' WHERE id = '{client}'
            """);
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = sql;
        return ask.ExecuteScalar();
    }
}
