namespace BsrMatch.Text;

/// <summary>
/// Turns a text into the sparse vector the models read: stems, pairs of stems and character n-grams by
/// sqrt(count) x idf, each kind scaled to a fixed length, then the concepts it speaks of, plain and negated,
/// scaled alike, then the keyphrase hits of every theme, plain and negated.
/// </summary>
internal sealed class Vectoriser(Vocabulary vocabulary, int conceptCount, int themeCount)
{
    // Chosen by cross-validation on the training profiles.
    private const double WordScale = 1.5;
    private const double BigramScale = 1;
    private const double GramScale = 2;
    private const double ConceptScale = 1.5;
    private const double HitScale = 0.6;

    /// <summary>Length of the vectors.</summary>
    public int Length => FirstHit + 2 * themeCount;

    /// <summary>The first of the keyphrase inputs.</summary>
    public int FirstHit => vocabulary.Count + 2 * conceptCount;

    public SparseVector Vectorise(
        TermCounts words, TermCounts bigrams, TermCounts grams, IReadOnlyList<LexiconHit> concepts,
        IReadOnlyList<LexiconHit> hits)
    {
        var entries = new List<(int Index, float Value)>(words.Hashes.Length * 8);
        AddKind(words, WordScale, entries);
        AddKind(bigrams, BigramScale, entries);
        AddKind(grams, GramScale, entries);
        AddConcepts(concepts, entries);
        AddHits(hits, entries);
        return new SparseVector(
            [.. entries.Select(entry => entry.Index)], [.. entries.Select(entry => entry.Value)]);
    }

    /// <summary>Single stems alone, as a vector of length one.</summary>
    public SparseVector Content(TermCounts words)
    {
        var entries = new List<(int Index, float Value)>(words.Hashes.Length);
        AddKind(words, 1, entries);
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

    private void AddConcepts(IReadOnlyList<LexiconHit> hits, List<(int Index, float Value)> entries)
    {
        if (hits.Count == 0) return;
        var counts = Counted(hits, conceptCount);
        var norm = 0.0;
        foreach (var count in counts) norm += count;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                entries.Add((vocabulary.Count + i, (float)(ConceptScale * Math.Sqrt(counts[i] / norm))));
        }
    }

    private void AddHits(IReadOnlyList<LexiconHit> hits, List<(int Index, float Value)> entries)
    {
        if (hits.Count == 0) return;
        var counts = Counted(hits, themeCount);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                entries.Add((FirstHit + i, (float)(HitScale * Math.Sqrt(Math.Min(counts[i], 4)))));
        }
    }

    // The plain ones first, then the negated.
    private static int[] Counted(IReadOnlyList<LexiconHit> hits, int meanings)
    {
        var counts = new int[2 * meanings];
        foreach (var hit in hits) counts[hit.Negated ? meanings + hit.Theme : hit.Theme]++;
        return counts;
    }
}
