using System.CommandLine;
using BsrMatch.Batch;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Cli.Inputs;

/// <summary>Which client list is read, and how.</summary>
internal sealed class ClientListArgument(Surroundings surroundings)
{
    private static readonly string[] Formats =
        [.. Enum.GetNames<ListFormat>().Select(name => name.ToLowerInvariant())];

    private readonly Argument<string?> file = new("LIST")
    {
        Description = "A .csv, .tsv, .xlsx, .json, .jsonl or .parquet file, or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> map = new("--map")
    {
        Description = "What a column holds, such as --map \"Firmensitz=country\"; FIELD - leaves it out.",
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
        Description = $"The form of the list: {string.Join(", ", Formats)} (default: by its extension).",
        HelpName = "FORMAT",
    };

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(map);
        command.Add(sheet);
        command.Add(format);
    }

    /// <summary>Opens the list.</summary>
    /// <exception cref="UsageException">An option cannot be understood.</exception>
    /// <exception cref="InputException">The list cannot be read.</exception>
    public IClientList Open(ParseResult parsed, DateOnly asOf)
    {
        var options = new ClientListOptions
        {
            AsOf = asOf,
            Format = FormatOf(parsed.GetValue(format)),
            Mapping = MappingOf(parsed.GetValue(map)!),
            Sheet = parsed.GetValue(sheet),
        };
        return FileOf(parsed) is { } path
            ? ClientLists.Open(path, options)
            : ClientLists.Open(surroundings.Input, ProfileFile.StandardInputName, options);
    }

    /// <summary>The list's file; null for standard input.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string? FileOf(ParseResult parsed) => parsed.GetValue(file) switch
    {
        null => throw new UsageException("name the LIST of clients, or - for standard input; see --help"),
        ProfileFile.StandardInput => null,
        var path => path,
    };

    /// <summary>How the list is read, for comparing two runs; empty where nothing was said.</summary>
    public string Told(ParseResult parsed) => string.Concat(
        MappingOf(parsed.GetValue(map)!).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $", {pair.Key}={pair.Value}")
            .Append(parsed.GetValue(sheet) is { } name ? $", sheet {name}" : "")
            .Append(parsed.GetValue(format) is { } form ? $", read as {form}" : ""));

    /// <summary>What <c>--input-format</c> says; null for nothing.</summary>
    /// <exception cref="UsageException">There is no such form.</exception>
    public static ListFormat? FormatOf(string? chosen)
    {
        if (chosen is null) return null;
        if (Array.IndexOf(Formats, chosen) is var at and >= 0) return Enum.GetValues<ListFormat>()[at];
        var near = Spelling.Nearest(chosen, Formats);
        throw new UsageException($"--input-format: '{SafeText.Word(chosen)}' is not known; "
            + (near is null ? $"choose one of {string.Join(", ", Formats)}" : $"did you mean {near}?"));
    }

    /// <summary>What each <c>--map</c> says.</summary>
    /// <exception cref="UsageException">One cannot be understood.</exception>
    public static Dictionary<string, string> MappingOf(string[] texts)
    {
        var mapping = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            if (!ColumnMapping.TryParse(text, out var column, out var field))
            {
                throw new UsageException(
                    $"--map: '{SafeText.Word(text)}' is not understood; write it as --map \"COLUMN=FIELD\"");
            }

            mapping[column] = field;
        }

        return mapping;
    }
}
