using BsrMatch.Catalogue;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

/// <summary>A folder with the test split of a small catalogue.</summary>
internal static class SmallGate
{
    /// <param name="command">Where it is written to.</param>
    /// <param name="more">Ids of further profiles.</param>
    public static string Write(Bsrmatch command, params string[] more)
    {
        var test = Directory.CreateDirectory(command.PathTo("data/test")).FullName;
        var catalogue = Directory.CreateDirectory(command.PathTo("data/catalogue")).FullName;
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => $"gate-{i}"), .. more];
        File.WriteAllLines(Path.Combine(test, "profiles.jsonl"), ids.Select((id, at) => $$"""
            {"id": "{{id}}", "needs": "{{(at % 2 == 0 ? "a loan" : "hospital devices")}}", "language": "en"}
            """));
        File.WriteAllLines(Path.Combine(test, "judgements.qrels"),
            ids.Select((id, at) => $"{id} 0 {(at % 2 == 0 ? "two" : "one")} 3"));
        File.WriteAllText(Path.Combine(catalogue, "one.json"), Programme("one", "Health clinic test beds"));
        File.WriteAllText(Path.Combine(catalogue, "two.json"), Programme("two", "Loans for firms"));
        return command.PathTo("data");
    }

    /// <summary>The version of the catalogue in such a folder.</summary>
    public static string CatalogueOf(string data) =>
        CatalogueReader.Load(Path.Combine(data, "catalogue"), "founding").Version;

    private static string Programme(string id, string title) => $$"""
        {"id": "{{id}}", "title": "{{title}}", "description": "{{title}}."}
        """;
}
