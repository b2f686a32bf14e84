using System.CommandLine;
using BsrMatch.Input;

namespace BsrMatch.Cli.Outputs;

/// <summary>The options that say how results are written and where to.</summary>
internal sealed class OutputOptions(Surroundings surroundings, params string[] formats)
{
    private readonly Option<string> format = new("--format")
    {
        Description = $"How to write: {string.Join(", ", formats)}.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => formats[0],
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Write the result to FILE instead of standard output; FILE appears when it is whole.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(output);
    }

    /// <exception cref="UsageException">There is no such format.</exception>
    public string FormatOf(ParseResult parsed)
    {
        var chosen = parsed.GetValue(format)!;
        if (formats.Contains(chosen)) return chosen;
        var near = Spelling.Nearest(chosen, formats);
        throw new UsageException($"--format: '{chosen}' is not known here; "
            + (near is null ? $"choose one of {string.Join(", ", formats)}" : $"did you mean {near}?"));
    }

    /// <summary>
    /// Refuses a format, or a file that cannot be written, before anything is done that would stay.
    /// </summary>
    /// <exception cref="UsageException">There is no such format.</exception>
    /// <exception cref="SetupException">The file cannot be written.</exception>
    public void Check(ParseResult parsed)
    {
        FormatOf(parsed);
        if (FileOf(parsed) is { } file) OutputFile.Check(file);
    }

    /// <summary>Whether the result is shown on a terminal, not kept in a file.</summary>
    public bool IsForTerminal(ParseResult parsed) =>
        surroundings.TerminalWidth is not null && FileOf(parsed) is null;

    /// <exception cref="SetupException">It cannot be written.</exception>
    public void Write(ParseResult parsed, ReadOnlySpan<byte> content)
    {
        // A span cannot be kept for later.
        var bytes = content.ToArray();
        Write(parsed, stream => stream.Write(bytes));
    }

    /// <summary>Writes what is too long to be held.</summary>
    /// <exception cref="SetupException">It cannot be written.</exception>
    public void Write(ParseResult parsed, Action<Stream> write)
    {
        if (FileOf(parsed) is { } file)
        {
            OutputFile.Write(file, write);
            return;
        }

        try
        {
            write(surroundings.Output);
            surroundings.Output.Flush();
        }
        catch (IOException e)
        {
            throw new SetupException(
                $"standard output: cannot be written ({e.Message.TrimEnd('.')}); check the disk", e);
        }
    }

    private string? FileOf(ParseResult parsed) =>
        parsed.GetValue(output) is { } file and not "-" ? file : null;
}
