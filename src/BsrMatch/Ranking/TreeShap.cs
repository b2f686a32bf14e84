namespace BsrMatch.Ranking;

/// <summary>
/// What each feature adds to a score: Shapley values of the trees under the paths the training rows took, as
/// Lundberg, Erion and Lee define them, "Consistent Individualized Feature Attribution for Tree Ensembles",
/// arXiv 1802.03888. Mean score plus all contributions is the score. Yang, "Fast TreeSHAP", arXiv 2109.09847,
/// keeps what rows have in common; here that is a tree's whole answer to a pattern, since rows meet few.
/// </summary>
internal sealed class TreeShap
{
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
            WordsOf(tree) <= 2 ? new AttributionTable(attribution.Features.Length) : null)];
        scratchLength = attributions.Select(attribution => attribution.ScratchLength).DefaultIfEmpty().Max();
        mostFeatures = attributions.Select(attribution => attribution.Features.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The contributions of every feature to the score of a row, in schema order.</summary>
    public static double[] Explain(TreeEnsemble trees, ReadOnlySpan<float> row) => trees.Shap.Explain(row);

    /// <summary>The contributions of every feature to the score of a row, in schema order.</summary>
    public double[] Explain(ReadOnlySpan<float> row)
    {
        var contributions = new double[featureCount];
        Span<ushort> words = patterns.WordCount <= 1024
            ? stackalloc ushort[patterns.WordCount]
            : new ushort[patterns.WordCount];
        Span<int> places = tables.Length <= 1024 ? stackalloc int[tables.Length] : new int[tables.Length];
        Span<double> scratch = scratchLength <= 1024
            ? stackalloc double[scratchLength]
            : new double[scratchLength];
        Span<double> room = mostFeatures <= 64 ? stackalloc double[mostFeatures] : new double[mostFeatures];
        patterns.Read(row, words);
        // All tables together are more than a processor's near memory holds, so all are asked ahead.
        for (var tree = 0; tree < places.Length; tree++)
            places[tree] = tables[tree]?.Place(PatternOf(Words(tree, words))) ?? -1;
        for (var tree = 0; tree < places.Length; tree++)
        {
            var known = places[tree] < 0 ? [] : tables[tree]!.At(places[tree]);
            var shares = known.Length > 0 ? known : Reckon(tree, Words(tree, words), room, scratch);
            var features = attributions[tree].Features;
            for (var i = 0; i < shares.Length; i++) contributions[features[i]] += shares[i];
        }

        return contributions;
    }

    private ReadOnlySpan<double> Reckon(
        int tree, ReadOnlySpan<ushort> words, Span<double> room, Span<double> scratch)
    {
        var shares = room[..attributions[tree].Features.Length];
        if (words.Length == 0) return shares;
        attributions[tree].Explain(words, shares, scratch);
        tables[tree]?.Add(PatternOf(words), shares);
        return shares;
    }

    private ReadOnlySpan<ushort> Words(int tree, ReadOnlySpan<ushort> words) =>
        words.Slice(patterns.WordStarts[tree], WordsOf(tree));

    // Of one or two words; more are not kept.
    private static uint PatternOf(ReadOnlySpan<ushort> words) =>
        words.Length == 0 ? 0u : words.Length == 1 ? words[0] : words[0] | (uint)words[1] << 16;

    private int WordsOf(int tree) => patterns.WordStarts[tree + 1] - patterns.WordStarts[tree];
}
