using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Commands;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Outputs;

/// <summary>Saves a finished run in the store.</summary>
internal static class RunSaver
{
    /// <param name="answers">The answers; at least one.</param>
    /// <param name="options">The options they were made with.</param>
    /// <param name="catalogue">The catalogue they were made with.</param>
    /// <param name="catalogueSource">What the catalogue was chosen by.</param>
    /// <param name="database">The store's file; null for the default.</param>
    /// <param name="clock">Tells when the run is saved.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="SetupException">The store cannot be written to; nothing is saved.</exception>
    public static string Save(IReadOnlyList<Answer> answers, RunOptions options, ProgrammeCatalogue catalogue,
        string catalogueSource, string? database, TimeProvider clock)
    {
        try
        {
            using var store = Store.Open(database ?? Store.DefaultPath(), clock);
            var any = answers[0].Result;
            var header = new RunHeader("match", any.AsOf, any.ModelVersion, any.CatalogueVersion,
                any.RulesVersion, options.ToJson(), catalogueSource, ProgramVersion.Current);
            return new RunStore(store).Save(header,
                [.. answers.Select(answer => StoredResult.From(
                    answer.Profile, answer.Result, JsonOf(answer.Result, options.Detail)))], catalogue);
        }
        catch (SetupException e)
        {
            throw new SetupException($"{e.Message}; --no-store matches without saving", e);
        }
    }

    /// <summary>A result as it is kept, and as a replay must give it again to the byte.</summary>
    public static string JsonOf(MatchResult result, ResultDetail detail) =>
        Encoding.UTF8.GetString(ResultJson.WriteLine(result, detail)).TrimEnd('\n');
}
