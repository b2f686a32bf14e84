using BsrMatch.Text;

namespace BsrMatch.Tests.Support;

internal static class PhraseTables
{
    /// <summary>What a lexicon was made of, by meaning and language.</summary>
    public static IReadOnlyList<(int Theme, string Language, string Phrase)> Entries(this ThemeLexicon lexicon)
    {
        var table = lexicon.Table;
        var starts = table.LanguageStarts.ToArray()[..^1];
        return
        [
            .. Enumerable.Range(0, table.Count)
                .Select(at => (table.PhraseAt(at), table.Languages[Array.FindLastIndex(starts, start => start <= at)]))
                .Select(entry => (entry.Item1.Theme, Language: entry.Item2, Phrase: entry.Item1.Text))
                .OrderBy(entry => entry.Theme).ThenBy(entry => entry.Language, StringComparer.Ordinal)
                .ThenBy(entry => entry.Phrase, StringComparer.Ordinal),
        ];
    }
}
