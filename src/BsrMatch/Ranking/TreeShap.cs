using BsrMatch.Features;

namespace BsrMatch.Ranking;

/// <summary>
/// What each feature adds to a score: Shapley values of the trees under the paths the training rows took, as
/// Lundberg, Erion and Lee define them, "Consistent Individualized Feature Attribution for Tree Ensembles",
/// arXiv 1802.03888. Mean score plus all contributions is the score. Yang, "Fast TreeSHAP", arXiv 2109.09847,
/// keeps what rows have in common; here that is a tree's whole answer to a pattern, since rows meet few.
/// </summary>
internal sealed class TreeShap
{
    /// <summary>Rows that are explained together.</summary>
    private const int MostRows = 8;

    private readonly int featureCount;
    private readonly TreePatterns patterns;
    private readonly TreeAttribution[] attributions;
    private readonly AttributionTable?[] tables;
    private readonly int scratchLength;
    private readonly int mostFeatures;

    public TreeShap(TreeEnsemble trees)
    {
        featureCount = trees.FeatureCount;
        patterns = trees.Patterns;
        var rules = new Dictionary<int, QuadratureRule>();
        attributions = new TreeAttribution[trees.TreeCount];
        for (var tree = 0; tree < attributions.Length; tree++)
            attributions[tree] = new TreeAttribution(trees, tree, rules);
        // A greater tree has too many patterns to meet one twice.
        tables = [.. attributions.Select((attribution, tree) =>
            WordsOf(tree) <= 1 ? new AttributionTable(attribution.Features.Length) : null)];
        scratchLength = attributions.Select(attribution => attribution.ScratchLength).DefaultIfEmpty().Max();
        mostFeatures = attributions.Select(attribution => attribution.Features.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The contributions of every feature to the score of a row, in schema order.</summary>
    public static double[] Explain(TreeEnsemble trees, ReadOnlySpan<float> row) => trees.Shap.Explain(row);

    /// <summary>The contributions of every feature to the score of a row, in schema order.</summary>
    public double[] Explain(ReadOnlySpan<float> row) => ExplainAll(row)[0];

    /// <summary>
    /// The same for rows of as many features as the ensemble has, one behind the other; those of one profile
    /// have much in common.
    /// </summary>
    public double[][] ExplainAll(ReadOnlySpan<float> rows)
    {
        var amounts = new double[rows.Length];
        Explain(rows, amounts);
        return [.. amounts.Chunk(featureCount)];
    }

    /// <summary>The same without a trace in memory, but for patterns that were not met before.</summary>
    /// <param name="rows">Rows of as many features as the ensemble has, one behind the other.</param>
    /// <param name="contributions">Filled likewise.</param>
    public void Explain(ReadOnlySpan<float> rows, Span<double> contributions)
    {
        contributions.Clear();
        for (var first = 0; first < rows.Length; first += MostRows * featureCount)
        {
            var length = Math.Min(MostRows * featureCount, rows.Length - first);
            ExplainSome(rows.Slice(first, length), contributions.Slice(first, length));
        }
    }

    private void ExplainSome(ReadOnlySpan<float> rows, Span<double> contributions)
    {
        var count = rows.Length / featureCount;
        var length = patterns.WordCount * count;
        Span<uint> words = length <= 2048 ? stackalloc uint[length] : new uint[length];
        length = tables.Length * count;
        Span<int> places = length <= 2048 ? stackalloc int[length] : new int[length];
        Span<double> scratch = scratchLength <= 1024
            ? stackalloc double[scratchLength]
            : new double[scratchLength];
        Span<double> room = mostFeatures <= 64 ? stackalloc double[mostFeatures] : new double[mostFeatures];
        patterns.Read(rows, words);
        FindPlaces(words, places, count);
        for (var tree = 0; tree < tables.Length; tree++)
        {
            var features = attributions[tree].Features;
            for (var row = 0; row < count; row++)
            {
                var place = places[tree * count + row];
                var known = place < 0 ? [] : tables[tree]!.At(place);
                var shares = known.Length > 0
                    ? known
                    : Reckon(tree, Words(tree, words, count), row, count, room, scratch);
                var sums = contributions.Slice(row * featureCount, featureCount);
                for (var i = 0; i < shares.Length; i++) sums[features[i]] += shares[i];
            }
        }
    }

    // All tables together are more than a processor's near memory holds, so they are asked ahead.
    private void FindPlaces(ReadOnlySpan<uint> words, Span<int> places, int count)
    {
        var touched = 0UL;
        for (var tree = 0; tree < tables.Length; tree++)
        {
            if (tables[tree] is not { } table) continue;
            var own = Words(tree, words, count);
            for (var row = 0; row < count; row++) touched |= table.Touch(PatternOf(own, row));
        }

        for (var tree = 0; tree < tables.Length; tree++)
        {
            var own = Words(tree, words, count);
            for (var row = 0; row < count; row++)
            {
                var place = tables[tree]?.Place(PatternOf(own, row)) ?? -1;
                places[tree * count + row] = place;
                touched |= tables[tree]?.Touch(place) ?? 0;
            }
        }

        Ahead.Take(touched);
    }

    private ReadOnlySpan<double> Reckon(
        int tree, ReadOnlySpan<uint> words, int row, int count, Span<double> room, Span<double> scratch)
    {
        // A row before may have been the first with this pattern.
        var known = tables[tree] is { } table ? table.Find(PatternOf(words, row)) : [];
        if (known.Length > 0) return known;
        var shares = room[..attributions[tree].Features.Length];
        if (words.Length == 0) return shares;
        var length = words.Length / count;
        Span<uint> own = length <= 64 ? stackalloc uint[length] : new uint[length];
        for (var i = 0; i < own.Length; i++) own[i] = words[i * count + row];
        attributions[tree].Explain(own, shares, scratch);
        tables[tree]?.Add(PatternOf(words, row), shares);
        return shares;
    }

    private ReadOnlySpan<uint> Words(int tree, ReadOnlySpan<uint> words, int count) =>
        words.Slice(patterns.WordStarts[tree] * count, WordsOf(tree) * count);

    // Of one word; more are not kept.
    private static uint PatternOf(ReadOnlySpan<uint> words, int row) => words.Length == 0 ? 0u : words[row];

    private int WordsOf(int tree) => patterns.WordStarts[tree + 1] - patterns.WordStarts[tree];
}
