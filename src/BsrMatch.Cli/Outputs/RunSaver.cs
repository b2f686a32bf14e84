using System.Text;
using System.Text.Json;
using BsrMatch.Cli.Commands;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Outputs;

/// <summary>Saves a finished run in the store.</summary>
internal static class RunSaver
{
    /// <returns>The run's id.</returns>
    /// <exception cref="SetupException">The store cannot be written to; nothing is saved.</exception>
    public static string Save(IReadOnlyList<Answer> answers, MatchOptions options, ResultDetail detail,
        string? database, TimeProvider clock)
    {
        try
        {
            using var store = Store.Open(database ?? Store.DefaultPath(), clock);
            var any = answers[0].Result;
            var header =
                new RunHeader("match", any.AsOf, any.ModelVersion, any.CatalogueVersion, any.RulesVersion,
                Describe(options, detail));
            return new RunStore(store).Save(
                header, [.. answers.Select(answer => StoredResult.From(answer.Profile,
                answer.Result,
                    Encoding.UTF8.GetString(ResultJson.WriteLine(answer.Result, detail)).TrimEnd('\n')))]);
        }
        catch (SetupException e)
        {
            throw new SetupException($"{e.Message}; --no-store matches without saving", e);
        }
    }

    private static string Describe(MatchOptions options, ResultDetail detail)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            if (options.Top is { } top) json.WriteNumber("top", top);
            else json.WriteString("top", "all");
            json.WriteString("status", options.Status == StatusFilter.Open ? "open" : "any");
            json.WriteBoolean("includeIneligible", options.IncludeIneligible);
            json.WriteBoolean("full", detail == ResultDetail.Full);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(content.ToArray());
    }
}
