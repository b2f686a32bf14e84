using System.CommandLine;
using BsrMatch.Batch;
using BsrMatch.Files.Inputs;

namespace BsrMatch.Cli.Inputs;

/// <summary>The options that say how a client list is read.</summary>
internal sealed class ListOptions
{
    private readonly Option<string[]> map = new("--map")
    {
        Description = "What a column holds, such as \"Firmensitz=country\"; may be given several times.",
        HelpName = "COLUMN=FIELD",
    };

    private readonly Option<string?> sheet = new("--sheet")
    {
        Description = "The sheet of a workbook (default: the first with content).",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Add(map);
        command.Add(sheet);
    }

    /// <exception cref="UsageException">A column is not mapped as it should be.</exception>
    public IClientList Open(ParseResult parsed, string path, DateOnly asOf, Surroundings surroundings)
    {
        var options = new ClientListOptions
        {
            AsOf = asOf, Mapping = MappingOf(parsed), Sheet = parsed.GetValue(sheet),
        };
        return path == ProfileFile.StandardInput
            ? ClientLists.Open(surroundings.Input, ProfileFile.StandardInputName, options)
            : ClientLists.Open(path, options);
    }

    /// <summary>What was asked for, as a part of a batch's settings; empty for nothing.</summary>
    public string Told(ParseResult parsed) => string.Concat(
        MappingOf(parsed).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $", {pair.Key}={pair.Value}")
            .Append(parsed.GetValue(sheet) is { } name ? $", sheet {name}" : ""));

    private Dictionary<string, string> MappingOf(ParseResult parsed)
    {
        var mapping = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in parsed.GetValue(map) ?? [])
        {
            if (!ColumnMapping.TryParse(text, out var column, out var field))
            {
                throw new UsageException(
                    $"--map: '{SafeText.Word(text)}' is not COLUMN=FIELD, such as \"Firmensitz=country\"");
            }

            if (!mapping.TryAdd(column, field))
                throw new UsageException($"--map: the column '{SafeText.Word(column)}' is mapped twice");
        }

        return mapping;
    }
}
