using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>Reads the fields of an outcome, whatever kind of list they come from.</summary>
internal sealed class OutcomeReader(string source, DateOnly today)
{
    private const int LastRank = 1_000_000;

    /// <summary>Reads an outcome that stands in one JSON object, with or without its profile.</summary>
    /// <returns>Null where there are faults.</returns>
    public FeedbackEntry? ReadObject(LocatedJson node, List<Fault> faults)
    {
        if (node.Kind != JsonValueKind.Object) return Read(node, null, faults);
        var outcome = LocatedJson.Of(JsonValueKind.Object, node.Line, node.Text);
        var firm = LocatedJson.Of(JsonValueKind.Object, node.Line, node.Text);
        var isNested = false;
        foreach (var (name, value) in node.Members)
        {
            var field = OutcomeFields.OfMember(name);
            if (OutcomeFields.Derived.Contains(name)) continue;
            if (field == OutcomeFields.Profile && value.Kind == JsonValueKind.Object)
            {
                isNested = true;
                firm.Members.AddRange(value.Members);
            }
            else if (field is null && OutcomeFields.IsOfProfile(name)) firm.Members.Add(new(name, value));
            else outcome.Members.Add(new(field ?? name, value));
        }

        Share(outcome, firm, isNested);
        return Read(outcome, isNested || SaysSomething(firm) ? ReadProfile(firm, faults) : null, faults);
    }

    /// <summary>Reads an outcome whose profile was read already.</summary>
    /// <returns>Null where there are faults.</returns>
    public FeedbackEntry? Read(LocatedJson node, SmeProfile? profile, List<Fault> faults)
    {
        var reader = new FieldReader(node, source, faults);
        var id = reader.Text(OutcomeFields.Profile)?.Trim() ?? profile?.Id;
        var programme = reader.Text(OutcomeFields.Programme)?.Trim();
        var date = reader.Value<DateOnly>(OutcomeFields.Date, IsoDate.TryParse, "a day such as 2026-03-31",
            "write the day of the outcome");
        var (hasOutcome, hasGrade) =
            (reader.IsGiven(OutcomeFields.Outcome), reader.IsGiven(OutcomeFields.Grade));
        var outcome = hasOutcome ? ReadOutcome(reader) : ReadGrade(reader);
        var by = ReadDecider(reader, node.Line, faults);
        var run = reader.Text(OutcomeFields.Run)?.Trim();
        var rank = reader.Integer(OutcomeFields.Rank, 1, LastRank, "a rank, 1 or more");
        reader.Require(hasOutcome != hasGrade, OutcomeFields.Outcome, "either an outcome or a grade",
            hasOutcome ? "leave one of the two out" : "tell one of the two");
        RequireText(reader, id, OutcomeFields.Profile, "the profile's id");
        RequireText(reader, programme, OutcomeFields.Programme, "the programme's id");
        reader.Require(reader.IsGiven(OutcomeFields.Date), OutcomeFields.Date, "the day of the outcome",
            "write it as 2026-03-31");
        reader.Require(!(date > today), OutcomeFields.Date, $"a day up to {IsoDate.Format(today)}",
            "an outcome cannot lie in the future");
        reader.Require(profile is null || id == profile.Id, OutcomeFields.Profile,
            "the id that the profile itself has", "leave out one of the two");
        reader.RejectUnknown();
        if (faults.Count > 0) return null;
        return new FeedbackEntry(new Feedback
        {
            ProfileId = id!,
            ProgrammeId = programme!,
            Outcome = outcome!,
            Date = date!.Value,
            By = by,
            RunId = run,
            Rank = rank,
        }, source, node.Line)
        {
            Profile = profile,
        };
    }

    // The id may be told of the outcome or of the profile. In one flat object the outcome's counts, since the
    // other may number the rows.
    private static void Share(LocatedJson outcome, LocatedJson firm, bool isNested)
    {
        var told = outcome.Members.FirstOrDefault(member => member.Key == OutcomeFields.Profile).Value;
        var own = firm.Members.FirstOrDefault(member => member.Key == "id").Value;
        if (told is null && own is not null) outcome.Members.Add(new(OutcomeFields.Profile, own));
        if (told is null || (isNested && own is not null)) return;
        firm.Members.RemoveAll(member => member.Key == "id");
        firm.Members.Add(new("id", told));
    }

    // Without a text it is no profile but a remark on one that the store knows.
    private static bool SaysSomething(LocatedJson firm) =>
        firm.Members.Any(member => member.Key is "needs" or "description"
            && !string.IsNullOrWhiteSpace(member.Value.Text) && member.Value.Kind != JsonValueKind.Null);

    private SmeProfile? ReadProfile(LocatedJson node, List<Fault> faults)
    {
        var own = new List<Fault>();
        var profile = ProfileJson.Read(node, source, today, own);
        faults.AddRange(own);
        return profile;
    }

    private static Outcome? ReadOutcome(FieldReader reader)
    {
        Outcome? outcome = null;
        reader.Scalar<int>(OutcomeFields.Outcome,
            node => Outcome.TryParse(node.Text, out outcome) ? 0 : null,
            "an outcome such as done or not_for_me", text =>
                Spelling.Nearest(text, OutcomeCodes.All) is { } near ? $"did you mean {near}?"
                    : $"write one of {string.Join(", ", OutcomeCodes.All)}, or a grade from 0 to 4");
        return outcome;
    }

    private static Outcome? ReadGrade(FieldReader reader) =>
        reader.Integer(OutcomeFields.Grade, 0, 4, "a grade from 0 to 4") is { } grade
            ? Outcome.OfGrade(grade)
            : null;

    // Whoever is named by mistake must not be named again in a message.
    private string? ReadDecider(FieldReader reader, int line, List<Fault> faults)
    {
        if (reader.Text(OutcomeFields.By)?.Trim() is not { } by) return null;
        if (Decider.IsPseudonym(by)) return by;
        faults.Add(new Fault(
            source, line, OutcomeFields.By, null, Decider.Expected, Decider.Remedy(by))
        {
            HiddenLength = by.Length,
        });
        return null;
    }

    // Of what is no text at all that is said already.
    private static void RequireText(FieldReader reader, string? text, string field, string expected) =>
        reader.Require(text is not null || (reader.RejectedText && reader.IsGiven(field)), field, expected,
            "write it");
}
