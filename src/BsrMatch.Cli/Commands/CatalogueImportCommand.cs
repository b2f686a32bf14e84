using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary>
/// <c>catalogue import</c>: puts a catalogue into the store, or brings a stored one up to date.
/// </summary>
internal sealed class CatalogueImportCommand(Surroundings surroundings, Messenger messenger)
{
    private const int WarningsShown = 10;

    private readonly Argument<string> path = new("PATH")
    {
        Description = "A .json or .jsonl file, a folder of .json files, or a BEIR collection.",
    };

    private readonly Option<string> name = new("--name")
    {
        Description = "The name to use it by with --catalogue.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly AsOfOption asOf = new(surroundings.Clock);
    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command =
            new Command("import", "Put a catalogue into the store, or bring a stored one up to date.")
        {
            path, name,
        };
        asOf.AddTo(command);
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch catalogue import my-programmes.json --name mine
              bsrmatch catalogue import ./eu-calls-2026 --name eu-calls-2026
              bsrmatch match profile.json --catalogue mine
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (from, chosen) = (parsed.GetRequiredValue(path), parsed.GetRequiredValue(name));
        RequireUsable(chosen);
        var reading = CatalogueReader.Read(from, asOf: asOf.Of(parsed));
        if (reading.Faults.Count > 0) throw new InputException(reading.Faults);
        Warn(reading.Warnings, from);
        var catalogue = new ProgrammeCatalogue(chosen, reading.Programmes);
        using var store = Store.Open(database.Of(parsed) ?? Store.DefaultPath(), surroundings.Clock);
        var result = new CatalogueStore(store).Import(catalogue);
        surroundings.Output.Write(System.Text.Encoding.UTF8.GetBytes(
            $"{chosen}: {catalogue.Programmes.Count} programmes ({result.Added.Count} added, "
            + $"{result.Changed.Count} changed, {result.Unchanged.Count} unchanged, "
            + $"{result.Retired.Count} retired); version {result.Version}\n"));
        messenger.Say($"use it with --catalogue {chosen}");
        return ExitCode.Done;
    }

    private void Warn(IReadOnlyList<Fault> warnings, string from)
    {
        var lines = WarningLines.Of(warnings);
        foreach (var line in lines.Take(WarningsShown)) messenger.Say(line);
        if (lines.Count > WarningsShown)
        {
            messenger.Say($"warning: and {lines.Count - WarningsShown} more; "
                + $"'bsrmatch catalogue validate {from}' lists them all");
        }
    }

    // A name that looks like a path could never be asked for; the shipped catalogue must stay what it is.
    private static void RequireUsable(string chosen)
    {
        if (chosen == CatalogueSource.Founding)
            throw new UsageException("--name: founding is the catalogue that ships; choose another name");
        if (chosen.Length is 0 or > 100 || !chosen.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new UsageException(
                $"--name: '{chosen}' is no name; use up to 100 letters, digits, - and _, "
                + "such as eu-calls-2026");
        }
    }
}
