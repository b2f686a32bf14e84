using System.Text;
using BsrMatch.Cli;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Cli;

/// <summary>
/// What a client wrote never reaches standard error, whatever is wrong: every way to a fault, with a text
/// whose last word must not turn up.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ProfileTextsInMessages : IDisposable
{
    private const string Canary = "Kanarienvogel";
    private const string Text = "Our bank closed the account of " + Canary;

    // Texts a message must not even begin to quote.
    private const string Beginning = "Our bank";

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    private static readonly string[] Texts = ["name", "legalForm", "description", "needs", "id", "need", "notes"];

    private static readonly string[] Others =
    [
        "country", "region", "founded", "employees", "turnoverEur", "balanceSheetEur", "previousYear",
        "organisationType", "ownership", "partners", "pastAid", "sector", "naceVersion", "trl", "language",
    ];

    private static IEnumerable<string> WrongTexts()
    {
        foreach (var field in Texts)
        {
            yield return $$"""{"needs": "x", "{{field}}": "{{Text}}", "{{field}}": "{{Text}}"}""";
            yield return $$"""{"needs": "x", "{{field}}": ["{{Text}}"], "wrong": 1}""";
            yield return $$"""{"needs": "x", "{{field}}": {"{{Canary}}": "{{Text}}"}, "wrong": 1}""";
            yield return $$"""{"needs": "x", "employees": -1, "{{field}}": "{{Text}}"}""";
        }

        yield return $$"""{"needs": "x", "previousYear": "{{Text}}"}""";
        yield return $$"""{"needs": "x", "partners": ["{{Text}}"], "pastAid": [["{{Text}}"]]}""";
        yield return $$"""{"needs": "x", "partners": [{"relation": "linked", "investor": "{{Text}}"}]}""";
        yield return $$"""{"needs": "x", "partners": [{"relation": "linked", "name": "{{Text}}"}]}""";
        yield return $$"""{"needs": "x", "naceVersion": "{{Text}}", "sector": "28.93"}""";
        yield return $$"""{"needs": "x", "language": "{{Text}}"}""";
        yield return $$"""{"needs": "{{Text}}", "id": }""";
        yield return $$"""{"needs": "{{Text}}" "id": 1}""";
        yield return $$"""{"needs": "{{Text}}", "name": "\uD800"}""";
        yield return $$"""{"needs": "{{Text}}"} {"needs": "{{Text}}"}""";
        yield return $$"""{"needs": "{{Text}}""";
        yield return $$"""{"needs": "{{new string('x', FieldReader.LongestText)}}{{Text}}"}""";
        yield return $"\"{Text}\"";
        yield return $"[\"{Text}\"]";
    }

    private static IEnumerable<string> TextsInTheWrongPlace()
    {
        foreach (var field in Others) yield return $$"""{"needs": "x", "{{field}}": "{{Text}}"}""";
        yield return $$"""{"needs": "x", "{{Text}}": 1}""";
        yield return $$"""{"needs": "x", "{{Text}}": 1, "{{Text}}": 1}""";
        yield return $$"""{"needs": "x", "previousYear": {"employees": "{{Text}}", "{{Text}}": 1} }""";
        yield return $$"""{"needs": "x", "partners": [{"relation": "{{Text}}", "share": "{{Text}}"}]}""";
        yield return $$"""{"needs": "x", "pastAid": [{"date": "{{Text}}", "amountEur": "{{Text}}"}]}""";
        yield return $$"""{"needs": "x", "pastAid": [{"memberState": "{{Text}}"}]}""";
        foreach (var letter in "tfnNxO\\'-0") yield return $$"""{"needs": {{letter}}{{Text}}. And ' is not. }""";
        yield return "{" + Text + ": 1}";
        yield return $$"""{"needs": "x"} {{Text}}""";
        yield return Text;
    }

    [TestCaseSource(nameof(WrongTexts))]
    public void OfATextOnlyTheLengthIsTold(string json) =>
        AssertSilent(FaultsOf(json), Canary, Beginning);

    [TestCaseSource(nameof(TextsInTheWrongPlace))]
    public void OfATextInTheWrongPlaceNotMoreThanTwentyCharactersAreTold(string json) =>
        AssertSilent(FaultsOf(json), Canary, Text[..22]);

    [Test]
    public void OfAnIdGivenTwiceTheBeginningIsTold()
    {
        var line = $$"""{"id": "{{Text}}", "needs": "{{Text}}"}""";
        var error = Assert.Throws<InputException>(() => ProfileJson.ReadLines(
            new MemoryStream(Encoding.UTF8.GetBytes($"{line}\n{line}\n")), "x.jsonl", Some.Day).Last())!;
        AssertSilent(error, Canary);
    }

    [Test]
    public void AllFaultsOfTheFormAtOnceInAProcess()
    {
        var members = Others.Concat(["need", "notes"]).Select(field => $"\"{field}\": \"{Text}\"");
        var file = command.Write("firm.json", "{" + string.Join(",\n", members) + "}");
        foreach (var verb in new[] { new[] { "match", file }, ["explain", file, "josefin"] })
            AssertSilent(command.Run([.. verb, "--verbose"]), 3, Canary);
    }

    [TestCase(3, "match", "--employees", Text)]
    [TestCase(3, "match", "--needs", "x", "--country", Text, "--sector", Text, "--nace-version", Text, "--trl", Text)]
    [TestCase(3, "match", "--name", Text, "--legal-form", Text)]
    [TestCase(3, "match", "--needs", Text, "--region", Text, "--organisation-type", Text, "--ownership", Text)]
    [TestCase(3, "match", "--needs", Text, "--text-language", Text)]
    [TestCase(3, "match", Text)]
    [TestCase(3, "match", Text + ".")]
    [TestCase(3, "match", Text + ". We owe it 2.5 million")]
    [TestCase(3, "explain", Text, "josefin")]
    [TestCase(2, "match", Text, "--country", "LV")]
    [TestCase(2, "match", "--neds", Text)]
    [TestCase(2, "match", "--neds=" + Text)]
    [TestCase(2, "match", "--needs", "x", "--needs", Text)]
    [TestCase(2, "match", "firm.json", Text)]
    [TestCase(2, "mach", Text)]
    [TestCase(2, Text)]
    public void TheCommandLineIsNotRepeated(int exitCode, params string[] arguments) =>
        AssertSilent(command.Run([.. arguments, "--verbose"]), exitCode, Canary);

    [Test]
    public void AStoreThatFailsTellsNothing()
    {
        var file = command.Write("firm.json", $$"""{"id": "{{Text}}", "name": "{{Text}}", "needs": "{{Text}}"}""");
        Assert.That(command.Run("match", file).ExitCode, Is.Zero);
        using (var connection = new SqliteConnection($"Data Source={command.Database};Pooling=False"))
        {
            connection.Open();
            using var damage = connection.CreateCommand();
            damage.CommandText = "ALTER TABLE match_row RENAME TO elsewhere";
            damage.ExecuteNonQuery();
        }

        var outcome = command.Run("match", file, "--verbose");
        AssertSilent(outcome, 5, Canary, Beginning);
        Assert.That(outcome.Messages, Does.Contain("SqliteException").And.Contain("no such table: match_row"));
        Assert.That(command.Run("match", file).Messages, Does.Not.Contain("match_row").And.Contain("(SqliteException)")
            .And.Contain("report it as an issue"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void AnErrorNobodyForesawTellsItsTypeOnly(bool verbose)
    {
        var messages = new StringWriter();
        var surroundings = Surroundings.OfProcess() with
        {
            Input = new FailingInput(new FormatException($"The input string '{Text}' was not in a correct format.",
                new AggregateException(new ArgumentException($"An item has already been added. Key: {Text}")))),
            Output = new MemoryStream(),
            Messages = messages,
        };
        var exitCode = Host.Run(verbose ? ["match", "-", "--no-store", "--verbose"] : ["match", "-"], surroundings);
        AssertSilent(new Outcome(exitCode, "", messages.ToString()), 5, Canary, Beginning);
        Assert.That(messages.ToString(), Does.Contain("this should not happen (FormatException)"));
        Assert.That(messages.ToString().Contains("caused by System.ArgumentException"), Is.EqualTo(verbose));
        Assert.That(messages.ToString().Contains("   at BsrMatch."), Is.EqualTo(verbose));
    }

    private static InputException FaultsOf(string json) => Assert.Throws<InputException>(() =>
        ProfileJson.Read(Encoding.UTF8.GetBytes(json), "x.json", Some.Day))!;

    private static void AssertSilent(InputException error, params string[] words)
    {
        var told = error.ToString() + string.Concat(error.Faults.Select(fault => $"{fault.Value} {fault}"));
        foreach (var word in words) Assert.That(told, Does.Not.Contain(word));
    }

    private static void AssertSilent(Outcome outcome, int exitCode, params string[] words)
    {
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Messages);
        Assert.That(outcome.Messages, Is.Not.Empty);
        foreach (var word in words) Assert.That(outcome.Messages, Does.Not.Contain(word));
    }

    private sealed class FailingInput(Exception error) : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw error;

        public override int Read(byte[] buffer, int offset, int count) => throw error;
    }
}
