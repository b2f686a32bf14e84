using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using BsrMatch.Cli.Commands;
using BsrMatch.Input;

namespace BsrMatch.Cli;

/// <summary>The verbs, and what is said about a line that fits none of them.</summary>
internal static class CommandLine
{
    /// <exception cref="UsageException">The line cannot be understood.</exception>
    public static ParseResult Parse(string[] args, Surroundings surroundings, Messenger messenger)
    {
        var root = Build(surroundings, messenger);
        // A text such as "@home care" must not be taken for the name of a file with more arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is HelpWithExamples || parsed.Action is not { } action) return parsed;
        if (Misspelt(parsed) is { } option) throw new UsageException(Unknown(parsed, option));
        return action is ParseErrorAction ? throw new UsageException(Complaint(parsed)) : parsed;
    }

    // The parser takes an option it does not know for an argument, such as a file called --neds.
    private static string? Misspelt(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
        .Select(token => token.Value)
        .FirstOrDefault(text => text.StartsWith("--", StringComparison.Ordinal));

    private static RootCommand Build(Surroundings surroundings, Messenger messenger)
    {
        var root =
            new RootCommand("Matches small and medium-sized firms with support programmes and says why.")
        {
            new MatchCommand(surroundings, messenger).Build(),
            new BatchCommand(surroundings, messenger).Build(),
            new ExplainCommand(surroundings, messenger).Build(),
            new ReplayCommand(surroundings).Build(),
            CatalogueCommands.Build(surroundings, messenger),
            ProfilesCommands.Build(surroundings),
            ProjectsCommands.Build(surroundings, messenger),
            new ForgetCommand(surroundings).Build(),
            new TrainCommand(surroundings, messenger).Build(),
            new EvaluateCommand(surroundings, messenger).Build(),
            new Option<bool>("--quiet")
            {
                Description = "Say nothing but results and errors.", Recursive = true,
            },
            new Option<bool>("--verbose")
            {
                Description = "Print the technical cause of an error as well.", Recursive = true,
            },
        };
        root.WithExamples("""
              bsrmatch match profile.json
              bsrmatch match --needs "our bank wants collateral for a loan" --country LV --employees 12
              bsrmatch batch clients.xlsx --output matches.xlsx
              bsrmatch explain profile.json josefin
              bsrmatch catalogue list

            Exit codes: 0 done, 1 a check failed, 2 wrong usage, 3 input that cannot be read,
            4 some rows of a batch rejected, 5 store or model not usable, 130 cancelled.
            """);
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return root;
    }

    private static string Complaint(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..]) return Unknown(parsed, unknown);
        if (command.Action is null && command.Subcommands.Count > 0)
        {
            var verbs = command.Subcommands.Select(verb => verb.Name);
            return $"name a verb: {string.Join(", ", verbs)}; {Help(parsed)}";
        }

        return $"{parsed.Errors[0].Message.TrimEnd('.')}; {Help(parsed)}";
    }

    private static string Unknown(ParseResult parsed, string text)
    {
        // Behind the sign of --neds="..." stands the text.
        if (text.StartsWith("--", StringComparison.Ordinal)) text = text.Split('=')[0];
        var command = parsed.CommandResult.Command;
        var names = command.Subcommands.Select(verb => verb.Name)
            .Concat(command.Options.Select(option => option.Name));
        var hint = Spelling.Nearest(text, names) is { } near ? $"did you mean {near}? " : "";
        return $"do not know what to do with '{SafeText.Word(text)}'; {hint}{Help(parsed)}";
    }

    private static string Help(ParseResult parsed) => $"see '{PathOf(parsed)} --help'";

    private static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as CommandResult)
            names.Insert(0, at.Command is RootCommand ? "bsrmatch" : at.Command.Name);
        return string.Join(' ', names);
    }
}
