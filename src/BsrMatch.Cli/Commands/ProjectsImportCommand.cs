using System.CommandLine;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Files.Importing;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Projects;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>projects import</c>: puts past projects into the store, or brings them up to date.</summary>
internal sealed class ProjectsImportCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly ImportFileOptions file = new(ImportFiles.ProjectLayouts);
    private readonly ImportTeller teller = new(surroundings, messenger);

    private readonly Option<string?> programme = new("--programme")
    {
        Description = "The id of the programme that all of them belong to.",
        HelpName = "ID",
    };

    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command = new Command("import", "Put past projects into the store, or bring them up to date.");
        file.AddTo(command);
        command.Add(programme);
        database.AddTo(command);
        teller.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch projects import projects.xlsx --programme josefin --dry-run
              bsrmatch projects import projects.xlsx --programme josefin
              bsrmatch projects import keep-export.xlsx --sheet Projects --map "Call=-"
              bsrmatch projects import project.csv --layout cordis --skip-rejected --format json

            Exit code 3 when entries are rejected and nothing is imported, 4 when the others are imported,
            1 when a dry run finds entries to reject.
            """);
    }

    private int Run(ParseResult parsed)
    {
        teller.Check(parsed);
        var (isDryRun, skips) = (file.IsDryRun(parsed), file.SkipsRejected(parsed));
        // The import locks the store while it reads the file; what was stored before is read beside it.
        using var before = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        var known = new ProjectStore(before);
        var reading = Open(parsed, known);
        var count = new Tally();
        var projects = count.Watch(reading.Entries());
        ImportResult result;
        using (var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, !isDryRun))
        {
            var stored = new ProjectStore(store);
            result = isDryRun
                ? stored.Compare(projects)
                : stored.Import(projects, () => reading.Rejected == 0 || skips);
        }

        if (count.All == 0 && reading.Rejected == 0)
        {
            throw new InputException(new Fault(reading.Name, null, "", null, "at least one project",
                "check the file; docs/importing.md tells the layouts"));
        }

        WarnOfUnknown(count.Programmes, before);
        return teller.Tell(parsed, ImportReport.Of(reading, "project", isDryRun) with
        {
            IsImported = !isDryRun && (reading.Rejected == 0 || skips),
            Result = result,
            KeptForGate = count.Kept,
        }, skips);
    }

    private ImportReading<Project> Open(ParseResult parsed, ProjectStore known)
    {
        var options = file.Of(parsed) with
        {
            Programme = ProgrammeOf(parsed),
            Stored = known.All().Any() ? known.JsonOf : null,
        };
        var path = file.FileOf(parsed);
        return path == ProfileFile.StandardInput
            ? ImportFiles.Projects(surroundings.Input, ProfileFile.StandardInputName, options)
            : ImportFiles.Projects(path, options);
    }

    // Nothing is wrong with it: the programme may be imported later. A slip of the pen would teach nothing.
    private void WarnOfUnknown(IReadOnlyDictionary<string, int> programmes, Store store)
    {
        if (programmes.Count == 0) return;
        var founding = new CatalogueSource(new ShippedFiles(surroundings), surroundings.Clock)
            .Load(null, null);
        var stored = new CatalogueStore(store);
        foreach (var (id, count) in programmes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (founding.Find(id) is not null || stored.NamesWith(id).Count > 0) continue;
            var near = Spelling.Nearest(id, founding.Programmes.Select(known => known.Id));
            messenger.Say($"warning: {PlainCount(count)} of a programme {SafeText.Word(id)}, which no "
                + "catalogue has, so that nothing is learned from them until one does"
                + (near is null ? "" : $"; did you mean {near}?"));
        }
    }

    private static string PlainCount(int count) => count == 1 ? "1 project is" : $"{count} projects are";

    private string? ProgrammeOf(ParseResult parsed)
    {
        var id = parsed.GetValue(programme);
        if (id is null || (id.Length is > 0 and <= 200
            && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))) return id;
        throw new UsageException($"--programme: '{SafeText.Word(id)}' is no id; "
            + "'bsrmatch catalogue show' lists the programmes");
    }

    private sealed class Tally
    {
        // A file may name a programme of its own for each project.
        private const int MostNamed = 1_000;

        private readonly Dictionary<string, int> programmes = new(StringComparer.Ordinal);

        /// <summary>How many projects each programme has.</summary>
        public IReadOnlyDictionary<string, int> Programmes => programmes;

        public int All { get; private set; }

        public int Kept { get; private set; }

        public IEnumerable<Project> Watch(IEnumerable<Project> projects)
        {
            foreach (var project in projects)
            {
                All++;
                if (GateDraw.Keeps(ProjectCases.ProfileId(project.Id))) Kept++;
                foreach (var id in project.Programmes)
                {
                    var isKnown = programmes.TryGetValue(id, out var count);
                    if (isKnown || programmes.Count < MostNamed) programmes[id] = count + 1;
                }

                yield return project;
            }
        }
    }
}
