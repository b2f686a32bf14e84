using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// Compares a text with every programme's by its words: BM25, TF-IDF cosine with the text and with its
/// nearest passage, and character n-gram cosine. Rare words are told from common ones by the catalogue and
/// the training texts together, since a dozen programmes alone know too little; stop words are the caller's
/// to leave out.
/// </summary>
internal sealed class TextMatcher
{
    // Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. Whole
    // descriptions ask here, not a few keywords, and what they repeat matters: hence a K1 above the usual
    // 1.2.
    private const double K1 = 2;
    private const double B = 0.75;

    private const int PassageLength = 100;
    private const int PassageStep = 50;

    private readonly Vocabulary background;
    private readonly InvertedIndex bm25;
    private readonly InvertedIndex words;
    private readonly InvertedIndex grams;
    private readonly InvertedIndex passages;
    private readonly int[] programmeOfPassage;
    private readonly Dictionary<ulong, int> frequencies;
    private readonly int documents;

    public TextMatcher(IReadOnlyList<TextView> programmes, Vocabulary background)
    {
        this.background = background;
        frequencies = CountDocuments(programmes);
        documents = background.Documents + programmes.Count;
        words = InvertedIndex.Build([.. programmes.Select(view => Unit(view.ContentWords))]);
        grams = InvertedIndex.Build([.. programmes.Select(view => Unit(view.Grams))]);
        (passages, programmeOfPassage) = IndexPassages(programmes);
        var meanLength = Math.Max(1, programmes.Average(view => (double)view.Text.Tokens.Length));
        bm25 = InvertedIndex.Build([.. programmes.Select(view => Saturated(view, meanLength))]);
    }

    /// <summary>
    /// BM25 of every programme, divided by the idf sum of the query's words, so that long and short queries
    /// compare: from 0 to about K1 + 1.
    /// </summary>
    /// <param name="terms">The stems of the query.</param>
    public double[] Bm25(TermCounts terms)
    {
        var weights = new float[terms.Hashes.Length];
        var total = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = terms.Counts[i];
            total += terms.Counts[i] * Idf(terms.Hashes[i]);
        }

        var scores = bm25.Score(terms.Hashes, weights);
        for (var i = 0; total > 0 && i < scores.Length; i++) scores[i] /= total;
        return scores;
    }

    /// <summary>TF-IDF cosine of the stems with every programme, 0 to 1.</summary>
    public double[] WordCosine(TermCounts query) => Cosine(words, query);

    /// <summary>TF-IDF cosine of the character n-grams with every programme, 0 to 1.</summary>
    public double[] GramCosine(TermCounts query) => Cosine(grams, query);

    /// <summary>TF-IDF cosine of the stems with the nearest passage of every programme, 0 to 1.</summary>
    public double[] PassageCosine(TermCounts query)
    {
        var best = new double[words.DocumentCount];
        var scores = Cosine(passages, query);
        for (var i = 0; i < scores.Length; i++)
            best[programmeOfPassage[i]] = Math.Max(best[programmeOfPassage[i]], scores[i]);
        return best;
    }

    // A long text speaks of many things; overlapping windows keep what belongs together in one of them.
    private (InvertedIndex Index, int[] Programmes) IndexPassages(IReadOnlyList<TextView> programmes)
    {
        var (vectors, owners) = (new List<(ulong[] Terms, float[] Weights)>(), new List<int>());
        for (var programme = 0; programme < programmes.Count; programme++)
        {
            var view = programmes[programme];
            var length = view.Text.Tokens.Length;
            for (var first = 0; first == 0 || first + PassageStep < length; first += PassageStep)
            {
                var passage = view.Text.Slice(first, Math.Min(PassageLength, length - first));
                vectors.Add(Unit(TermCounts.ContentWords(passage, view.Language)));
                owners.Add(programme);
            }
        }

        return (InvertedIndex.Build(vectors), [.. owners]);
    }

    private double[] Cosine(InvertedIndex index, TermCounts terms)
    {
        var (hashes, weights) = Unit(terms);
        return index.Score(hashes, weights);
    }

    private (ulong[] Terms, float[] Weights) Unit(TermCounts terms)
    {
        var weights = new float[terms.Hashes.Length];
        var norm = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = (1 + StableMath.Log(terms.Counts[i])) * CosineIdf(terms.Hashes[i]);
            weights[i] = (float)weight;
            norm += weight * weight;
        }

        var scale = norm > 0 ? 1 / Math.Sqrt(norm) : 0;
        for (var i = 0; i < weights.Length; i++) weights[i] = (float)(weights[i] * scale);
        return (terms.Hashes, weights);
    }

    private (ulong[] Terms, float[] Weights) Saturated(TextView view, double meanLength)
    {
        var terms = view.ContentWords;
        var length = K1 * (1 - B + B * view.Text.Tokens.Length / meanLength);
        var weights = new float[terms.Hashes.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            double count = terms.Counts[i];
            weights[i] = (float)(Idf(terms.Hashes[i]) * count * (K1 + 1) / (count + length));
        }

        return (terms.Hashes, weights);
    }

    private double Idf(ulong hash) => Vocabulary.InverseFrequency(documents, Frequency(hash));

    // BM25's idf lets common words vanish, which suits a sum but starves the length of a vector; this one,
    // ln((1 + N) / (1 + df)) + 1, keeps a little of every word and ranks long descriptions better.
    private double CosineIdf(ulong hash) =>
        StableMath.Log((1.0 + documents) / (1 + Frequency(hash))) + 1;

    private int Frequency(ulong hash)
    {
        var known = background.Find(hash);
        return frequencies.GetValueOrDefault(hash) + (known < 0 ? 0 : background.Frequencies[known]);
    }

    private static Dictionary<ulong, int> CountDocuments(IReadOnlyList<TextView> programmes)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var view in programmes)
        {
            foreach (var hash in view.Words.Hashes) counts[hash] = counts.GetValueOrDefault(hash) + 1;
            foreach (var hash in view.Grams.Hashes) counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        return counts;
    }
}
