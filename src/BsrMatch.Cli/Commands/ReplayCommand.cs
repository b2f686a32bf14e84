using System.CommandLine;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Cli.Replaying;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>replay</c>: computes a saved run again and says whether the answers are the same.</summary>
internal sealed class ReplayCommand(Surroundings surroundings)
{
    private const int RunsListed = 20;
    private const int RunsNamed = 3;

    private readonly Argument<string?> run = new("RUN")
    {
        Description = "The run's id, as 'match' told it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> list = new("--list")
    {
        Description = $"List the latest {RunsListed} runs instead.",
    };

    private readonly Option<bool> againstCurrent = new("--against-current")
    {
        Description = "Compute with the catalogue and the model as they are today.",
    };

    private readonly AsOfOption asOf = new(
        surroundings.Clock, "With --against-current: another day of asking (default: the run's).");

    private readonly MatcherOptions matcherOptions = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json");

    public Command Build()
    {
        var command =
            new Command("replay", "Compute a saved run again and say whether the answers are the same.")
        {
            run, list, againstCurrent,
        };
        asOf.AddTo(command);
        output.AddTo(command);
        matcherOptions.AddModelsTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch replay r-20260314092653-1f2e3d4c
              bsrmatch replay r-20260314092653-1f2e3d4c --against-current
              bsrmatch replay r-20260314092653-1f2e3d4c --against-current --as-of 2026-09-01
              bsrmatch replay --list

            Exit code 0: the same; 1: not the same. The same are equal bytes, and with --against-current
            equal answers, whatever versions they name.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, id, day) = (output.FormatOf(parsed), parsed.GetValue(run), DayOf(parsed));
        if ((id is null) != parsed.GetValue(list))
            throw new UsageException("name the RUN to compute again, or see the runs with --list");
        using var store =
            Store.Open(matcherOptions.Database.Of(parsed) ?? Store.DefaultPath(), surroundings.Clock);
        var runs = new RunStore(store);
        if (id is null)
        {
            output.Write(parsed, List(parsed, format, runs.List(RunsListed)));
            return ExitCode.Done;
        }

        var report = Replay(parsed, store, runs.Load(id) ?? throw NoSuchRun(store, id), day);
        output.Write(parsed, format == "table" ? Draw(parsed, report) : ReplayJson.Write(report));
        return report.Passed ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private ReplayReport Replay(ParseResult parsed, Store store, StoredRun saved, DateOnly? day)
    {
        var options = RunOptions.Parse(saved.Header.OptionsJson, saved.Header.AsOf);
        var finder = new ReplaySettingsFinder(
            store, new ModelShelf(matcherOptions.ModelsFolder(parsed)), matcherOptions.Catalogues);
        var isAgainstCurrent = parsed.GetValue(againstCurrent);
        var settings = isAgainstCurrent
            ? finder.AsNow(saved.Header, day ?? saved.Header.AsOf)
            : finder.AsThen(saved.Header);
        return new ReplayReport(saved, isAgainstCurrent, settings.Parts, settings.Remarks,
            new Replayer(options, settings).Replay(saved.Results));
    }

    private DateOnly? DayOf(ParseResult parsed)
    {
        var day = asOf.Given(parsed);
        return day is null || parsed.GetValue(againstCurrent)
            ? day
            : throw new UsageException(
                "--as-of belongs to --against-current; a run is computed again for its own day");
    }

    private static InputException NoSuchRun(Store store, string id)
    {
        var latest = new RunStore(store).List(RunsNamed).Select(run => run.Id).ToList();
        return new InputException(new Fault("RUN", null, "", id, $"a run in {store.Location}",
            latest.Count == 0
                ? "no run is kept there; 'bsrmatch match' saves one, and --db names another store"
                : $"the latest are {string.Join(", ", latest)}; 'bsrmatch replay --list' shows more"));
    }

    // Apart from Run, so that json starts without the table's library.
    private byte[] Draw(ParseResult parsed, ReplayReport report) =>
        Tables.ReplayTable.Draw(report, PlaceOf(parsed));

    private byte[] List(ParseResult parsed, string format, IReadOnlyList<RunSummary> runs) =>
        format == "table" ? Tables.RunTable.Draw(runs, PlaceOf(parsed)) : RunListJson.Write(runs);

    private Surroundings PlaceOf(ParseResult parsed) =>
        output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null };
}
