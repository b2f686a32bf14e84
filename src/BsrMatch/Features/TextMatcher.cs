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

    private readonly CatalogueTerms terms;
    private readonly RarityWeights rarity;
    private readonly WordIndex words;
    private readonly BroadIndex grams;
    private readonly int[] passageStarts;

    public TextMatcher(IReadOnlyList<TextView> programmes, Vocabulary background)
    {
        terms = new CatalogueTerms(programmes, background);
        rarity = new RarityWeights(background.Documents + programmes.Count);
        grams = BroadIndex.Build([.. programmes.Select(view => Unit(view.Grams))], terms.Count);
        (var passages, passageStarts) = CutPassages(programmes);
        var meanLength = Math.Max(1, programmes.Average(view => (double)view.Text.Tokens.Length));
        words = WordIndex.Build(
        [
            .. programmes.Select(view =>
            {
                var (numbers, cosine) = Unit(view.ContentWords);
                return (numbers, cosine, Saturated(view, meanLength));
            }),
        ], passages, passageStarts, terms.Count);
    }

    /// <summary>How many programmes there are.</summary>
    public int ProgrammeCount => passageStarts.Length - 1;

    /// <summary>Reads the stems or n-grams of a text.</summary>
    /// <param name="text">The terms.</param>
    /// <param name="query">Filled with them.</param>
    public void Read(TermCounts text, TextQuery query)
    {
        query.Begin(text.Hashes.Length);
        var (norm, idfSum) = (0.0, 0.0);
        for (var i = 0; i < text.Hashes.Length; i++)
        {
            var (number, count) = (terms.Find(text, i, out var frequency), text.Counts[i]);
            var weight = rarity.OfCount(count) * rarity.CosineIdf(frequency);
            norm += weight * weight;
            idfSum += count * rarity.Idf(frequency);
            if (number >= 0) query.Add(number, (float)weight, count);
        }

        query.Finish(Scale(norm), idfSum);
    }

    /// <summary>
    /// The TF-IDF cosine of stems with every programme, 0 to 1, and their BM25 divided by the idf sum of the
    /// query's words, so that long and short queries compare: from 0 to about K1 + 1.
    /// </summary>
    public void ScoreWords(TextQuery stems, Span<double> cosines, Span<double> bm25)
    {
        cosines.Clear();
        bm25.Clear();
        words.Score(stems, cosines, bm25);
        if (stems.IdfSum <= 0) return;
        foreach (ref var score in bm25) score /= stems.IdfSum;
    }

    /// <summary>TF-IDF cosine of the character n-grams with every programme, 0 to 1.</summary>
    public void ScoreGrams(TextQuery ngrams, Span<double> cosines, Scratch scratch) =>
        grams.Score(ngrams, cosines, scratch);

    /// <summary>The same for some programmes only, to the same bits.</summary>
    public void ScoreGrams(
        TextQuery ngrams, IReadOnlyList<ProgrammeView> programmes, Span<double> cosines, Scratch scratch)
    {
        var asked = scratch.Places(programmes.Count);
        for (var i = 0; i < asked.Length; i++) asked[i] = programmes[i].Index;
        grams.Score(ngrams, asked, cosines, scratch);
    }

    /// <summary>TF-IDF cosine of the stems with the nearest passage of every programme, 0 to 1.</summary>
    public void ScorePassages(TextQuery stems, Span<double> cosines, Scratch scratch)
    {
        var scores = scratch.Numbers(passageStarts[^1]);
        words.ScorePassages(stems, scores);
        for (var programme = 0; programme < cosines.Length; programme++)
            cosines[programme] = Best(scores[passageStarts[programme]..passageStarts[programme + 1]]);
    }

    /// <summary>The same for some programmes only.</summary>
    public void ScorePassages(
        TextQuery stems, IReadOnlyList<ProgrammeView> programmes, Span<double> cosines, Scratch scratch)
    {
        var moves = scratch.Places(ProgrammeCount);
        moves.Fill(WordIndex.PassedOver);
        var total = 0;
        foreach (var programme in programmes)
        {
            var (first, end) = (passageStarts[programme.Index], passageStarts[programme.Index + 1]);
            moves[programme.Index] = first - total;
            total += end - first;
        }

        var scores = scratch.Numbers(total);
        words.ScorePassages(stems, moves, scores);
        foreach (var programme in programmes)
        {
            var (first, end) = (passageStarts[programme.Index], passageStarts[programme.Index + 1]);
            cosines[programme.Index] = Best(scores.Slice(first - moves[programme.Index], end - first));
        }
    }

    private static double Best(ReadOnlySpan<double> scores)
    {
        var best = 0.0;
        foreach (var score in scores) best = Math.Max(best, score);
        return best;
    }

    // A long text speaks of many things; overlapping windows keep what belongs together in one of them.
    private (List<(int[] Terms, float[] Weights)> Vectors, int[] Starts) CutPassages(
        IReadOnlyList<TextView> programmes)
    {
        var vectors = new List<(int[] Terms, float[] Weights)>();
        var starts = new int[programmes.Count + 1];
        for (var programme = 0; programme < programmes.Count; programme++)
        {
            var view = programmes[programme];
            var length = view.Text.Tokens.Length;
            for (var first = 0; first == 0 || first + PassageStep < length; first += PassageStep)
            {
                var passage = view.Text.Slice(first, Math.Min(PassageLength, length - first));
                vectors.Add(Unit(TermCounts.ContentWords(passage, view.Language)));
            }

            starts[programme + 1] = vectors.Count;
        }

        return (vectors, starts);
    }

    // Of a programme's own text, whose terms all have a number.
    private (int[] Terms, float[] Weights) Unit(TermCounts text)
    {
        var query = new TextQuery();
        Read(text, query);
        return (query.Terms.ToArray(), query.Weights.ToArray());
    }

    private float[] Saturated(TextView view, double meanLength)
    {
        var stems = view.ContentWords;
        var length = K1 * (1 - B + B * view.Text.Tokens.Length / meanLength);
        var weights = new float[stems.Hashes.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            double count = stems.Counts[i];
            terms.Find(stems.Hashes[i], out var frequency);
            weights[i] = (float)(rarity.Idf(frequency) * count * (K1 + 1) / (count + length));
        }

        return weights;
    }

    private static double Scale(double squared) => squared > 0 ? 1 / Math.Sqrt(squared) : 0;
}
