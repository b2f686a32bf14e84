namespace BsrMatch.Text;

/// <summary>
/// Turns a text into the sparse vector the models read: stems, pairs of stems and character n-grams by
/// sqrt(count) x idf, each kind scaled to a fixed length, then the keyphrase hits of every theme,
/// plain and negated.
/// </summary>
internal sealed class Vectoriser(Vocabulary vocabulary, int themeCount)
{
    // Chosen by cross-validation on the training profiles.
    private const double WordScale = 1.5;
    private const double BigramScale = 1;
    private const double GramScale = 2;
    private const double HitScale = 0.6;

    /// <summary>Length of the vectors.</summary>
    public int Length => vocabulary.Count + 2 * themeCount;

    public SparseVector Vectorise(
        TermCounts words, TermCounts bigrams, TermCounts grams, IReadOnlyList<LexiconHit> hits)
    {
        var entries = new List<(int Index, float Value)>(words.Hashes.Length * 8);
        AddKind(words, WordScale, entries);
        AddKind(bigrams, BigramScale, entries);
        AddKind(grams, GramScale, entries);
        AddHits(hits, entries);
        return new SparseVector(
            [.. entries.Select(entry => entry.Index)], [.. entries.Select(entry => entry.Value)]);
    }

    private void AddKind(TermCounts terms, double scale, List<(int Index, float Value)> entries)
    {
        var first = entries.Count;
        var norm = 0.0;
        for (var i = 0; i < terms.Hashes.Length; i++)
        {
            var index = vocabulary.Find(terms.Hashes[i]);
            if (index < 0) continue;
            var weight = Math.Sqrt(terms.Counts[i]) * vocabulary.Idf[index];
            norm += weight * weight;
            entries.Add((index, (float)weight));
        }

        var factor = norm > 0 ? scale / Math.Sqrt(norm) : 0;
        for (var i = first; i < entries.Count; i++)
            entries[i] = (entries[i].Index, (float)(entries[i].Value * factor));
    }

    private void AddHits(IReadOnlyList<LexiconHit> hits, List<(int Index, float Value)> entries)
    {
        if (hits.Count == 0) return;
        Span<int> counts = stackalloc int[2 * themeCount];
        counts.Clear();
        foreach (var hit in hits) counts[hit.Negated ? themeCount + hit.Theme : hit.Theme]++;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                entries.Add((vocabulary.Count + i, (float)(HitScale * Math.Sqrt(Math.Min(counts[i], 4)))));
        }
    }
}
