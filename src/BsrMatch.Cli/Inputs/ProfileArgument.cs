using System.CommandLine;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Inputs;

/// <summary>
/// Where the profiles come from: the PROFILE argument or the options that describe a firm, never both.
/// </summary>
internal sealed class ProfileArgument(Surroundings surroundings)
{
    private readonly Argument<string?> file = new("PROFILE")
    {
        Description =
            "A .json file with one profile, a .jsonl file with one a line, a .csv or .xlsx list, or - for "
            + "standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly ProfileOptions options = new();

    public void AddTo(Command command)
    {
        command.Add(file);
        options.AddTo(command);
    }

    /// <exception cref="UsageException">There is no profile, or two sources of one.</exception>
    public IReadOnlyList<SmeProfile> Read(ParseResult parsed, DateOnly asOf)
    {
        var (path, option) = (parsed.GetValue(file), options.FirstGiven(parsed));
        if (path is not null && option is not null)
        {
            throw new UsageException(
                "give either a PROFILE or options that describe the firm; "
                + $"'{SafeText.Word(path)}' and {option} are both there");
        }

        if (path is not null) return ProfileFile.Read(path, surroundings.Input, asOf);
        if (option is not null) return [options.Read(parsed, asOf)];
        throw new UsageException(
            "name a PROFILE file, - for standard input, or say what the firm wants with --needs; "
            + "see 'bsrmatch match --help'");
    }
}
