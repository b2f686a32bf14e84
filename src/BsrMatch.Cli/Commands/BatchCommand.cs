using System.CommandLine;
using System.Security.Cryptography;
using BsrMatch.Cli.Batching;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>batch</c>: scores a whole client list.</summary>
internal sealed class BatchCommand(Surroundings surroundings, Messenger messenger)
{
    // Hours of work must not end because somebody else's batch, or a clearing of old runs, takes a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "The file to write, such as matches.xlsx; it appears when it is whole.",
        HelpName = "FILE",
    };

    private readonly Option<string?> format = new("--format")
    {
        Description = $"How to write (default: by the name of FILE): {BatchFormat.Names}.",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> errors = new("--errors")
    {
        Description = "Where to list rejected rows (default: errors.csv beside the output).",
        HelpName = "FILE",
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Stop at the first row that cannot be scored, and write nothing.",
    };

    private readonly Option<bool> resume = new("--resume")
    {
        Description = "Go on with a batch to the same output that was stopped or killed.",
    };

    private readonly Option<int> threads = new("--threads")
    {
        Description = "Rows worked on at the same time (default: one a processor).",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<bool> explainExposure = new("--explain-exposure")
    {
        Description = "Show how often each programme was suggested, against the share of needs it serves.",
    };

    private readonly Option<bool> noStore = new("--no-store")
    {
        Description = "Do not save the run; it cannot be taken up, shown or compared later.",
    };

    private readonly Option<bool> pseudonymise = new("--pseudonymise")
    {
        Description = "Save and show a pseudonym instead of each id, and no name; the store has the key.",
    };

    private readonly SelectionOptions selection = new();
    private readonly ClientListArgument list = new(surroundings);
    private readonly MatcherOptions matcherOptions = new(surroundings);

    public Command Build()
    {
        var command = new Command("batch", "Score a whole client list and write it up.");
        list.AddTo(command);
        command.Add(output);
        command.Add(format);
        selection.AddTo(command);
        foreach (var option in new Option[] { errors, strict, resume, threads, explainExposure })
            command.Add(option);
        matcherOptions.AddTo(command);
        command.Add(noStore);
        command.Add(pseudonymise);
        foreach (var verb in BatchCommands.Build(surroundings)) command.Add(verb);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch batch clients.xlsx --output matches.xlsx
              bsrmatch batch clients.csv --output report.html --language de --min-fit 0.3
              bsrmatch batch clients.csv --map "Kundennr=id" --output matches.jsonl --resume
              cat clients.jsonl | bsrmatch batch - --format csv > matches.csv
              bsrmatch batch list

            Exit codes: 0 done; 3 the list cannot be read, or not to its end; 4 some rows were rejected;
            130 stopped by Ctrl-C. Whatever was scored before is in a valid output.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var target = parsed.GetValue(output) is { } file and not "-" ? file : null;
        var chosen = BatchFormat.Choose(parsed.GetValue(format), target);
        if (target is null && !chosen.IsText && surroundings.TerminalWidth is not null)
        {
            throw new UsageException(
                $"{chosen.Name} cannot be shown on a terminal; name a file with --output");
        }

        var cancel = Interruption.Listen();
        using var store = OpenStore(parsed);
        var request = Request(parsed, store, target is null ? null : Path.GetFullPath(target), chosen);
        CheckPlace(request.Output);
        CheckPlace(request.Errors);
        using var clients = list.Open(parsed, request.Match.AsOf);
        foreach (var remark in clients.Remarks) messenger.Say(remark);
        var matcher = matcherOptions.LoadMatcher(parsed);
        request = BatchLimits.Check(request, clients, matcher.Catalogue);
        var ending = new BatchJob(request, matcher, clients,
            store is null || parsed.GetValue(noStore) ? null : new BatchStore(store), surroundings, messenger)
            .Run(cancel);
        new BatchSummary(messenger).Tell(ending, request, matcher);
        if (parsed.GetValue(explainExposure)) ShowExposure(ending, request, matcher);
        if (ending.Damage is not null) throw ending.Damage;
        return ending.IsStopped ? ExitCode.Cancelled
            : ending.Tally.Counts.Rejected > 0 ? ExitCode.SomeRowsFailed
            : ExitCode.Done;
    }

    private BatchRequest Request(
        ParseResult parsed, Store? store, string? target, BatchFormat chosen)
    {
        var (file, isResume) = (list.FileOf(parsed), parsed.GetValue(resume));
        if (isResume && (target is null || file is null || parsed.GetValue(noStore)))
        {
            throw new UsageException("--resume needs a list and an --output that are files, and a store; "
                + "leave it out to score the list from its first row");
        }

        CheckApart([
            ("the list", file), ("--output", target), ("the list of errors", ErrorsOf(parsed, target)),
            ("the store", store is null ? null : StorePath(parsed)),
        ]);
        var match = selection.Of(parsed, AsOf(parsed, store, isResume ? target : null));
        return new BatchRequest
        {
            Format = chosen,
            Output = target,
            Errors = ErrorsOf(parsed, target),
            Match = match,
            Settings = $"format {chosen.Name}{list.Told(parsed)}"
                + (parsed.GetValue(pseudonymise) ? ", pseudonyms" : ""),
            CatalogueChoice = matcherOptions.CatalogueChoice(parsed),
            Strict = parsed.GetValue(strict),
            Resume = isResume,
            PseudonymOf = parsed.GetValue(pseudonymise) ? Pseudonyms.In(store!).Of : null,
            Threads = parsed.GetValue(threads) is >= 1 and <= 1024 and var number
                ? number
                : throw new UsageException("--threads: write a number from 1 to 1024"),
            ListHash = store is null || target is null || file is null ? null : HashOf(file),
        };
    }

    // A batch that is taken up the next day still answers for the day it was begun for.
    private DateOnly AsOf(ParseResult parsed, Store? store, string? target) =>
        matcherOptions.GivenDay(parsed)
        ?? (target is not null && new BatchStore(store!).Last(target) is { State: not BatchState.Done } begun
            ? begun.Order.Header.AsOf
            : matcherOptions.AsOf(parsed));

    // Whoever named a place that cannot be written to should not learn so after the last row.
    private static void CheckPlace(string? path)
    {
        if (path is null || DevicePath.Is(path)) return;
        var folder = Path.GetDirectoryName(path);
        if (Directory.Exists(path))
            throw new SetupException($"{path}: is a folder; name a file in it");
        if (!Directory.Exists(folder))
            throw new SetupException($"{folder}: is no folder; make it, or choose another place");
    }

    // What is written would else take the place of what is read, or of what was just written.
    private static void CheckApart((string Name, string? Path)[] files)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in files)
        {
            if (path is null || DevicePath.Is(path)) continue;
            if (!known.TryAdd(Path.GetFullPath(path), name))
            {
                throw new UsageException($"{known[Path.GetFullPath(path)]} and {name} are the same file, "
                    + $"{path}; give one of them another name");
            }
        }
    }

    private Store? OpenStore(ParseResult parsed) => parsed.GetValue(noStore) && !parsed.GetValue(pseudonymise)
        ? null
        : Store.Open(StorePath(parsed), surroundings.Clock, Patience);

    private string StorePath(ParseResult parsed) => matcherOptions.Database.Of(parsed) ?? Store.DefaultPath();

    private string? ErrorsOf(ParseResult parsed, string? target) =>
        parsed.GetValue(errors) is { } file ? Path.GetFullPath(file)
        : target is null || DevicePath.Is(target) ? null
        : Path.Combine(Path.GetDirectoryName(target)!, "errors.csv");

    private static string HashOf(string path)
    {
        using var stream = InputFile.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    // Apart from Run, so that a batch starts without the table's library.
    private void ShowExposure(BatchEnding ending, BatchRequest request, Matcher matcher)
    {
        var table = Tables.BatchTables.Exposure(ending.Tally.ToTable(matcher.Catalogue), surroundings);
        if (request.Output is null) messenger.Draw(System.Text.Encoding.UTF8.GetString(table));
        else surroundings.Output.Write(table);
    }
}
