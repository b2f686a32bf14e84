using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;

namespace BsrMatch.Cli.Commands;

/// <summary>
/// <c>catalogue show</c>: what a catalogue says about a programme, or which programmes it has.
/// </summary>
internal sealed class CatalogueShowCommand(Surroundings surroundings)
{
    private readonly Argument<string?> programme = new("PROGRAMME")
    {
        Description = "The programme's id; without it all programmes are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly MatcherOptions matcherOptions = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json", "jsonl");

    public Command Build()
    {
        var command =
            new Command("show", "Show a programme of a catalogue, or list all of them.") { programme };
        output.AddTo(command);
        matcherOptions.AddCatalogueTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch catalogue show josefin
              bsrmatch catalogue show josefin --format json
              bsrmatch catalogue show --catalogue eu-calls-2026
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, asOf) = (output.FormatOf(parsed), matcherOptions.AsOf(parsed));
        var catalogue = matcherOptions.LoadCatalogue(parsed);
        var shown = Choose(catalogue, parsed.GetValue(programme));
        if (format == "json" && shown.Programmes.Count > 1)
            throw new UsageException(
                $"--format json holds one programme and there are {shown.Programmes.Count}; use jsonl");
        output.Write(parsed, format switch
        {
            "table" => Draw(parsed, shown, asOf),
            "json" => JsonOutput.Indent(shown.ToJsonLines()),
            _ => System.Text.Encoding.UTF8.GetBytes(shown.ToJsonLines()),
        });
        return ExitCode.Done;
    }

    private static ProgrammeCatalogue Choose(ProgrammeCatalogue catalogue, string? id)
    {
        if (id is null) return catalogue;
        var found = catalogue.Find(id) ?? throw ExplainCommand.NoSuchProgramme(catalogue, id);
        return new ProgrammeCatalogue(catalogue.Name, [found]);
    }

    private byte[] Draw(ParseResult parsed, ProgrammeCatalogue shown, DateOnly asOf)
    {
        var place = output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null };
        return parsed.GetValue(programme) is null
            ? Tables.CatalogueTable.DrawProgrammes(shown, asOf, place)
            : Tables.ProgrammeTable.Draw(shown.Programmes[0], asOf, place);
    }
}
