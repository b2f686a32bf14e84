using System.Text;

namespace BsrMatch.Text;

/// <summary>
/// The phrases of a lexicon column by column, as a bundle's file has them: by language and, within one, by
/// the key of the first word, equal keys in the order they were given. A profile needs the phrases of one
/// language or two out of eleven, and of those a few.
/// </summary>
internal sealed record PhraseTable
{
    /// <summary>The languages of the phrases.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Where the phrases of each language begin, and one past the last one's end.</summary>
    public required ReadOnlyMemory<int> LanguageStarts { get; init; }

    /// <summary>The most words that any phrase of each language has.</summary>
    public required ReadOnlyMemory<int> LongestPhrases { get; init; }

    /// <summary>The most letters of a beginning that any phrase of each language begins with.</summary>
    public required ReadOnlyMemory<int> LongestPrefixes { get; init; }

    /// <summary>
    /// The key of the first word of each phrase, see <see cref="PhraseIndex.Key(PhraseWord)"/>.
    /// </summary>
    public required ReadOnlyMemory<ulong> Keys { get; init; }

    /// <summary>The theme, or concept, of each phrase.</summary>
    public required ReadOnlyMemory<int> Themes { get; init; }

    /// <summary>Where the words of each phrase begin, and one past the last one's end.</summary>
    public required ReadOnlyMemory<int> TextStarts { get; init; }

    /// <summary>The phrases in UTF-8, one behind the other.</summary>
    public required ReadOnlyMemory<byte> Texts { get; init; }

    public int Count => Themes.Length;

    public static PhraseTable Of(IReadOnlyList<(int Theme, string Language, string Phrase)> entries)
    {
        var sorted = entries.Select(entry => (entry.Language, Phrase: new Phrase(entry.Theme, entry.Phrase)))
            .Select(entry => (entry.Language, entry.Phrase, Key: PhraseIndex.Key(entry.Phrase.First)))
            .OrderBy(entry => entry.Language, StringComparer.Ordinal).ThenBy(entry => entry.Key).ToList();
        var languages = sorted.GroupBy(entry => entry.Language, StringComparer.Ordinal).ToList();
        var texts = sorted.Select(entry => Encoding.UTF8.GetBytes(entry.Phrase.Text)).ToList();
        return new PhraseTable
        {
            Languages = [.. languages.Select(language => language.Key)],
            LanguageStarts = Starts(languages.Select(language => language.Count())),
            LongestPhrases = languages
                .Select(language => language.Max(entry => entry.Phrase.MostWords)).ToArray(),
            LongestPrefixes = languages.Select(language => language.Max(entry =>
                entry.Phrase.First is { IsPrefix: true } first ? first.Folded.Length : 0)).ToArray(),
            Keys = sorted.Select(entry => entry.Key).ToArray(),
            Themes = sorted.Select(entry => entry.Phrase.Theme).ToArray(),
            TextStarts = Starts(texts.Select(text => text.Length)),
            Texts = texts.SelectMany(text => text).ToArray(),
        };
    }

    public Phrase PhraseAt(int index) => new(Themes.Span[index],
        Encoding.UTF8.GetString(Texts.Span[TextStarts.Span[index]..TextStarts.Span[index + 1]]));

    private static int[] Starts(IEnumerable<int> lengths)
    {
        var starts = new List<int> { 0 };
        foreach (var length in lengths) starts.Add(starts[^1] + length);
        return [.. starts];
    }
}
