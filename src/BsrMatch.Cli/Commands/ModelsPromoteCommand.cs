using System.CommandLine;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Evaluation.Comparing;
using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Cli.Commands;

/// <summary><c>models promote</c>: makes a candidate the model in use, unless it is worse.</summary>
internal sealed class ModelsPromoteCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly ComparisonInput input = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json");

    private readonly Option<bool> force = new("--force")
    {
        Description = "Promote it although it is worse or not rightly compared; needs a --reason.",
    };

    private readonly Option<string?> reason = new("--reason")
    {
        Description = "Why, in a sentence; it is kept in the record of promotions.",
        HelpName = "TEXT",
    };

    public Command Build()
    {
        var command = new Command("promote", "Make a model the one in use, unless it is worse.")
        {
            force, reason,
        };
        input.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch models promote
              bsrmatch models promote founding-dda92053ff
              bsrmatch models promote --force --reason "the new programmes matter more than the old ones"

            Exit code 1: it is worse, or cannot be shown not to be by the profiles and the catalogue that it
            has to be compared by; nothing is changed.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var format = output.FormatOf(parsed);
        var (isForced, why) = (parsed.GetValue(force), parsed.GetValue(reason)?.Trim());
        if (isForced && string.IsNullOrEmpty(why))
            throw new UsageException("--force: say why with --reason \"...\"; it is kept with the record");
        var folder = input.FolderOf(parsed);
        var candidate = input.CandidateOf(parsed, folder);
        var bundle = folder.Load(candidate);
        if (folder.Current() is not { } current)
        {
            folder.Select(
                candidate, compared: null, new Selection(SelectionKind.Promotion), surroundings.Clock);
            messenger.Say($"{candidate} is now current; there was none before, so nothing was compared");
            return ExitCode.Done;
        }

        var outcome = TryCompare(parsed, folder, bundle, current, out var obstacle);
        if (outcome is not null)
        {
            output.Write(parsed, format == "table"
                ? ComparisonOutput.Draw(
                    outcome, withNames: false, ComparisonOutput.Place(surroundings, output, parsed))
                : ComparisonJson.Write(outcome, withNames: false));
            if (!ComparisonOutput.Passes(outcome)) obstacle = Reasons(outcome);
            else if (outcome.Objections.Count > 0) obstacle = Joined(outcome.Objections);
        }

        if (obstacle is not null && !isForced)
        {
            messenger.Complain($"not promoted: {obstacle}; --force --reason \"...\" overrules this");
            return ExitCode.CheckFailed;
        }

        // A comparison takes a while, and must not keep others out of the folder meanwhile.
        folder.Select(
            candidate, current, SelectionOf(outcome, obstacle is not null, why), surroundings.Clock);
        messenger.Say($"{candidate} is now current{(obstacle is null ? "" : ", by force")}; it was "
            + $"{current}, which 'bsrmatch models rollback' brings back");
        return ExitCode.Done;
    }

    // What is wrong with the model in use must not keep a better one out for ever.
    private ComparisonOutcome? TryCompare(
        ParseResult parsed, ModelsFolder folder, ModelBundle candidate, string current, out string? obstacle)
    {
        var inUse = default(ModelBundle);
        obstacle = FaultOf(() => inUse = folder.Load(current));
        if (inUse is not null)
        {
            var terms = input.TermsOf(parsed, candidate);
            obstacle = FaultOf(() => BundleComparison.RequireUnseen(inUse, terms.Gate));
            if (obstacle is null) return terms.CompareWith(inUse);
        }

        obstacle = $"it cannot be compared with {current} ({obstacle})";
        return null;
    }

    private static string? FaultOf(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception e) when (e is SetupException or InputException)
        {
            return e.Message;
        }
    }

    private static Selection SelectionOf(ComparisonOutcome? outcome, bool isForced, string? why) =>
        new(SelectionKind.Promotion)
        {
            Verdict = outcome is null ? "notCompared" : ComparisonWords.Word(outcome.Report.Verdict),
            ComparisonJson = outcome is null ? null : ComparisonJson.Summary(outcome),
            IsForced = isForced,
            Reason = string.IsNullOrEmpty(why) ? null : why,
        };

    private static string Reasons(ComparisonOutcome outcome) =>
        ComparisonWords.Sentence(outcome.Candidate, outcome.Current, outcome.Report.Verdict).TrimEnd('.')
        + $" ({string.Join("; ", outcome.Report.Why)})";

    private static string Joined(IEnumerable<string> sentences) =>
        string.Join("; ", sentences.Select(sentence => sentence.TrimEnd('.')));
}
