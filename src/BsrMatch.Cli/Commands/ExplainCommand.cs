using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Reporting;

namespace BsrMatch.Cli.Commands;

/// <summary><c>explain</c>: the whole story of one firm and one programme.</summary>
internal sealed class ExplainCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly Argument<string> profile = new("PROFILE")
    {
        Description = "A .json file with one profile, or - for standard input.",
    };

    private readonly Argument<string> programme = new("PROGRAMME")
    {
        Description = "The programme's id, such as josefin.",
    };

    private readonly MatcherOptions matcherOptions = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json", "jsonl");
    private readonly LanguageOption language = new();

    private readonly Option<bool> full = new("--full")
    {
        Description = "With table: also what every feature added to the score; json has it always.",
    };

    public Command Build()
    {
        var command = new Command("explain", "Tell the whole story of one firm and one programme.")
        {
            profile, programme,
        };
        output.AddTo(command);
        language.AddTo(command);
        command.Add(full);
        matcherOptions.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch explain profile.json josefin
              bsrmatch explain profile.json josefin --language de
              bsrmatch explain profile.json josefin --full
              bsrmatch explain profile.json josefin --format json
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, asOf) = (output.FormatOf(parsed), matcherOptions.AsOf(parsed));
        var asked = ProfileFile.Read(parsed.GetRequiredValue(profile), surroundings.Input, asOf);
        if (asked.Count > 1)
            throw new UsageException(
                $"explain takes one profile and there are {asked.Count}; pass one of them");
        var matcher = matcherOptions.LoadMatcher(parsed);
        var id = parsed.GetRequiredValue(programme);
        var result = matcher.Explain(asked[0], id, asOf, language.Of(parsed))
            ?? throw NoSuchProgramme(matcher.Catalogue, id);
        var answer = new Answer(asked[0], result);
        output.Write(parsed, format == "table"
            ? Draw(parsed, matcher, answer)
            : AnswerWriter.Write([answer], format, ResultDetail.Full));
        messenger.Say($"model {result.ModelVersion}, catalogue {result.CatalogueVersion}");
        return ExitCode.Done;
    }

    internal static InputException NoSuchProgramme(ProgrammeCatalogue catalogue, string id)
    {
        var near = Spelling.Nearest(id, catalogue.Programmes.Select(candidate => candidate.Id));
        return new InputException(new Fault("PROGRAMME", null, "", id, $"a programme of {catalogue.Name}",
            near is null ? "'bsrmatch catalogue show' lists them" : $"did you mean {near}?"));
    }

    private byte[] Draw(ParseResult parsed, Matcher matcher, Answer answer) =>
        Tables.ExplainTable.Draw(
            matcher, answer, parsed.GetValue(full) ? ResultDetail.Full : ResultDetail.Usual,
            output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });
}
