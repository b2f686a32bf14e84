using System.CommandLine;
using System.Text;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Evaluation.Comparing;
using BsrMatch.Input;

namespace BsrMatch.Cli.Commands;

/// <summary><c>models compare</c>: whether a candidate is better than the model in use.</summary>
internal sealed class ModelsCompareCommand(Surroundings surroundings)
{
    private readonly ComparisonInput input = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json");

    private readonly Option<string?> with = new("--with")
    {
        Description = "The version to hold it against (default: the current one).",
        HelpName = "VERSION",
    };

    private readonly Option<bool> names = new("--names")
    {
        Description = "Show firms' names beside their ids; they are personal.",
    };

    private readonly Option<string?> report = new("--report")
    {
        Description = "Also write the comparison, as JSON for a .json file, else as Markdown.",
        HelpName = "FILE",
    };

    public Command Build()
    {
        var command =
            new Command("compare", "See whether a model is better than the one in use, equal or worse.")
        {
            with, names, report,
        };
        input.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch models compare
              bsrmatch models compare founding-dda92053ff --with founding-0123456789 --report comparison.md

            Exit code 0: better, or equal within noise; 1: worse, or too few profiles to tell. docs/models.md
            says what is compared and how.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, folder) = (output.FormatOf(parsed), input.FolderOf(parsed));
        var candidate = input.CandidateOf(parsed, folder);
        var outcome = Compare(parsed, folder, candidate);
        var withNames = parsed.GetValue(names);
        if (parsed.GetValue(report) is { } file) OutputFile.Write(file, ReportOf(file, outcome, withNames));
        output.Write(parsed, format == "table"
            ? ComparisonOutput.Draw(outcome, withNames, ComparisonOutput.Place(surroundings, output, parsed))
            : ComparisonJson.Write(outcome, withNames));
        return ComparisonOutput.Passes(outcome) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private ComparisonOutcome Compare(ParseResult parsed, Ranking.ModelsFolder folder, string candidate)
    {
        var other = parsed.GetValue(with) ?? folder.Current() ?? throw new InputException(new Fault(
            folder.Location, null, "", null, "a current model to compare with", "name one with --with"));
        var bundle = folder.Load(candidate);
        return input.TermsOf(parsed, bundle).CompareWith(LoadOther(folder, candidate, other));
    }

    private static Ranking.ModelBundle LoadOther(Ranking.ModelsFolder folder, string candidate, string other)
    {
        try
        {
            return folder.Load(other);
        }
        catch (SetupException e)
        {
            throw new SetupException($"{candidate} and {other} cannot be compared: {e.Message}; 'bsrmatch "
                + $"models promote {candidate}' then needs --force and a --reason", e);
        }
    }

    private static byte[] ReportOf(string file, ComparisonOutcome outcome, bool withNames) =>
        Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase)
            ? ComparisonJson.Write(outcome, withNames)
            : Encoding.UTF8.GetBytes(ComparisonDocument.Of(outcome, withNames).ToMarkdown());
}

/// <summary>Shows a comparison.</summary>
internal static class ComparisonOutput
{
    public static bool Passes(ComparisonOutcome outcome) =>
        outcome.Report.Verdict is ComparisonVerdict.Better or ComparisonVerdict.Equal;

    // Apart, so that json starts without the table's library.
    public static byte[] Draw(ComparisonOutcome outcome, bool withNames, Surroundings place) =>
        Tables.DocumentDrawing.Draw(ComparisonDocument.Of(outcome, withNames), place);

    public static Surroundings Place(Surroundings surroundings, OutputOptions output, ParseResult parsed) =>
        output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null };
}
