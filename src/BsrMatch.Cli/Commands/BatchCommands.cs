using System.CommandLine;
using BsrMatch.Cli.Batching;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary>
/// <c>batch list</c>, <c>batch show</c> and <c>batch diff</c>: what the store knows of batches.
/// </summary>
internal static class BatchCommands
{
    private const int Listed = 20;
    private const int RejectedShown = 20;

    public static IEnumerable<Command> Build(Surroundings surroundings) =>
        [List(surroundings), Show(surroundings), Diff(surroundings)];

    private static Command List(Surroundings surroundings)
    {
        var (output, database) = (new OutputOptions(surroundings, "table", "json"), new DatabaseOption());
        var command = new Command("list", $"List the latest {Listed} batches.");
        output.AddTo(command);
        database.AddTo(command);
        command.SetAction(parsed =>
        {
            var format = output.FormatOf(parsed);
            using var store = Open(database, parsed, surroundings);
            var batches = new BatchStore(store).List(Listed);
            output.Write(parsed, format == "json"
                ? BatchJson.Write(batches)
                : Tables.BatchTables.List(batches, surroundings));
            return ExitCode.Done;
        });
        return command.WithExamples("  bsrmatch batch list");
    }

    private static Command Show(Surroundings surroundings)
    {
        var run = new Argument<string>("RUN") { Description = "The run's id." };
        var (output, database) = (new OutputOptions(surroundings, "table", "json"), new DatabaseOption());
        var command = new Command("show", "Show a batch: what was counted, suggested and rejected.") { run };
        output.AddTo(command);
        database.AddTo(command);
        command.SetAction(parsed =>
        {
            var format = output.FormatOf(parsed);
            using var store = Open(database, parsed, surroundings);
            var batches = new BatchStore(store);
            var batch = Find(batches, parsed.GetValue(run)!);
            var header = batch.Order.Header;
            var catalogue = new CatalogueStore(store).LoadVersion(header.CatalogueVersion)
                ?? throw new SetupException(
                    $"the catalogue {header.CatalogueVersion} of the run is not in the store");
            var (exposure, rejected) = (batch.Tally.ToTable(catalogue),
                batches.Rejected(batch.RunId, format == "json" ? int.MaxValue : RejectedShown));
            output.Write(parsed, format == "json"
                ? BatchJson.Write(batch, exposure, rejected)
                : Tables.BatchTables.Show(batch, exposure, rejected, surroundings));
            return ExitCode.Done;
        });
        return command.WithExamples("  bsrmatch batch show r-20260314092653-1f2e3d4c");
    }

    private static Command Diff(Surroundings surroundings)
    {
        var first = new Argument<string>("RUN1") { Description = "The id of the earlier run." };
        var second = new Argument<string>("RUN2") { Description = "The id of the later one." };
        var (output, database) =
            (new OutputOptions(surroundings, "table", "json", "csv"), new DatabaseOption());
        var command =
            new Command("diff", "Tell which clients' suggestions changed between two batches, and why.")
        {
            first, second,
        };
        output.AddTo(command);
        database.AddTo(command);
        command.SetAction(parsed =>
        {
            var format = output.FormatOf(parsed);
            using var store = Open(database, parsed, surroundings);
            var batches = new BatchStore(store);
            var report = new BatchDiff(store, Find(batches, parsed.GetValue(first)!),
                Find(batches, parsed.GetValue(second)!)).Run();
            output.Write(parsed, format switch
            {
                "json" => BatchJson.Write(report),
                "csv" => BatchJson.WriteCsv(report),
                _ => Tables.BatchTables.Diff(report, surroundings),
            });
            return ExitCode.Done;
        });
        return command.WithExamples("""
              bsrmatch batch diff r-20260314092653-1f2e3d4c r-20260401101500-5a6b7c8d
              bsrmatch batch diff RUN1 RUN2 --format csv --output changes.csv
            """);
    }

    private static Store Open(DatabaseOption database, ParseResult parsed, Surroundings surroundings) =>
        Store.Open(database.Of(parsed) ?? Store.DefaultPath(), surroundings.Clock);

    private static StoredBatch Find(BatchStore batches, string id) => batches.Find(id)
        ?? throw new UsageException($"there is no batch '{SafeText.Word(id)}' in this store; "
            + "'bsrmatch batch list' names the latest");
}
