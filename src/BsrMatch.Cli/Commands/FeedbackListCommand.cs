using System.CommandLine;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outcomes;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>feedback list</c>: what became of suggestions, and what is learned from it.</summary>
internal sealed class FeedbackListCommand(Surroundings surroundings)
{
    private readonly Option<string?> profile = new("--profile")
    {
        Description = "Only those of one firm, by its id or its pseudonym.",
        HelpName = "ID",
    };

    private readonly Option<string?> programme = new("--programme")
    {
        Description = "Only those of one programme.",
        HelpName = "ID",
    };

    private readonly Option<string?> since = new("--since")
    {
        Description = "Only those of a day or later, such as 2026-03-31.",
        HelpName = "DATE",
    };

    private readonly Option<bool> all = new("--all")
    {
        Description = "Also those that later ones replaced.",
    };

    private readonly DatabaseOption database = new();
    private readonly OutputOptions output = new(surroundings, "table", "json", "jsonl", "csv");

    public Command Build()
    {
        var command = new Command("list", "List what became of suggestions, and what is learned from it.")
        {
            profile, programme, since, all,
        };
        output.AddTo(command);
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch feedback list
              bsrmatch feedback list --profile client-42 --all
              bsrmatch feedback list --since 2026-01-01 --format csv --output outcomes.csv
            """);
    }

    private int Run(ParseResult parsed)
    {
        var format = output.FormatOf(parsed);
        var query = new FeedbackQuery
        {
            ProfileId = parsed.GetValue(profile),
            ProgrammeId = parsed.GetValue(programme),
            Since = SinceOf(parsed),
            IncludeReplaced = parsed.GetValue(all),
        };
        using var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        var recorded = new FeedbackStore(store).List(query);
        output.Write(parsed, format switch
        {
            "json" => OutcomeJson.Write(recorded),
            "jsonl" => OutcomeJson.WriteLines(recorded),
            "csv" => OutcomeJson.WriteCsv(recorded),
            _ => Draw(parsed, recorded),
        });
        return ExitCode.Done;
    }

    private DateOnly? SinceOf(ParseResult parsed)
    {
        if (parsed.GetValue(since) is not { } text) return null;
        return IsoDate.TryParse(text, out var day)
            ? day
            : throw new UsageException(
                $"--since: '{SafeText.Word(text)}' is not a day; write it as 2026-03-31");
    }

    // Apart from Run, so that the machines' formats start without the table's library.
    private byte[] Draw(ParseResult parsed, IReadOnlyList<RecordedFeedback> recorded) =>
        Tables.OutcomeTable.Draw(recorded,
            output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });
}
