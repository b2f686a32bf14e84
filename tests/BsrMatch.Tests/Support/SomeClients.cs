using System.Text;
using System.Text.Json.Nodes;

namespace BsrMatch.Tests.Support;

/// <summary>Client lists for tests of the command, made of the shipped test profiles.</summary>
internal static class SomeClients
{
    /// <summary>JSON lines of clients <c>c0</c>, <c>c1</c>, ...; every <paramref name="badEach"/>th is one of
    /// three kinds of bad row.</summary>
    public static string Lines(int count, int badEach = int.MaxValue)
    {
        var sources = File.ReadAllLines(Repository.PathTo("training-data", "test", "profiles.jsonl"));
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i % badEach == badEach - 1)
            {
                text.Append(Bad(i)).Append('\n');
                continue;
            }

            var profile = JsonNode.Parse(sources[i % sources.Length])!.AsObject();
            profile["id"] = $"c{i}";
            text.Append(profile.ToJsonString()).Append('\n');
        }

        return text.ToString();
    }

    // A wrong value, an id that was there before, and no JSON at all.
    private static string Bad(int number) => (number % 3) switch
    {
        0 => $$"""{"id":"c{{number}}","needs":"a loan","employees":"lots"}""",
        1 => """{"id":"c0","needs":"a loan"}""",
        _ => "{\"id\":",
    };
}
