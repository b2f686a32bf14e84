using System.CommandLine;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>match</c>: which programmes fit a firm, and why.</summary>
internal sealed class MatchCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly ProfileArgument profiles = new(surroundings);
    private readonly SelectionOptions selection = new();
    private readonly MatcherOptions matcherOptions = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "json", "jsonl", "csv", "trec");

    private readonly Option<bool> full = new("--full")
    {
        Description = "With json and jsonl: also what every feature added to each score.",
    };

    private readonly Option<bool> noStore = new("--no-store")
    {
        Description = "Do not save the run.",
    };

    private readonly Option<bool> pseudonymise = new("--pseudonymise")
    {
        Description = "Save and show a pseudonym instead of each id, and no name; the store has the key.",
    };

    public Command Build()
    {
        var command = new Command("match", "Rank the programmes for a firm and say why.");
        profiles.AddTo(command);
        selection.AddTo(command);
        output.AddTo(command);
        command.Add(full);
        matcherOptions.AddTo(command);
        command.Add(noStore);
        command.Add(pseudonymise);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch match profile.json
              bsrmatch match --needs "our bank wants collateral for a loan" --country LV --employees 12
              bsrmatch match clients.jsonl --top all --format csv --output matches.csv
              cat profile.json | bsrmatch match - --format json
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (format, asOf) = (output.FormatOf(parsed), matcherOptions.AsOf(parsed));
        var options = selection.Of(parsed, asOf);
        var asked = profiles.Read(parsed, asOf);
        if (parsed.GetValue(pseudonymise)) asked = Pseudonymise(asked, parsed);
        if (format == "json" && asked.Count > 1)
            throw new UsageException(
                $"--format json holds one result and there are {asked.Count} profiles; use jsonl");
        var matcher = matcherOptions.LoadMatcher(parsed);
        var answers = asked.Select(profile => new Answer(profile, matcher.Match(profile, options))).ToList();
        var detail = parsed.GetValue(full) ? ResultDetail.Full : ResultDetail.Usual;
        var runId = parsed.GetValue(noStore)
            ? null
            : RunSaver.Save(answers, new RunOptions(options, detail), matcher.Catalogue,
                matcherOptions.CatalogueChoice(parsed), matcherOptions.Database.Of(parsed),
                surroundings.Clock);
        output.Write(parsed, format == "table"
            ? Draw(parsed, matcher, answers, options)
            : AnswerWriter.Write(answers, format, detail));
        if (format != "table" && options.Status == StatusFilter.Open) SayWhatIsNotTold(answers);
        if (runId is not null)
        {
            messenger.Say($"run {runId}; to check it later: "
                + $"bsrmatch replay {runId}{matcherOptions.Repeat(parsed)}");
        }

        var results = answers.Select(answer => answer.Result).ToList();
        if (format != "table" && results.Count > 1 && QuestionWords.TellForAll(results) is { } question)
            messenger.Say(question);
        WarnOfRegions(asked);
        return ExitCode.Done;
    }

    // A slip in a region's code leaves verdicts open, or is a no, without a word.
    private void WarnOfRegions(IEnumerable<SmeProfile> asked)
    {
        const int mostNamed = 5;
        var unknown = asked.Where(profile => profile.Region is { IsKnown: false })
            .Select(profile => profile.Region!.Value.Value).Distinct().Take(mostNamed).ToList();
        if (unknown.Count == 0) return;
        messenger.Say($"no version of NUTS from 2013 to 2024 has the region {string.Join(", ", unknown)}; "
            + "correct it, or leave it out");
    }

    // The machine formats have no place for it, and an empty list would look like a no.
    private void SayWhatIsNotTold(List<Answer> answers)
    {
        var most = answers.Select(answer => answer.Result.StatusNotTold).DefaultIfEmpty().Max();
        if (most == 0) return;
        var each = answers.Count > 1 ? " at most for a profile" : "";
        messenger.Say($"programmes left out because they do not say whether they are open: {most}{each}; "
            + "--status any shows them");
    }

    // With --no-store too, where the key is all that is read or written: other pseudonyms every time would
    // make equal runs differ.
    private IReadOnlyList<SmeProfile> Pseudonymise(IReadOnlyList<SmeProfile> asked, ParseResult parsed)
    {
        using var store = Store.Open(
            matcherOptions.Database.Of(parsed) ?? Store.DefaultPath(), surroundings.Clock);
        var pseudonyms = Pseudonyms.In(store);
        return [.. asked.Select(pseudonyms.Of)];
    }

    // Apart from Run, so that the machine formats start without the table's library.
    private byte[] Draw(
        ParseResult parsed, Matcher matcher, IReadOnlyList<Answer> answers, MatchOptions options) =>
        Tables.MatchTable.Draw(matcher, answers, options,
            output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });
}

/// <summary>A profile and the answer to it.</summary>
internal sealed record Answer(SmeProfile Profile, MatchResult Result);
