using System.Runtime.Intrinsics;

namespace BsrMatch.Text;

/// <summary>
/// Turns what was counted in a text into the sparse vector the models read: stems, pairs of stems and
/// character n-grams by sqrt(count) x idf, each kind scaled to a fixed length, then the concepts it speaks
/// of, plain and negated, scaled alike, then the keyphrase hits of every theme, plain and negated.
/// </summary>
internal sealed class Vectoriser(Vocabulary vocabulary, int conceptCount, int themeCount)
{
    // Chosen by cross-validation on the training profiles.
    private const double WordScale = 1.5;
    private const double BigramScale = 1;
    private const double GramScale = 2;
    private const double ConceptScale = 1.5;
    private const double HitScale = 0.6;

    private const int MostHits = 4;

    /// <summary>Length of the vectors.</summary>
    public int Length => FirstHit + 2 * themeCount;

    /// <summary>The first of the keyphrase inputs.</summary>
    public int FirstHit => vocabulary.Count + 2 * conceptCount;

    /// <summary>The vector of a text; it shares the indices with the counts.</summary>
    public SparseVector Vectorise(InputCounts inputs)
    {
        var values = new float[inputs.Indices.Length];
        var words = WeighTerms(inputs, 0, vocabulary.WordCount, WordScale, values);
        var bigrams = WeighTerms(
            inputs, words, vocabulary.WordCount + vocabulary.BigramCount, BigramScale, values);
        var grams = WeighTerms(inputs, bigrams, vocabulary.Count, GramScale, values);
        var concepts = WeighConcepts(inputs, grams, values);
        for (var i = concepts; i < values.Length; i++)
            values[i] = (float)(HitScale * Math.Sqrt(Math.Min(inputs.Counts[i], MostHits)));
        return new SparseVector(inputs.Indices, values);
    }

    /// <summary>Single stems alone, as a vector of length one.</summary>
    public SparseVector Content(InputCounts stems)
    {
        var values = new float[stems.Indices.Length];
        WeighTerms(stems, 0, vocabulary.Count, 1, values);
        return new SparseVector(stems.Indices, values);
    }

    // Each returns where the next kind begins.
    private int WeighTerms(InputCounts inputs, int first, int firstOfNext, double scale, float[] values)
    {
        var (indices, counts) = inputs;
        var (idf, norm, end) = (vocabulary.Idf, 0.0, first);
        for (; end < indices.Length && indices[end] < firstOfNext; end++)
        {
            double weight = idf[indices[end]];
            if (counts[end] != 1) weight = Math.Sqrt(counts[end]) * weight;
            norm += weight * weight;
            values[end] = (float)weight;
        }

        var factor = norm > 0 ? scale / Math.Sqrt(norm) : 0;
        Scale(values.AsSpan(first, end - first), factor);
        return end;
    }

    private static void Scale(Span<float> values, double factor)
    {
        var i = 0;
        for (; i + Vector512<float>.Count <= values.Length; i += Vector512<float>.Count)
        {
            var (low, high) = Vector512.Widen(Vector512.Create<float>(values[i..]));
            Vector512.Narrow(low * factor, high * factor).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++) values[i] = (float)(values[i] * factor);
    }

    private int WeighConcepts(InputCounts inputs, int first, float[] values)
    {
        var (indices, counts) = inputs;
        var (norm, end) = (0.0, first);
        for (; end < indices.Length && indices[end] < FirstHit; end++) norm += counts[end];
        for (var i = first; i < end; i++) values[i] = (float)(ConceptScale * Math.Sqrt(counts[i] / norm));
        return end;
    }
}
