using System.CommandLine;

namespace BsrMatch.Cli.Commands;

/// <summary><c>feedback</c>: the verbs that keep what became of suggestions.</summary>
internal static class FeedbackCommands
{
    public static Command Build(Surroundings surroundings, Messenger messenger) =>
        new Command("feedback", "Record what became of suggestions, so that the ranking can learn from it.")
        {
            new FeedbackAddCommand(surroundings).Build(),
            new FeedbackImportCommand(surroundings, messenger).Build(),
            new FeedbackListCommand(surroundings).Build(),
        }.WithExamples("""
              bsrmatch feedback add --profile client-42 --programme josefin --outcome done
              bsrmatch feedback import outcomes.csv --dry-run
              bsrmatch feedback list --since 2026-01-01
            """);
}
