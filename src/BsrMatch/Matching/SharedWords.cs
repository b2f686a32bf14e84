using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>Finds the rarest words that two texts share, as each of them spells them.</summary>
internal static class SharedWords
{
    private const int Most = 3;
    private const int ShortestWord = 4;

    public static IReadOnlyList<(string InProfile, string InProgramme)> Find(
        Vocabulary vocabulary, TextView profile, TextView programme)
    {
        var spellings = new Dictionary<ulong, string>();
        foreach (var (hash, spelling) in Spellings(programme)) spellings.TryAdd(hash, spelling);
        var shared = new Dictionary<ulong, (string InProfile, string InProgramme)>();
        foreach (var (hash, spelling) in Spellings(profile))
        {
            if (spellings.TryGetValue(hash, out var other)) shared.TryAdd(hash, (spelling, other));
        }

        return
        [
            .. shared.OrderBy(pair => Frequency(vocabulary, pair.Key)).ThenBy(pair => pair.Key)
                .Take(Most).Select(pair => pair.Value),
        ];
    }

    private static IEnumerable<(ulong Hash, string Spelling)> Spellings(TextView view)
    {
        for (var i = 0; i < view.Text.Tokens.Length; i++)
        {
            var token = view.Text.Tokens[i];
            if (token.FoldedLength < ShortestWord) continue;
            yield return (Stemming.StemHash(view.Text.Folded(token), view.Language == "en"), view.Text.Quote(i, i));
        }
    }

    private static int Frequency(Vocabulary vocabulary, ulong hash)
    {
        var index = vocabulary.Find(hash);
        return index < 0 ? 0 : vocabulary.Frequencies[index];
    }
}
