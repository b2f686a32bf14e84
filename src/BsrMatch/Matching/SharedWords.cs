using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>Finds the most telling words that a profile and a programme share, as each spells them.</summary>
internal static class SharedWords
{
    private const int Most = 3;
    private const int ShortestWord = 5;
    private const double LeastWeight = 0.6;

    // A word that more than one text in this many has says little.
    private const int RareIn = 40;

    public static IReadOnlyList<(string InProfile, string InProgramme)> Find(
        TextModel model, TextView profile, ProgrammeView programme)
    {
        var spellings = new Dictionary<ulong, string>();
        foreach (var (hash, spelling) in Spellings(programme.Text)) spellings.TryAdd(hash, spelling);
        var shared = new Dictionary<ulong, (string InProfile, string InProgramme)>();
        foreach (var (hash, spelling) in Spellings(profile))
        {
            if (spellings.TryGetValue(hash, out var other)) shared.TryAdd(hash, (spelling, other));
        }

        return
        [
            .. shared.Select(pair => (pair.Key, pair.Value, Weight: Weight(model, programme, pair.Key)))
                .Where(word => word.Weight >= LeastWeight)
                .OrderByDescending(word => word.Weight).ThenBy(word => word.Key)
                .Take(Most).Select(word => word.Value),
        ];
    }

    // How much the word speaks for a theme of the programme. A word the model never met is
    // rare, hence telling.
    private static double Weight(TextModel model, ProgrammeView programme, ulong hash)
    {
        var index = model.Vocabulary.Find(hash);
        if (index < 0) return LeastWeight;
        if (model.Vocabulary.Frequencies[index] * RareIn > model.Vocabulary.Documents) return 0;
        var best = 0.0;
        for (var t = 0; t < programme.Themes.Length; t++)
            best = Math.Max(best, programme.Themes[t] * model.Themes.Weight(index, t));
        return best;
    }

    private static IEnumerable<(ulong Hash, string Spelling)> Spellings(TextView view)
    {
        for (var i = 0; i < view.Text.Tokens.Length; i++)
        {
            var token = view.Text.Tokens[i];
            if (token.FoldedLength < ShortestWord) continue;
            var stem = Stemming.StemHash(view.Text.Folded(token), view.Language == "en");
            yield return (stem, view.Text.Quote(i, i));
        }
    }
}
