using System.CommandLine;
using System.Globalization;
using System.Text;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outcomes;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>feedback add</c>: records what became of one suggestion.</summary>
internal sealed class FeedbackAddCommand(Surroundings surroundings)
{
    private static readonly string Codes = string.Join(", ", OutcomeCodes.All);

    private readonly Option<string> profile = new("--profile")
    {
        Description = "The firm's id as it was matched, or a file with its profile.",
        HelpName = "ID|FILE",
        Required = true,
    };

    private readonly Option<string> programme = new("--programme")
    {
        Description = "The programme's id, such as josefin.",
        HelpName = "ID",
        Required = true,
    };

    private readonly Option<string?> outcome = new("--outcome")
    {
        Description = $"What became of it: {Codes}.",
        HelpName = "CODE",
    };

    private readonly Option<string?> grade = new("--grade")
    {
        Description = "Instead: how well it served the need, from 0 (nothing) to 4.",
        HelpName = "0-4",
    };

    private readonly Option<string?> date = new("--date")
    {
        Description = "The day of the outcome, such as 2026-03-31 (default: today).",
        HelpName = "DATE",
    };

    private readonly Option<string?> by = new("--by")
    {
        Description = "Who decided, as a sign that is no name: letters, digits, - and _.",
        HelpName = "PSEUDONYM",
    };

    private readonly Option<string?> run = new("--run")
    {
        Description = "The run that suggested it (default: the latest that showed the programme).",
        HelpName = "RUN",
    };

    private readonly CatalogueOption catalogue = new(surroundings);
    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command = new Command("add", "Record what became of one suggestion.")
        {
            profile, programme, outcome, grade, date, by, run,
        };
        catalogue.AddTo(command);
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch feedback add --profile client-42 --programme josefin --outcome done
              bsrmatch feedback add --profile client-42 --programme basic --grade 0 --by adviser-7
              bsrmatch feedback add --profile profile.json --programme josefin --outcome not_for_me
            """);
    }

    private int Run(ParseResult parsed)
    {
        var today = DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().DateTime);
        var (told, day) = (OutcomeOf(parsed), DayOf(parsed, today));
        var decider = DeciderOf(parsed);
        var path = database.Of(parsed);
        var id = parsed.GetRequiredValue(programme);
        var programmes = catalogue.Load(parsed, path);
        if (programmes.Find(id) is null)
            throw new InputException(OutcomeFile.NoSuchProgramme(programmes, id, "--programme", null, ""));
        var firm = ProfileOf(parsed, today);
        var feedback = new Feedback
        {
            ProfileId = firm?.Id ?? parsed.GetRequiredValue(profile),
            ProgrammeId = id,
            Outcome = told,
            Date = day,
            By = decider,
            RunId = parsed.GetValue(run),
        };
        using var store = Store.Open(path ?? Store.DefaultPath(), surroundings.Clock);
        var decision = Add(store, new FeedbackEntry(feedback, "", null) { Profile = firm });
        surroundings.Output.Write(Encoding.UTF8.GetBytes(OutcomeWords.Recorded(decision)));
        return ExitCode.Done;
    }

    // The store tells fields; who types a command knows options.
    private static FeedbackDecision Add(Store store, FeedbackEntry entry)
    {
        try
        {
            return new FeedbackStore(store).Add(entry);
        }
        catch (InputException e)
        {
            throw new InputException([.. e.Faults.Select(fault =>
                fault with { Source = "--" + fault.Field, Field = "" })]);
        }
    }

    // What cannot be an id for its folder or its extension is a file, there or not.
    private SmeProfile? ProfileOf(ParseResult parsed, DateOnly today)
    {
        var text = parsed.GetRequiredValue(profile);
        var isFile = text == ProfileFile.StandardInput || text.Contains('/')
            || Path.GetExtension(text).ToLowerInvariant() is ".json" or ".jsonl" or ".csv" or ".tsv"
                or ".xlsx";
        if (!isFile) return null;
        var read = ProfileFile.Read(text, surroundings.Input, today);
        return read.Count == 1
            ? read[0]
            : throw new UsageException(
                $"--profile: one profile is needed and there are {read.Count}; pass one of them");
    }

    private Outcome OutcomeOf(ParseResult parsed)
    {
        var (code, number) = (parsed.GetValue(outcome), parsed.GetValue(grade));
        if ((code is null) == (number is null))
            throw new UsageException("tell what became of it: either --outcome CODE or --grade 0 to 4");
        if (number is not null)
        {
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                && given <= Qrels.HighestGrade
                ? Outcome.OfGrade(given)
                : throw new UsageException(
                    $"--grade: '{SafeText.Word(number)}' is no grade; write a number from 0 to 4");
        }

        if (OutcomeCodes.TryParse(code!, out var known)) return Outcome.Of(known);
        var near = Spelling.Nearest(code!, OutcomeCodes.All);
        throw new UsageException($"--outcome: '{SafeText.Word(code!)}' is not known; "
            + (near is null ? $"choose one of {Codes}" : $"did you mean {near}?"));
    }

    private DateOnly DayOf(ParseResult parsed, DateOnly today)
    {
        if (parsed.GetValue(date) is not { } text) return today;
        if (!IsoDate.TryParse(text, out var day))
        {
            throw new UsageException(
                $"--date: '{SafeText.Word(text)}' is not a day; write it as 2026-03-31");
        }

        return day <= today
            ? day
            : throw new UsageException($"--date: {text} lies in the future; write a day up to "
                + IsoDate.Format(today));
    }

    // What looks like a name is not repeated.
    private string? DeciderOf(ParseResult parsed) =>
        parsed.GetValue(by) is not { } text || Decider.IsPseudonym(text)
            ? parsed.GetValue(by)
            : throw new UsageException($"--by: expected {Decider.Expected}; {Decider.Remedy(text)}");
}
