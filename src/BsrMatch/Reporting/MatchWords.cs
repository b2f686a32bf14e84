using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;

namespace BsrMatch.Reporting;

/// <summary>Where a match stands and what would change it, in words of one language.</summary>
public static class MatchWords
{
    // A sentence a field and language.
    private static readonly Remembered<(string Language, string Field), string> Wanted = new(1000);

    /// <summary>Whether the programme can no longer be applied for.</summary>
    public static bool IsOver(Match match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return match.Lifecycle is LifecycleStatus.Archived or LifecycleStatus.Closed;
    }

    /// <summary>Can take part, cannot, or not known yet.</summary>
    public static string Verdict(Phrases phrases, Match match)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(match);
        return phrases.Of(match.Verdict switch
        {
            Eligibility.Verdict.Eligible => IsOver(match) ? "verdict.eligible-past" : "verdict.eligible",
            Eligibility.Verdict.Ineligible => "verdict.ineligible",
            _ => "verdict.unknown",
        });
    }

    /// <summary>Why the verdict is no, or not known: sentences; empty for a yes.</summary>
    public static string VerdictReasons(Phrases phrases, Match match)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(match);
        if (match.Verdict == Eligibility.Verdict.Eligible) return "";
        var told = match.RuleResults
            .Where(rule => rule.Outcome == match.Verdict
                && (rule.MissingFields.Count == 0 || rule.CoarseFields.Count > 0))
            .Select(rule => RuleWords.Sentence(phrases, rule));
        return string.Join(' ',
            match.Verdict == Eligibility.Verdict.Unknown && match.MissingFields.Count > 0
                ? told.Prepend(Missing(phrases, match.MissingFields))
                : told);
    }

    /// <summary>The absent fields, as a sentence.</summary>
    public static string Missing(Phrases phrases, IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return phrases.Of("verdict.missing",
            ("fields", phrases.And([.. fields.Select(field => Field(phrases, field))])));
    }

    /// <summary>A profile field as people call it.</summary>
    public static string Field(Phrases phrases, string field)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return phrases.OrNull($"field.{field}") ?? field;
    }

    /// <summary>Where the programme stands; null when the catalogue does not tell.</summary>
    public static string? Lifecycle(Phrases phrases, Match match)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(match);
        var dates = match.Programme.Lifecycle;
        return match.Lifecycle switch
        {
            LifecycleStatus.Archived => Ended(phrases, match.Programme, dates.Closes is { } end
                ? phrases.Of("status.ended-in", ("when", $"{end.Year}"))
                : phrases.Of("status.ended")),
            LifecycleStatus.Closed => Ended(phrases, match.Programme, dates.Closes is { } end
                ? phrases.Of("status.closed-since", ("when", IsoDate.Format(end)))
                : phrases.Of("status.closed")),
            LifecycleStatus.Forecasted => dates.Opens is { } first
                ? phrases.Of("status.opens", ("when", IsoDate.Format(first)))
                : phrases.Of("status.announced"),
            LifecycleStatus.Open => dates.Closes is { } last
                ? phrases.Of("status.open-until", ("when", IsoDate.Format(last)))
                : phrases.Of("status.open"),
            _ => null,
        };
    }

    /// <summary>Conditions that no profile can answer; they do not touch the verdict.</summary>
    public static IReadOnlyList<string> Notes(Phrases phrases, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Eligibility.ConsortiumMin is int least and > 1
            ? [phrases.Of("note.consortium", ("n", phrases.Number(least)))]
            : [];
    }

    /// <summary>
    /// What was taken for granted about the firm's size, as sentences, if a condition depends on it: that it
    /// is autonomous where it names no partner or linked enterprises, and that the last year counts where
    /// nobody knows what those had before.
    /// </summary>
    public static IReadOnlyList<string> Assumptions(Phrases phrases, MatchResult result)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var match in result.Matches)
        {
            foreach (var rule in match.RuleResults)
            {
                if (rule is { Rule: "size", Value: not null })
                    return SizeWords.Assumptions(phrases, result.Size);
            }
        }

        return [];
    }

    /// <summary>What would change the answer, as far as that can be said for certain.</summary>
    public static IReadOnlyList<string> Outlook(Phrases phrases, Match match)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(match);
        var told = new List<string>();
        if (match.NearMiss is { } nearMiss) told.Add(RuleWords.NearMiss(phrases, nearMiss));
        else if (match.Verdict == Eligibility.Verdict.Ineligible)
        {
            var failed = match.RuleResults.Count(rule => rule.Outcome == Eligibility.Verdict.Ineligible);
            told.Add(phrases.Of(failed > 1 ? "outlook.several" : "outlook.one"));
        }

        // What is refused for good stays so, whatever else is answered.
        if (match.Verdict != Eligibility.Verdict.Ineligible || match.NearMiss is not null)
            AddOpen(told, phrases, match);
        if (IsOver(match) && match.Programme.Contact is not null) told.Add(phrases.Of("outlook.over"));
        if (match.Purpose.Count > 0 && match.Reasons.Any(reason => reason.Contribution < 0))
            told.Add(Need(phrases, match));
        if (told.Count == 0) told.Add(phrases.Of("outlook.nothing"));
        return told;
    }

    /// <summary>A name and where to find it.</summary>
    public static string Link(NamedLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Url is { } url ? $"{link.Name}, {url}" : link.Name;
    }

    private static void AddOpen(List<string> told, Phrases phrases, Match match)
    {
        foreach (var field in match.MissingFields)
        {
            told.Add(Wanted.Get((phrases.Language, field), phrases, static (phrases, key) =>
                phrases.Of("outlook.missing", ("field", Field(phrases, key.Field)))));
        }

        foreach (var rule in match.RuleResults)
        {
            if (rule.Outcome != Eligibility.Verdict.Unknown) continue;
            if (rule.CoarseFields.Count > 0)
                told.Add(phrases.Of("outlook.coarse", ("sentence", RuleWords.Sentence(phrases, rule))));
            else if (rule.MissingFields.Count == 0) told.Add(RuleWords.Sentence(phrases, rule));
        }
    }

    private static string Need(Phrases phrases, Match match)
    {
        var purpose = phrases.Themes(match.Purpose);
        return match.Asked.Count == 0
            ? phrases.Of("outlook.need-unread", ("purpose", purpose))
            : phrases.Of("outlook.need", ("asked", phrases.Themes(match.Asked)), ("purpose", purpose));
    }

    private static string Ended(Phrases phrases, Programme programme, string when)
    {
        var carriesOn = programme.Successor is { } successor
            ? phrases.Of("status.carries-on", ("link", Link(successor)))
            : phrases.Of("status.nothing-carries-on");
        return programme.Contact is { } contact
            ? $"{when}; {carriesOn}; {phrases.Of("status.contact", ("link", Link(contact)))}"
            : $"{when}; {carriesOn}";
    }
}
