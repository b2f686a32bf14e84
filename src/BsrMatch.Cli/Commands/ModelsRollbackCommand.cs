using System.CommandLine;
using BsrMatch.Cli.Inputs;
using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Cli.Commands;

/// <summary><c>models rollback</c>: goes back to an earlier model.</summary>
internal sealed class ModelsRollbackCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly ModelsOption models = new(surroundings);

    private readonly Option<string?> to = new("--to")
    {
        Description =
            "The version to go back to, which was in use before (default: the one before the last "
            + "promotion).",
        HelpName = "VERSION",
    };

    private readonly Option<string?> reason = new("--reason")
    {
        Description = "Why, in a sentence; it is kept in the record of promotions.",
        HelpName = "TEXT",
    };

    public Command Build()
    {
        var command = new Command("rollback", "Go back to the model that was in use before.") { to, reason };
        models.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch models rollback
              bsrmatch models rollback --reason "advisers report odd matches in Estonian"
              bsrmatch models rollback --to founding-dda92053ff
            """);
    }

    private int Run(ParseResult parsed)
    {
        var folder = models.FolderOf(parsed);
        using var hold = folder.Hold();
        var version = ChosenOf(parsed, folder) ?? folder.Previous() ?? throw new InputException(new Fault(
            folder.Location, null, "", null, "a promotion to take back",
            "'bsrmatch models list' shows the versions, and 'bsrmatch models promote VERSION' takes one that "
                + "is not worse"));
        var before = folder.Current();
        var made = hold.Select(version, new Selection(SelectionKind.Rollback)
        {
            Reason = parsed.GetValue(reason)?.Trim() is { Length: > 0 } why ? why : null,
        }, surroundings.Clock);
        messenger.Say(made is null
            ? $"{version} is current already"
            : $"{version} is current again; it was {before}");
        return ExitCode.Done;
    }

    // What was never in use has never been compared: that is what promotions are for.
    private string? ChosenOf(ParseResult parsed, ModelsFolder folder)
    {
        if (parsed.GetValue(to) is not { } version) return null;
        _ = folder.FolderOf(version);
        return folder.WasInUse(version) ? version : throw new InputException(new Fault(
            "--to", null, "", version, "a version that was in use before",
            $"'bsrmatch models promote {version}' compares it and takes it unless it is worse"));
    }
}
