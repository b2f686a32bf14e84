using System.CommandLine;
using System.Globalization;
using System.Text;
using BsrMatch.Cli.Inputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>forget</c>: erases clients from the store, and says how long runs are kept.</summary>
internal sealed class ForgetCommand(Surroundings surroundings)
{
    private const string Forever = "forever";

    private readonly Argument<string[]> ids = new("ID")
    {
        Description = "The clients to erase, by their ids or pseudonyms.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> olderThan = new("--older-than")
    {
        Description = "Erase runs and outcomes of more than so many days ago, such as 730d.",
        HelpName = "DAYS",
    };

    private readonly Option<string?> keep = new("--keep")
    {
        Description = "Keep runs and outcomes for so many days; older ones go when a run is saved.",
        HelpName = "DAYS|forever",
    };

    private readonly Option<bool> show = new("--show")
    {
        Description = "Tell how long runs are kept.",
    };

    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command = new Command("forget", "Erase clients or old runs from the store for good.")
        {
            ids, olderThan, keep, show,
        };
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch forget client-42
              bsrmatch forget --older-than 730d
              bsrmatch forget --keep 730d
              bsrmatch forget --show
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (clients, limit, kept) =
            (parsed.GetValue(ids) ?? [], parsed.GetValue(olderThan), parsed.GetValue(keep));
        var asked = (clients.Length > 0 ? 1 : 0) + (limit is null ? 0 : 1) + (kept is null ? 0 : 1)
            + (parsed.GetValue(show) ? 1 : 0);
        if (asked != 1)
        {
            throw new UsageException("name the clients to erase, or one of --older-than, --keep and --show; "
                + "see 'bsrmatch forget --help'");
        }

        var path = database.Of(parsed) ?? Store.DefaultPath();
        if (clients.Length > 0) Forget(path, clients);
        else if (limit is not null) ForgetOlderThan(path, Days("--older-than", limit));
        else if (kept is not null) Keep(path, kept == Forever ? null : Days("--keep", kept));
        else Show(path);
        return ExitCode.Done;
    }

    private void Forget(string path, string[] clients)
    {
        using var store = OpenExisting(path);
        if (store is null)
        {
            foreach (var client in clients) Print($"nothing was kept about {client} in {Absent(path)}");
            return;
        }

        var eraser = new ClientEraser(store);
        var finishes = eraser.IsUnfinished;
        foreach (var (client, erased) in clients.Zip(eraser.Forget(clients)))
        {
            Print(erased.IsEmpty
                ? $"nothing was kept about {client} in {store.Location}"
                : $"{client}: erased {Describe(erased)} from {store.Location}");
        }

        if (finishes) Print("what was deleted earlier is overwritten in the file as well");
    }

    private void ForgetOlderThan(string path, int days)
    {
        using var store = OpenExisting(path);
        if (store is null)
        {
            Print($"nothing was kept in {Absent(path)}");
            return;
        }

        var day = new Retention(store).FirstDayKept(days);
        var erased = new ClientEraser(store).ForgetBefore(day);
        Print(erased.IsEmpty
            ? $"nothing older than {IsoDate.Format(day)} was kept in {store.Location}"
            : $"erased {Describe(erased)} older than {IsoDate.Format(day)} from {store.Location}");
    }

    private void Keep(string path, int? days)
    {
        using var store = Store.Open(path, surroundings.Clock);
        new Retention(store).Keep(days);
        Print(Describe(days, store.Location));
    }

    private void Show(string path)
    {
        using var store = OpenExisting(path);
        if (store is null)
        {
            Print($"nothing is kept in {Absent(path)}");
            return;
        }

        Print(Describe(new Retention(store).Days, store.Location));
        if (new ClientEraser(store).IsUnfinished)
        {
            Print("what was deleted since the last erasure may still stand in the file; "
                + "the next 'bsrmatch forget ID' overwrites it, whatever the id");
        }
    }

    // Looking for a client must not make a store, least of all where the path is misspelt. Opening says what
    // is wrong with no path at all.
    private Store? OpenExisting(string path) => path.Length == 0 || Path.Exists(path)
        ? Store.Open(path, surroundings.Clock)
        : null;

    private static string Absent(string path) => $"{Path.GetFullPath(path)}, which is not there";

    private static string Describe(int? days, string location) => days is { } number
        ? $"runs in {location} are kept for {Count(number, "day")}; older ones go when a run is saved"
        : $"runs in {location} are kept until somebody erases them; --keep 730d sets a limit";

    private static string Describe(Erasure erasure)
    {
        var results = $"{Count(erasure.Profiles, "profile")}, {Count(erasure.Results, "result")}";
        var runs = Count(erasure.Runs, "run");
        return erasure.Outcomes == 0
            ? $"{results} and {runs}"
            : $"{results}, {runs} and {Count(erasure.Outcomes, "outcome")}";
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static int Days(string option, string text) =>
        text.EndsWith('d')
            && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is > 0 and <= Retention.LongestDays
            ? days
            : throw new UsageException($"{option}: '{SafeText.Word(text)}' is no number of days; write 1d to "
                + $"{Retention.LongestDays}d{(option == "--keep" ? $", or {Forever}" : "")}");

    private void Print(string line) =>
        surroundings.Output.Write(Encoding.UTF8.GetBytes(SafeText.OneLine(line) + "\n"));
}
