using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Matching;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Says whether a firm can take part, and where a programme stands in its life.</summary>
internal static class VerdictWords
{
    /// <summary>Can take part, cannot (which rule), or not known yet (which field).</summary>
    public static Piece Verdict(Match match) => match.Verdict switch
    {
        Eligibility.Verdict.Eligible => IsOver(match)
            ? new Piece("could have taken part", Styles.Good)
            : new Piece("can take part", Styles.Good),
        Eligibility.Verdict.Ineligible => new Piece("cannot take part: " + Failures(match), Styles.Bad),
        _ => new Piece("not known yet: " + Unknowns(match), Styles.Open),
    };

    /// <summary>Where the programme stands; null when the catalogue does not tell.</summary>
    public static string? Lifecycle(Match match)
    {
        var (programme, dates) = (match.Programme, match.Programme.Lifecycle);
        return match.Lifecycle switch
        {
            LifecycleStatus.Archived =>
                Ended(programme, dates.Closes is { } end ? $"ended {end.Year}" : "ended"),
            LifecycleStatus.Closed => Ended(programme,
                dates.Closes is { } end ? $"closed since {IsoDate.Format(end)}" : "closed"),
            LifecycleStatus.Forecasted => dates.Opens is { } first
                ? $"not open yet; opens {IsoDate.Format(first)}"
                : "announced, not open yet",
            LifecycleStatus.Open => dates.Closes is { } last ? $"open until {IsoDate.Format(last)}" : "open",
            _ => null,
        };
    }

    public static bool IsOver(Match match) =>
        match.Lifecycle is LifecycleStatus.Archived or LifecycleStatus.Closed;

    private static string Ended(Programme programme, string when)
    {
        var carriesOn = programme.Successor is { } successor
            ? $"what carries on: {PlainWords.Link(successor)}"
            : "nothing is recorded that carries on";
        return programme.Contact is { } contact
            ? $"{when}; {carriesOn}; contact: {PlainWords.Link(contact)}"
            : $"{when}; {carriesOn}";
    }

    private static string Failures(Match match) => string.Join("; ", match.RuleResults
        .Where(rule => rule.Outcome == Eligibility.Verdict.Ineligible)
        .Select(rule =>
            $"{PlainWords.Subject(rule)} is {Value(rule)}, the programme asks for {Limit(rule)}"));

    private static string Unknowns(Match match)
    {
        if (match.MissingFields.Count > 0)
        {
            var fields = PlainWords.And([.. match.MissingFields.Select(PlainWords.Field)]);
            return match.MissingFields.Count == 1 ? $"{fields} is missing" : $"{fields} are missing";
        }

        return string.Join("; ", match.RuleResults.Where(rule => rule.Outcome == Eligibility.Verdict.Unknown)
            .Select(rule => rule.Value is null
                ? $"{PlainWords.Subject(rule)} could not be read ({Limit(rule)})"
                : $"{PlainWords.Subject(rule)} is {Value(rule)}, which is too coarse for {Limit(rule)}"));
    }

    public static string Value(RuleResult rule) =>
        rule.Value is { } value ? SafeText.OneLine(value) : "not known";

    public static string Limit(RuleResult rule) => SafeText.OneLine(rule.Limit);
}
