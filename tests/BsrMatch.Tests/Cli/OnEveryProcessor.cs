using System.Text.Json;
using System.Text.Json.Nodes;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

/// <summary>
/// Whatever vectors a processor has, the same bytes are written: the runtime hides them from the command one
/// kind after another.
/// </summary>
[Category("Slow")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OnEveryProcessor : IDisposable
{
    private static readonly string[] Hidden = ["EnableAVX512", "EnableAVX2", "EnableAVX", "EnableHWIntrinsic"];

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void ABatchOfTheFoundingCatalogueIsTheSame() => AssertSame();

    // So many that they are filled column by column, and that a shortlist is made.
    [TestCase(100)]
    [TestCase(400)]
    public void ABatchOfALargeCatalogueIsTheSame(int programmes)
    {
        var lines = File.ReadLines(Repository.PathTo("training-data", "train", "profiles.jsonl"))
            .Select((line, at) => JsonSerializer.Serialize(new
            {
                _id = $"call-{at}",
                title = $"Call {at}",
                text = $"Grants for this: {JsonNode.Parse(line)!["needs"]}",
            }));
        AssertSame("--catalogue", command.Write("corpus.jsonl", string.Join('\n', lines.Take(programmes))));
    }

    private void AssertSame(params string[] more)
    {
        command.Write("clients.jsonl", SomeClients.Lines(25));
        var expected = Batch("everything", more);
        Assert.Multiple(() =>
        {
            foreach (var hidden in Hidden)
            {
                command.Environment.Clear();
                command.Environment[$"DOTNET_{hidden}"] = "0";
                Assert.That(Batch(hidden, more), Is.EqualTo(expected), hidden);
            }
        });
    }

    private byte[] Batch(string name, string[] more)
    {
        var outcome = command.Run(
            ["batch", "clients.jsonl", "--as-of", "2026-06-30", "--no-store", "--output", $"{name}.jsonl", .. more]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        return File.ReadAllBytes(command.PathTo($"{name}.jsonl"));
    }
}
