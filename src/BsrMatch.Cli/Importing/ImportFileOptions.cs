using System.CommandLine;
using BsrMatch.Cli.Inputs;
using BsrMatch.Files.Importing;

namespace BsrMatch.Cli.Importing;

/// <summary>Which file is imported, and how it is read.</summary>
internal sealed class ImportFileOptions
{
    private readonly Argument<string> file = new("FILE")
    {
        Description = "A .csv, .tsv, .xlsx, .json or .jsonl file, a folder of .json files, "
            + "or - for standard input.",
    };

    private readonly Option<string?> layout;

    private readonly Option<string[]> map = new("--map")
    {
        Description = "What a column holds, such as --map \"Projekttitel=title\"; FIELD - leaves it out.",
        HelpName = "COLUMN=FIELD",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> sheet = new("--sheet")
    {
        Description = "The sheet of a workbook (default: the first that is not hidden and holds something).",
        HelpName = "NAME",
    };

    private readonly Option<string?> format = new("--input-format")
    {
        Description = "The form of the file: csv, tsv, xlsx, json, jsonl (default: by its extension).",
        HelpName = "FORMAT",
    };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Only tell what the import would do.",
    };

    private readonly Option<bool> skipRejected = new("--skip-rejected")
    {
        Description = "Import the sound entries although others are rejected; the exit code is 4 then.",
    };

    private readonly Option<bool> repair = new("--repair-encoding")
    {
        Description = "Mend texts damaged by a mistaken encoding where that is certain, and tell each.",
    };

    public ImportFileOptions(IReadOnlyList<string> layouts) => layout = new("--layout")
    {
        Description = $"The file's layout: {string.Join(", ", layouts)} (default: told from its fields).",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(layout);
        command.Add(map);
        command.Add(sheet);
        command.Add(format);
        command.Add(dryRun);
        command.Add(skipRejected);
        command.Add(repair);
    }

    /// <summary>The file or folder; <c>-</c> for standard input.</summary>
    public string FileOf(ParseResult parsed) => parsed.GetRequiredValue(file);

    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(dryRun);

    public bool SkipsRejected(ParseResult parsed) => parsed.GetValue(skipRejected);

    /// <exception cref="UsageException">An option cannot be understood.</exception>
    public ImportOptions Of(ParseResult parsed) => new()
    {
        Format = ClientListArgument.FormatOf(parsed.GetValue(format)),
        Layout = parsed.GetValue(layout),
        Mapping = ClientListArgument.MappingOf(parsed.GetValue(map)!),
        Sheet = parsed.GetValue(sheet),
        RepairsEncoding = parsed.GetValue(repair),
    };
}
