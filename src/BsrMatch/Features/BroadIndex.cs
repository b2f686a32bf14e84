using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Features;

/// <summary>
/// An index for terms that many documents have, as they have most n-grams: of a frequent term the weights
/// in all documents are kept side by side, zeros included, and of a rare one as postings. Sums run in the
/// query's term order, so that they are those of an <see cref="InvertedIndex"/> to the bit.
/// </summary>
internal sealed class BroadIndex
{
    /// <summary>A term is frequent that one document in so many has.</summary>
    private const int OneIn = 4;

    /// <summary>Of fewer documents postings are short enough.</summary>
    private const int LeastDocuments = 64;

    private const int Lanes = 8;

    private readonly InvertedIndex rare;
    private readonly int documents;
    private readonly int width;

    // One a term: where its weights begin; -1 for a rare one.
    private readonly int[] starts;
    private readonly float[] weights;

    private BroadIndex(InvertedIndex rare, int documents, int[] starts, float[] weights)
    {
        (this.rare, this.documents, this.starts, this.weights) = (rare, documents, starts, weights);
        width = ColumnTable<float>.WidthFor(documents);
    }

    /// <summary>Builds the index.</summary>
    /// <param name="vectors">One a document: distinct terms and their weights, none below 0.</param>
    /// <param name="termCount">Terms are numbers from 0 to this, exclusive.</param>
    public static BroadIndex Build(IReadOnlyList<(int[] Terms, float[] Weights)> vectors, int termCount)
    {
        var width = ColumnTable<float>.WidthFor(vectors.Count);
        var frequencies = new int[termCount];
        foreach (var (terms, _) in vectors)
            foreach (var term in terms) frequencies[term]++;
        var (starts, frequent) = (new int[termCount], 0);
        for (var term = 0; term < termCount; term++)
        {
            var isFrequent = vectors.Count >= LeastDocuments && frequencies[term] * OneIn >= vectors.Count;
            starts[term] = isFrequent ? frequent++ * width : -1;
        }

        var weights = new float[frequent * width];
        var others = new (int[] Terms, float[] Weights)[vectors.Count];
        for (var document = 0; document < others.Length; document++)
        {
            var (terms, values) = vectors[document];
            for (var i = 0; i < terms.Length; i++)
                if (starts[terms[i]] >= 0) weights[starts[terms[i]] + document] = values[i];
            int[] left = [.. Enumerable.Range(0, terms.Length).Where(i => starts[terms[i]] < 0)];
            others[document] =
                (Array.ConvertAll(left, i => terms[i]), Array.ConvertAll(left, i => values[i]));
        }

        return new BroadIndex(InvertedIndex.Build(others, termCount), vectors.Count, starts, weights);
    }

    /// <summary>The dot product of a query with every document.</summary>
    public void Score(TextQuery query, Span<double> products, Scratch scratch)
    {
        var sums = scratch.Numbers(width);
        for (var i = 0; i < query.Count; i++)
        {
            var start = starts[query.Terms[i]];
            if (start < 0) AddRare(query, i, sums);
            else AddAll(weights.AsSpan(start, width), query.Weights[i], sums);
        }

        sums[..documents].CopyTo(products);
    }

    /// <summary>The same for some documents only; the other products are left as they are.</summary>
    public void Score(TextQuery query, ReadOnlySpan<int> asked, Span<double> products, Scratch scratch)
    {
        var sums = scratch.Numbers(width);
        Touch(query);
        for (var i = 0; i < query.Count; i++)
        {
            var start = starts[query.Terms[i]];
            if (start < 0)
            {
                AddRare(query, i, sums);
                continue;
            }

            double weight = query.Weights[i];
            var line = weights.AsSpan(start, sums.Length);
            foreach (var document in asked) sums[document] += weight * line[document];
        }

        foreach (var document in asked) products[document] = sums[document];
    }

    // The lists are short and lie far from each other, so all are asked ahead.
    private void Touch(TextQuery query)
    {
        var touched = 0;
        foreach (var term in query.Terms)
        {
            var start = starts[term];
            touched |= start < 0 ? rare.Touch(term) : (int)weights[start];
        }

        Ahead.Take((ulong)touched);
    }

    private void AddRare(TextQuery query, int at, Span<double> sums)
    {
        double weight = query.Weights[at];
        foreach (ref readonly var posting in rare.Of(query.Terms[at]))
            sums[posting.Document] += weight * posting.Weight;
    }

    // Each document has a lane of its own, so the width of the processor's vectors changes no bit. Vectors
    // are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAll(ReadOnlySpan<float> line, double weight, Span<double> sums)
    {
        var factor = Vector512.Create(weight);
        for (var at = 0; at < sums.Length; at += Lanes)
        {
            var values = Vector256.Create(line[at..]).ToVector512Unsafe();
            (Vector512.Create(sums[at..]) + factor * Vector512.WidenLower(values)).CopyTo(sums[at..]);
        }
    }
}
