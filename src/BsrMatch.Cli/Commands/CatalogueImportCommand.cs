using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Files.Importing;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary>
/// <c>catalogue import</c>: puts programmes into a catalogue of the store, or brings them up to date.
/// </summary>
internal sealed class CatalogueImportCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly ImportFileOptions file = new(ImportFiles.ProgrammeLayouts);
    private readonly ImportTeller teller = new(surroundings, messenger);

    private readonly Option<string?> name = new("--name")
    {
        Description = "The catalogue's name, to use it by with --catalogue (default: the file's).",
        HelpName = "NAME",
    };

    private readonly Option<bool> replace = new("--replace")
    {
        Description = "Retire stored programmes that the file lacks; without it they stay.",
    };

    private readonly AsOfOption asOf = new(surroundings.Clock);
    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command =
            new Command("import", "Put programmes into a catalogue of the store, or bring them up to date.");
        file.AddTo(command);
        command.Add(name);
        command.Add(replace);
        asOf.AddTo(command);
        database.AddTo(command);
        teller.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch catalogue import my-programmes.xlsx --dry-run
              bsrmatch catalogue import my-programmes.json --name mine
              bsrmatch catalogue import my-programmes.json --name mine --replace
              bsrmatch catalogue import ./eu-calls-2026
              bsrmatch match profile.json --catalogue mine

            Exit code 3 when entries are rejected and nothing is imported, 4 when the others are imported,
            1 when a dry run finds entries to reject.
            """);
    }

    private int Run(ParseResult parsed)
    {
        teller.Check(parsed);
        var chosen = CatalogueName.Of(parsed.GetValue(name), file.FileOf(parsed));
        using var before = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        var reading = Open(parsed, chosen, new CatalogueStore(before));
        var programmes = reading.Entries().ToList();
        var (isDryRun, skips) = (file.IsDryRun(parsed), file.SkipsRejected(parsed));
        if (programmes.Count == 0 && reading.Rejected == 0)
        {
            throw new InputException(new Fault(reading.Name, null, "", null, "at least one programme",
                "check the file; docs/importing.md tells the layouts"));
        }

        var report = ImportReport.Of(reading, "programme", isDryRun) with { Catalogue = chosen };
        if (programmes.Count > 0)
        {
            var isImported = !isDryRun && (skips || reading.Rejected == 0);
            var scope = parsed.GetValue(replace) ? ImportScope.Whole : ImportScope.Part;
            using var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isImported);
            var (catalogues, catalogue) =
                (new CatalogueStore(store), new ProgrammeCatalogue(chosen, programmes));
            report = report with
            {
                IsImported = isImported,
                Result = isImported
                    ? catalogues.Import(catalogue, scope)
                    : catalogues.Compare(catalogue, scope),
            };
        }

        var code = teller.Tell(parsed, report, skips);
        if (report.IsImported) messenger.Say($"use it with --catalogue {chosen}");
        return code;
    }

    private ImportReading<Programme> Open(ParseResult parsed, string chosen, CatalogueStore known)
    {
        var options = file.Of(parsed) with
        {
            AsOf = asOf.Of(parsed),
            Stored = id => known.JsonOf(chosen, id),
        };
        var path = file.FileOf(parsed);
        return path == ProfileFile.StandardInput
            ? ImportFiles.Programmes(surroundings.Input, ProfileFile.StandardInputName, options)
            : ImportFiles.Programmes(path, options);
    }
}
