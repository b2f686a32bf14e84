using BsrMatch.Catalogue;
using BsrMatch.Files.Inputs.Outcomes;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Outcomes;

/// <summary>A list of outcomes that was read to its end.</summary>
internal sealed record OutcomeFile
{
    // All are held until the store has decided on each of them.
    private const int MostRows = 100_000;
    private const long MostCharacters = 100_000_000;

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What a person should know about it as a whole.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>The names of the fields in the list, where they differ.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The sound rows.</summary>
    public required IReadOnlyList<(long Row, FeedbackEntry Entry)> Sound { get; init; }

    /// <summary>The others, each with all that is wrong with it.</summary>
    public required IReadOnlyList<(long Row, IReadOnlyList<Fault> Faults)> Faulty { get; init; }

    /// <summary>Reads a list and checks its programmes.</summary>
    /// <exception cref="InputException">The list is damaged, or too long to be held.</exception>
    public static OutcomeFile Read(IOutcomeList list, ProgrammeCatalogue catalogue)
    {
        var sound = new List<(long, FeedbackEntry)>();
        var faulty = new List<(long, IReadOnlyList<Fault>)>();
        var characters = 0L;
        foreach (var row in list.Rows())
        {
            if (sound.Count + faulty.Count == MostRows)
                throw TooMuch(list, FormattableString.Invariant($"at most {MostRows:N0} outcomes"));
            characters += TextLength(row.Entry?.Profile);
            if (characters > MostCharacters)
            {
                throw TooMuch(list, FormattableString.Invariant(
                    $"at most {MostCharacters:N0} characters of firms' own texts"));
            }

            if (row.Entry is not { } entry) faulty.Add((row.Row, row.Faults));
            else if (catalogue.Find(entry.Feedback.ProgrammeId) is not null) sound.Add((row.Row, entry));
            else
            {
                faulty.Add((row.Row, [NoSuchProgramme(catalogue, entry.Feedback.ProgrammeId, entry.Source,
                    entry.Line, list.Headers.GetValueOrDefault("programme", "programme"))]));
            }
        }

        return new OutcomeFile
        {
            Name = list.Name,
            Remarks = list.Remarks,
            Headers = list.Headers,
            Sound = sound,
            Faulty = faulty,
        };
    }

    /// <summary>What becomes of the rows, given what the store decided on the sound ones.</summary>
    public OutcomeReport Report(IReadOnlyList<FeedbackDecision> decisions, bool isRecorded)
    {
        var rows = Sound.Zip(decisions, (row, decision) => (row.Row, Decision: decision)).ToList();
        var refused = rows.Where(row => row.Decision.Faults.Count > 0).Select(row =>
            (row.Row, (IReadOnlyList<Fault>)[.. row.Decision.Faults.Select(InList)]));
        return new OutcomeReport
        {
            Name = Name,
            Remarks = Remarks,
            Accepted = [.. rows.Where(row => row.Decision.Faults.Count == 0)],
            Rejected = [.. Faulty.Concat(refused).OrderBy(row => row.Item1)],
            IsRecorded = isRecorded,
        };
    }

    public static Fault NoSuchProgramme(
        ProgrammeCatalogue catalogue, string id, string source, int? line, string field)
    {
        var near = Spelling.Nearest(id, catalogue.Programmes.Select(programme => programme.Id));
        return new Fault(source, line, field, SafeText.Word(id), $"a programme of {catalogue.Name}",
            near is null ? "'bsrmatch catalogue show' lists them; --catalogue names another catalogue"
                : $"did you mean {near}?");
    }

    private static int TextLength(SmeProfile? profile) =>
        (profile?.Needs?.Length ?? 0) + (profile?.Description?.Length ?? 0);

    private static InputException TooMuch(IOutcomeList list, string expected) =>
        new(new Fault(list.Name, null, "", null, expected,
            "cut the list into several and import one after the other; nothing was recorded"));

    private Fault InList(Fault fault) =>
        fault with { Field = Headers.GetValueOrDefault(fault.Field, fault.Field) };
}
