using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>Finds the values of a field by the words that point to them.</summary>
internal static class WordReading
{
    private static readonly double Log2 = StableMath.Log(2);

    /// <summary>How much some words say: the second says less than the first.</summary>
    public static double Log2Of(int count) => StableMath.Log(1 + count) / Log2;

    /// <summary>The candidates in the order of the field's values.</summary>
    public static IEnumerable<Candidate> Candidates(
        ProjectField field, ProjectText text, TextHits all, ThemeReading themes)
    {
        var found = all[field];
        for (var i = 0; i < found.Values.Count; i++)
        {
            var (hits, hint) = (found[i], Hint.Of(field, found.Values[i], text, all, themes));
            if (hits.Weight == 0 && !hint.Suggests) continue;
            double[] inputs =
            [
                Log2Of(hits.Strong.Count), Log2Of(hits.Weak.Count), hits.Strong.Count > 0 ? 1 : 0,
                hits.IsInTitle ? 1 : 0, hits.IsLeftOut ? 1 : 0,
                found.Weight > 0 ? hits.Weight / found.Weight : 0, hint.Odds,
            ];
            var evidence = hits.Weight > 0 ? hits.Evidence(text) : hint.Evidence?.Invoke() ?? [];
            if (evidence.Count > 0) yield return new Candidate(found.Values[i], inputs, evidence);
        }
    }
}
