using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>Tells names of places from words and persons that are written alike.</summary>
internal static class CountryNames
{
    // Family names as often as towns; countries that share their name with something else are not listed.
    private static readonly HashSet<string> AlsoPersons = new(StringComparer.Ordinal)
    {
        "lund", "paris", "lahti", "pori", "kotka", "vasa", "holland", "lorraine", "berlin", "london", "posen",
    };

    // "Polish the surface", but "Polish firms".
    private static readonly HashSet<string> AfterAVerb = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "your", "it", "them", "with", "by", "until", "surfaces", "off", "up",
    };

    /// <summary>Whether a phrase that must be a name is one where it stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="last">Its last token.</param>
    /// <param name="language">The text's language: German writes every noun with a capital.</param>
    public static bool IsName(TokenisedText text, int first, int last, string language)
    {
        var token = text.Tokens[first];
        if (!char.IsUpper(text.Source[token.Start])) return false;
        var folded = text.Folded(token);
        if (folded.SequenceEqual("polish") && OpensSentence(text, first)) return IsFollowedByNoun(text, last);
        return language == "de" || !AlsoPersons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded)
            || !FollowsFirstName(text, first);
    }

    private static bool IsFollowedByNoun(TokenisedText text, int last)
    {
        var (next, tokens) = (last + 1, text.Tokens);
        // "Polish and Danish firms" names two; "polish and sand" two tasks.
        if (next + 1 < tokens.Length && text.Folded(tokens[next]) is "and" or "or")
            return char.IsUpper(text.Source[tokens[next + 1].Start]);
        return next < tokens.Length && tokens[next].Sentence == tokens[last].Sentence
            && !tokens[next].OpensClause
            && !AfterAVerb.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Folded(tokens[next]));
    }

    private static bool FollowsFirstName(TokenisedText text, int first) =>
        !OpensSentence(text, first) && !text.Tokens[first].OpensClause && !OpensSentence(text, first - 1)
        && char.IsUpper(text.Source[text.Tokens[first - 1].Start]);

    private static bool OpensSentence(TokenisedText text, int token) =>
        token == 0 || text.Tokens[token - 1].Sentence != text.Tokens[token].Sentence;
}
