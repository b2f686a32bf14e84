using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Reporting;

namespace BsrMatch.Batch;

/// <summary>Puts an answer into the words of a report.</summary>
public static class OutcomeBuilder
{
    /// <summary>Catalogues above this size are too large for an overview of every programme.</summary>
    public const int MostStandings = 200;

    /// <summary>What a report tells of one client.</summary>
    /// <param name="row">The client's place in the list.</param>
    /// <param name="profile">The client.</param>
    /// <param name="result">The answer to it.</param>
    public static ClientOutcome Build(long row, SmeProfile profile, MatchResult result)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(result);
        var phrases = Phrases.For(result.Language);
        var next = result.NextQuestions.Count > 0 ? result.NextQuestions[0] : null;
        return new ClientOutcome
        {
            Row = row,
            ClientId = profile.Id,
            Name = profile.Name,
            Country = profile.Country?.Value,
            Sector = profile.Sector?.ToString(),
            NaceVersion = profile.Sector?.Version,
            Section = profile.Sector is { } sector ? ClientFacts.SectionOf(sector) : null,
            Sizes = result.Size.Possible,
            Language = result.Language,
            NoGoodMatch = result.NoGoodMatch,
            Asked = result.Matches.Count > 0 ? result.Matches[0].Asked : [],
            NextField = next?.Field,
            NextQuestion = next is null ? null : QuestionWords.Tell(phrases, next),
            MissingFields = [.. result.NextQuestions.Select(question => question.Field)],
            Assumptions = [.. MatchWords.Assumptions(phrases, result)],
            Matches = [.. result.Matches.Select(match => Build(phrases, match))],
            Standings = result.Standings,
        };
    }

    private static MatchOutcome Build(Phrases phrases, Match match) => new()
    {
        Rank = match.Rank,
        ProgrammeId = match.Programme.Id,
        Verdict = match.Verdict,
        Fit = match.Fit,
        Score = match.Score,
        Lifecycle = match.Lifecycle,
        Reasons = [.. match.Reasons.Select(reason => Tell(reason))],
        Conditions =
        [
            .. match.RuleResults.Where(rule => rule.Outcome != Verdict.Eligible)
                .OrderBy(rule => rule.Outcome == Verdict.Unknown)
                .Select(rule => RuleWords.Sentence(phrases, rule)),
        ],
        MissingFields = match.MissingFields,
        NearMiss = match.NearMiss is { } nearMiss ? RuleWords.NearMiss(phrases, nearMiss) : null,
        DeMinimis = match.DeMinimis is { } headroom ? AidWords.Tell(phrases, headroom) : null,
        Notes = Notes(phrases, match),
    };

    private static IReadOnlyList<string> Notes(Phrases phrases, Match match)
    {
        var notes = MatchWords.Notes(phrases, match.Programme);
        return MatchWords.Lifecycle(phrases, match) is { } lifecycle ? [lifecycle, .. notes] : notes;
    }

    // The firm's own words tell it which sentence was understood so; the programme's it can read there.
    private static string Tell(Reason reason)
    {
        var quotes = reason.Evidence.Where(evidence => evidence.Source == "profile")
            .Select(evidence => $"\"{evidence.Quote}\"").ToList();
        return quotes.Count == 0 ? reason.Text : $"{reason.Text} ({string.Join(", ", quotes)})";
    }
}
