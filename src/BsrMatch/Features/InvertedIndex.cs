namespace BsrMatch.Features;

/// <summary>
/// Postings from terms to documents with a weight each, so that one pass over a query's terms yields its dot
/// product with every document. Sums run in the query's term order, hence the same bytes everywhere.
/// </summary>
internal sealed class InvertedIndex
{
    private readonly Dictionary<ulong, (int First, int Count)> ranges;
    private readonly int[] documents;
    private readonly float[] weights;

    private InvertedIndex(
        int documentCount, Dictionary<ulong, (int First, int Count)> ranges, int[] documents, float[] weights)
    {
        DocumentCount = documentCount;
        this.ranges = ranges;
        this.documents = documents;
        this.weights = weights;
    }

    public int DocumentCount { get; }

    /// <summary>Builds the index.</summary>
    /// <param name="vectors">One a document: rising terms and their weights.</param>
    public static InvertedIndex Build(IReadOnlyList<(ulong[] Terms, float[] Weights)> vectors)
    {
        var ranges = new Dictionary<ulong, (int First, int Count)>();
        foreach (var (terms, _) in vectors)
        {
            foreach (var term in terms) ranges[term] = (0, ranges.GetValueOrDefault(term).Count + 1);
        }

        var total = 0;
        foreach (var term in ranges.Keys.ToArray())
        {
            var count = ranges[term].Count;
            ranges[term] = (total, 0);
            total += count;
        }

        var (documents, weights) = (new int[total], new float[total]);
        for (var document = 0; document < vectors.Count; document++)
        {
            var (terms, values) = vectors[document];
            for (var i = 0; i < terms.Length; i++)
            {
                var (first, filled) = ranges[terms[i]];
                documents[first + filled] = document;
                weights[first + filled] = values[i];
                ranges[terms[i]] = (first, filled + 1);
            }
        }

        return new InvertedIndex(vectors.Count, ranges, documents, weights);
    }

    /// <summary>The dot product of a query with every document.</summary>
    public double[] Score(ReadOnlySpan<ulong> terms, ReadOnlySpan<float> queryWeights)
    {
        var scores = new double[DocumentCount];
        for (var i = 0; i < terms.Length; i++)
        {
            if (!ranges.TryGetValue(terms[i], out var range)) continue;
            double weight = queryWeights[i];
            for (var p = range.First; p < range.First + range.Count; p++)
                scores[documents[p]] += weight * weights[p];
        }

        return scores;
    }
}
