using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Outputs;
using BsrMatch.Extraction;
using BsrMatch.Files.Importing;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Projects;
using BsrMatch.Ranking;
using BsrMatch.Training;

namespace BsrMatch.Cli.Labelling;

/// <summary>Measures the extraction on a folder of training data, and learns its weights.</summary>
internal sealed class ExtractionStudy(Surroundings surroundings, ModelBundle bundle, string folder)
{
    /// <summary>Runs it.</summary>
    /// <param name="report">Where the report goes; null for standard output.</param>
    /// <param name="weights">Where newly learned weights go; null for none.</param>
    public int Run(string? report, string? weights)
    {
        var projects = ReadProjects();
        if (weights is not null) OutputFile.Write(weights, ExtractionTrainer.Learn(bundle, projects));
        var text = Encoding.UTF8.GetBytes(ExtractionMarkdown.Write(Measure(projects), bundle.Version));
        if (report is not null) OutputFile.Write(report, text);
        else surroundings.Output.Write(text);
        return ExitCode.Done;
    }

    private List<MeasuredProjects> Measure(IReadOnlyList<Project> projects)
    {
        var extractor = ProjectExtractor.Create(bundle);
        var learned = projects.Where(ExtractionTrainer.IsLearned).ToList();
        var programmes = Programmes();
        var firms = Firms();
        return
        [
            Part("Kept projects", "Invented texts that the gate draw keeps: nothing was learned by them.",
                [.. projects.Where(project => !ExtractionTrainer.IsLearned(project))]),
            Part("Founding programmes", "Texts of another origin, labelled before there was any list of "
                + "words. The theme model has learned from them, so that their themes are no test.",
                programmes),
            Part("Firms of the test split", "The sector that a firm states, against what its own text says: "
                + "a text of another kind, with one code each.", firms),
            Part("Learned projects", "The texts that the weights were learned from, to compare with.",
                learned),
        ];

        MeasuredProjects Part(string title, string note, IReadOnlyList<Project> some) =>
            new(title, note, some.Count, ExtractionQuality.Measure(extractor, some, learned));
    }

    private List<Project> ReadProjects()
    {
        var reading = ImportFiles.Projects(
            Path.Combine(folder, "projects", "projects.jsonl"), new ImportOptions());
        var projects = reading.Entries().ToList();
        return reading.Rejected == 0 ? projects : throw new InputException(reading.Faults);
    }

    // Countries of a programme are where it ran, of which its text tells little.
    private List<Project> Programmes() =>
    [
        .. CatalogueReader.Load(Path.Combine(folder, "catalogue"), "founding").Programmes
            .Select(programme => new Project
            {
                Id = programme.Id, Title = programme.Title, Description = programme.Description,
                Language = programme.Language, Themes = programme.Themes, Offers = programme.Offers,
                Audience = programme.Audience,
            }),
    ];

    private List<Project> Firms()
    {
        var file = Path.Combine(folder, "test", "profiles.jsonl");
        using var stream = InputFile.OpenRead(file);
        var today = DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().DateTime);
        return
        [
            .. ProfileJson.ReadLines(stream, file, today)
                .Where(profile => profile.Sector is { Version: "2", Level: not NaceLevel.Section })
                .Select(profile => new Project
                {
                    Id = profile.Id, Title = "", Description = $"{profile.Description}\n{profile.Needs}",
                    Language = profile.Language, Sectors = [Division(profile.Sector!.Value)],
                }),
        ];
    }

    private static NaceCode Division(NaceCode code) =>
        NaceCode.TryParse(code.ToString()[..2], code.Version, out var division) ? division : code;
}
