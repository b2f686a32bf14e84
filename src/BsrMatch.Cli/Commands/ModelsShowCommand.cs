using System.CommandLine;
using System.Text;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Reporting;

namespace BsrMatch.Cli.Commands;

/// <summary><c>models show</c>: the card of a model.</summary>
internal sealed class ModelsShowCommand(Surroundings surroundings)
{
    private readonly Argument<string?> version =
        ModelsOption.Version("VERSION", "The version (default: the current one).");

    private readonly ModelsOption models = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json", "markdown");

    public Command Build()
    {
        var command = new Command("show", "Show a model's card: what it learned from, how good it is, where "
            + "it fails.")
        {
            version,
        };
        models.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch models show
              bsrmatch models show founding-dda92053ff --format json
              bsrmatch models show --format markdown --output model-card.md
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, folder) = (output.FormatOf(parsed), models.FolderOf(parsed));
        var chosen = parsed.GetValue(version) ?? folder.Current() ?? throw new SetupException(
            $"{folder.Location}: no model is current; 'bsrmatch models promote VERSION' makes one so");
        var bytes = InputFile.ReadAll(Path.Combine(folder.FolderOf(chosen), ModelBundle.CardFile));
        var card = ModelCard.Parse(Encoding.UTF8.GetString(bytes)) ?? throw new SetupException(
            $"{folder.Location}: the card of {chosen} is damaged; run 'bsrmatch train' to write it again");
        output.Write(parsed, format switch
        {
            "json" => bytes,
            "markdown" => Encoding.UTF8.GetBytes(ModelCardDocument.Of(card).ToMarkdown()),
            _ => Draw(parsed, card),
        });
        return ExitCode.Done;
    }

    // Apart from Run, so that the other formats start without the table's library.
    private byte[] Draw(ParseResult parsed, ModelCard card) => Tables.DocumentDrawing.Draw(
        ModelCardDocument.Of(card), ComparisonOutput.Place(surroundings, output, parsed));
}
