using System.CommandLine;
using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Text;

namespace BsrMatch.Cli.Commands;

/// <summary><c>catalogue validate</c>: everything that is wrong with a catalogue, at once.</summary>
internal sealed class CatalogueValidateCommand(Surroundings surroundings)
{
    private readonly Argument<string?> path = new("PATH")
    {
        Description = "A file or folder with programmes (default: the founding catalogue).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly AsOfOption asOf = new(surroundings.Clock);

    public Command Build()
    {
        var command = new Command("validate", "Check a catalogue and name every fault.") { path };
        asOf.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch catalogue validate
              bsrmatch catalogue validate my-programmes.json
              bsrmatch catalogue validate --as-of 2027-12-01

            Warned of are entries that nobody has checked for 12 months, or that are past their end.
            Exit code 1 when there are faults; warnings alone are no reason to fail.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var shipped = new ShippedFiles(surroundings);
        var target = parsed.GetValue(path) ?? shipped.Catalogue();
        var themes = ThemeTaxonomy.Load(Path.Combine(shipped.TrainingData(), "themes.json")).Ids;
        var reading = CatalogueReader.Read(target, themes, asOf.Of(parsed));
        var report = new StringBuilder();
        foreach (var fault in reading.Faults) report.Append($"fault: {SafeText.OneLine(fault.ToString())}\n");
        foreach (var line in WarningLines.Of(reading.Warnings)) report.Append(line).Append('\n');
        report.Append(
            $"{Count(reading.Programmes.Count, "programme")}, {Count(reading.Faults.Count, "fault")}, "
            + $"{Count(reading.Warnings.Count, "warning")}\n");
        surroundings.Output.Write(Encoding.UTF8.GetBytes(report.ToString()));
        return reading.Faults.Count > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
