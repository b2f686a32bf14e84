using System.Runtime.CompilerServices;

namespace BsrMatch.Features;

/// <summary>A document that a term occurs in, and what the term weighs there.</summary>
internal readonly record struct Posting(int Document, float Weight);

/// <summary>
/// Postings from terms to documents with a weight each, so that one pass over a query's terms yields its dot
/// product with every document. Sums run in the query's term order, hence the same bytes everywhere.
/// </summary>
internal sealed class InvertedIndex
{
    private readonly int[] starts;
    private readonly Posting[] postings;

    private InvertedIndex(int documentCount, int[] starts, Posting[] postings)
    {
        DocumentCount = documentCount;
        this.starts = starts;
        this.postings = postings;
    }

    public int DocumentCount { get; }

    /// <summary>Builds the index.</summary>
    /// <param name="vectors">One a document: distinct terms and their weights.</param>
    /// <param name="termCount">Terms are numbers from 0 to this, exclusive.</param>
    public static InvertedIndex Build(
        IReadOnlyList<(int[] Terms, float[] Weights)> vectors, int termCount)
    {
        var documents = new int[vectors.Count + 1];
        for (var at = 0; at < vectors.Count; at++)
            documents[at + 1] = documents[at] + vectors[at].Terms.Length;
        return Build(documents, [.. vectors.SelectMany(vector => vector.Terms)],
            [.. vectors.SelectMany(vector => vector.Weights)], termCount);
    }

    /// <summary>The same of vectors that lie one behind the other.</summary>
    /// <param name="documents">Where each begins, and one past the last one's end.</param>
    /// <param name="terms">Their terms.</param>
    /// <param name="weights">And their weights.</param>
    /// <param name="termCount">Terms are numbers from 0 to this, exclusive.</param>
    public static InvertedIndex Build(ReadOnlySpan<int> documents, ReadOnlySpan<int> terms,
        ReadOnlySpan<float> weights, int termCount)
    {
        var starts = new int[termCount + 1];
        foreach (var term in terms) starts[term + 1]++;
        for (var term = 0; term < termCount; term++) starts[term + 1] += starts[term];
        var ends = starts[..termCount];
        var postings = new Posting[terms.Length];
        var count = Math.Max(0, documents.Length - 1);
        for (var document = 0; document < count; document++)
        {
            for (var i = documents[document]; i < documents[document + 1]; i++)
                postings[ends[terms[i]]++] = new Posting(document, weights[i]);
        }

        return new InvertedIndex(count, starts, postings);
    }

    /// <summary>Where a term occurs, by rising documents; nowhere for a term it was not built for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Posting> Of(int term) =>
        (uint)term < (uint)(starts.Length - 1)
            ? postings.AsSpan(starts[term], starts[term + 1] - starts[term])
            : [];

    /// <summary>
    /// Reads where a term's postings begin. Nothing waits for it, so that a processor fetches for many terms
    /// at once what each alone would wait for.
    /// </summary>
    /// <returns>A number of no meaning, to be used so that the reading is not left out.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Touch(int term)
    {
        var at = starts[term];
        return (uint)at < (uint)postings.Length ? postings[at].Document : 0;
    }

    /// <summary>Adds the dot product of a query with every document to its score.</summary>
    public void Score(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, Span<double> scores)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            double weight = weights[i];
            foreach (ref readonly var posting in Of(terms[i]))
                scores[posting.Document] += weight * posting.Weight;
        }
    }
}
