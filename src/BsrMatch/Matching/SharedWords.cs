using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>Finds the most telling words that a profile and a programme share, as each spells them.</summary>
internal static class SharedWords
{
    private const int Most = 3;
    private const double LeastWeight = 0.6;

    // A word that more than one text in this many has says little.
    private const int RareIn = 40;

    public static IReadOnlyList<(string InProfile, string InProgramme)> Find(
        TextModel model, TextView profile, ProgrammeView programme)
    {
        var (asked, offered) = (Spellings.Of(profile), Spellings.Of(programme.Text));
        List<(double Weight, int Asked, int Offered)> shared = [];
        for (int i = 0, j = 0; i < asked.Stems.Length && j < offered.Stems.Length;)
        {
            var (stem, other) = (asked.Stems[i], offered.Stems[j]);
            if (stem == other && Weight(model, programme, stem) is >= LeastWeight and var weight)
                shared.Add((weight, i, j));
            if (stem <= other) i++;
            if (other <= stem) j++;
        }

        // Stems rise, so of words of one weight that with the lower stem comes first.
        return
        [
            .. shared.OrderByDescending(word => word.Weight).Take(Most)
                .Select(word => (asked.At(word.Asked), offered.At(word.Offered))),
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
}
