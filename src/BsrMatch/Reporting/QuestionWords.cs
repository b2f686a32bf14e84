using BsrMatch.Languages;
using BsrMatch.Matching;

namespace BsrMatch.Reporting;

/// <summary>What to ask next, in a sentence of one language.</summary>
public static class QuestionWords
{
    private const int MostProgrammes = 3;

    /// <summary>What to ask one firm.</summary>
    public static string Tell(Phrases phrases, NextQuestion question)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(question);
        var programmes = string.Join(", ", question.ProgrammeIds.Take(MostProgrammes))
            + (question.ProgrammeIds.Count > MostProgrammes ? ", ..." : "");
        return phrases.Of(question.Settles > 0 ? "question.one" : "question.part",
            ("field", MatchWords.Field(phrases, question.Field)),
            ("settled", phrases.Number(question.Settles)), ("concerned", phrases.Number(question.Concerns)),
            ("open", phrases.Number(question.Open)), ("programmes", programmes));
    }

    /// <summary>
    /// What to ask over a whole list of clients, in the language most of their results are in; null when
    /// nothing is open.
    /// </summary>
    public static string? TellForAll(IReadOnlyList<MatchResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (NextQuestions.OverAll(results) is not { } question) return null;
        var phrases = Phrases.For(results.GroupBy(result => result.Language, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key);
        var clients = results.Count(result => result.NextQuestions.Any(open => open.Field == question.Field));
        return phrases.Of("question.list", ("field", MatchWords.Field(phrases, question.Field)),
            ("clients", phrases.Number(clients)), ("all", phrases.Number(results.Count)),
            ("settled", phrases.Number(question.Settles)));
    }
}
