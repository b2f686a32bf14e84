using System.Buffers;
using System.Text;
using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Ranking;

/// <summary>
/// Tells whether the parts of a bundle fit together, so that no text or row, however odd, reaches
/// outside an array, goes round in circles or runs out of stack. A checksum cannot tell: it only says
/// who changed the file.
/// </summary>
/// <exception cref="InvalidDataException">From every method: they do not.</exception>
internal static class SoundBundle
{
    // Attribution takes memory by the square of a tree's depth.
    private const int MostLeaves = 1024;
    private const int MostThemes = 1000;
    private const int MostPhraseWords = 1000;
    private const int MostConcepts = 100_000;

    // Far from where counts would overflow when a catalogue's texts are added.
    private const int MostDocuments = 1 << 30;

    // Far above what any training finds, and far below where products and sums of weights overflow:
    // infinities would meet and make a fit that is no number.
    private const float MostWeight = 1e4f;
    private const double MostLeaf = 1e50;

    private static readonly SearchValues<byte> AsciiWord =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789"u8);

    public static void Check(TreeEnsemble trees, Calibration calibration)
    {
        Require(trees.FeatureCount == FeatureSchema.Count, "the trees ask for another number of features");
        Require(double.IsFinite(calibration.Intercept)
            && calibration.Slope is > 0 and < double.PositiveInfinity,
            "the calibration is no rising curve");
        Require(calibration.Own is not { } own || (own.ServedWeights.Count == OwnFit.InputCount + 1
            && own.ServedWeights.Append(own.ServedSlope).Append(own.Intercept)
                .All(weight => Math.Abs(weight) <= MostLeaf)
            && own.ScoreSlope is > 0 and <= MostLeaf),
            "the fit is no rising curve");
        var (nodes, leaves) = (trees.Features.Length, trees.Leaves.Length);
        Require(IsCut(trees.NodeStarts, nodes) && IsCut(trees.LeafStarts, leaves)
            && trees.LeafStarts.Length == trees.NodeStarts.Length
            && trees.Thresholds.Length == nodes && trees.Left.Length == nodes && trees.Right.Length == nodes
            && trees.NodeCover.Length == nodes && trees.LeafCover.Length == leaves,
            "the lists of the trees differ in length");
        Require(trees.Features.All(feature => feature >= 0 && feature < trees.FeatureCount),
            "a tree asks for a feature that is none");
        Require(Math.Abs(trees.Start) <= MostLeaf && trees.Leaves.All(leaf => Math.Abs(leaf) <= MostLeaf)
            && trees.NodeCover.Concat(trees.LeafCover)
                .All(cover => cover is > 0 and < double.PositiveInfinity),
            "a tree has a number out of range");
        for (var tree = 0; tree < trees.TreeCount; tree++)
            Require(IsTree(trees, tree), $"tree {tree} is no tree");
    }

    public static void Check(LearnedTexts learned)
    {
        var (model, themes) = (learned.Model, learned.Model.ThemeIds.Count);
        var (vocabulary, latent) = (model.Vocabulary, model.Latent);
        Require(themes <= MostThemes && model.ThemeNames.Count == themes
            && AreWithin(model.Lexicon.Table.Themes.Span, 0, themes - 1),
            "the themes do not fit together");
        Require(AreWithin(model.Concepts.Table.Themes.Span, 0, MostConcepts - 1),
            "a concept is out of range");
        Require(ArePhrases(model.Lexicon.Table) && ArePhrases(model.Concepts.Table),
            "a phrase has no word, or phrases do not fit together");
        Require(model.ConceptRarity.Length == model.Concepts.Meanings, "the concepts do not fit together");
        Require(vocabulary.Documents <= MostDocuments
            && vocabulary.Frequencies.All(frequency => frequency > 0 && frequency <= vocabulary.Documents)
            && vocabulary.WordCount >= 0 && vocabulary.BigramCount >= 0
            && (long)vocabulary.WordCount + vocabulary.BigramCount <= vocabulary.Count,
            "the vocabulary does not fit together");
        Require(latent.Dimensions >= 0 && latent.Dimensions <= latent.Projection.Length
            && (long)latent.Dimensions * (vocabulary.WordCount + model.Concepts.Meanings)
                == latent.Projection.Length,
            "the latent space has another vocabulary");
        Require(IsOver(model.Themes, themes) && IsOver(model.Needs, 1),
            "a linear model has another vocabulary");
        var labels = Affinity.LabelsFor(learned.Affinity.Programmes.Count);
        Require(learned.Affinity.Networks.All(network =>
            network.Labels == labels && network.IsOver(model.VectorLength)
            && AreWeights(network.Scales) && AreWeights(network.HiddenBiases) && AreWeights(network.Attention)
            && AreWeights(network.Outputs) && AreWeights(network.OutputBiases))
            && (learned.Affinity.Programmes.Count == 0 || learned.Affinity.Networks.Count > 0),
            "an affinity network has another vocabulary or a weight out of range");
        Require(AreCases(learned.Experience.Table, model.VectorLength, themes, latent.Dimensions),
            "a past case has another vocabulary");

        bool IsOver(LinearModel linear, int labels) =>
            linear.Labels == labels && linear.Weights.Length == (long)model.VectorLength * labels;
    }

    // Every inner node but the root, and every leaf, is the child of one earlier node.
    private static bool IsTree(TreeEnsemble trees, int tree)
    {
        var (first, end) = (trees.NodeStarts[tree], trees.NodeStarts[tree + 1]);
        var (nodes, leaves) = (end - first, trees.LeafStarts[tree + 1] - trees.LeafStarts[tree]);
        if (leaves != nodes + 1 || leaves > MostLeaves) return false;
        var (nodeSeen, leafSeen) = (new bool[nodes], new bool[leaves]);
        for (var node = 0; node < nodes; node++)
        {
            foreach (var child in (ReadOnlySpan<int>)[trees.Left[first + node], trees.Right[first + node]])
            {
                var seen = child < 0 ? leafSeen : nodeSeen;
                var at = child < 0 ? ~child : child;
                if (at >= seen.Length || (child >= 0 && child <= node) || seen[at]) return false;
                seen[at] = true;
            }
        }

        return true;
    }

    private static bool IsCut(ReadOnlySpan<int> starts, int length, int parts) =>
        (parts == 0 && starts.Length == 0) || (starts.Length == parts + 1 && IsCut(starts, length));

    private static bool IsCut(ReadOnlySpan<int> starts, int length)
    {
        if (starts.Length == 0 || starts[0] != 0 || starts[^1] != length) return false;
        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i] < starts[i - 1]) return false;
        }

        return true;
    }

    // Written so that NaN, which compares false with everything, is none.
    private static bool AreWeights(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!(Math.Abs(value) <= MostWeight)) return false;
        }

        return true;
    }

    private static bool ArePhrases(PhraseTable phrases)
    {
        var starts = phrases.TextStarts.Span;
        var texts = phrases.Texts.Span;
        var fit = IsCut(starts, texts.Length, phrases.Count) && phrases.Keys.Length == phrases.Count
            && IsCut(phrases.LanguageStarts.Span, phrases.Count, phrases.Languages.Count)
            && phrases.LongestPhrases.Length == phrases.Languages.Count
            && phrases.LongestPrefixes.Length == phrases.Languages.Count
            && AreWithin(phrases.LongestPhrases.Span, 0, MostPhraseWords);
        for (var at = 0; fit && at < phrases.Count; at++) fit = HasWord(texts[starts[at]..starts[at + 1]]);
        return fit;
    }

    // Nearly all have a letter of ASCII; the others are looked at as text.
    private static bool HasWord(ReadOnlySpan<byte> text) =>
        text.ContainsAny(AsciiWord) || Encoding.UTF8.GetString(text).Any(char.IsLetterOrDigit);

    private static bool AreCases(CaseTable cases, int length, int themes, int dimensions)
    {
        var (count, programmes) = (cases.Count, cases.Programmes.Count);
        return IsCut(cases.IdStarts.Span, cases.Ids.Length, count)
            && IsCut(cases.NeedStarts.Span, cases.NeedIndices.Length, count)
            && IsCut(cases.GradeStarts.Span, cases.Grades.Length, count)
            && cases.NeedValues.Length == cases.NeedIndices.Length
            && cases.Themes.Length == (long)count * themes
            && cases.Latents.Length == (long)count * dimensions
            && cases.GradeProgrammes.Length == cases.Grades.Length
            && AreRising(cases.NeedStarts.Span, cases.NeedIndices.Span, length)
            && AreWeights(cases.NeedValues.Span) && AreWeights(cases.Themes.Span)
            && AreWeights(cases.Latents.Span)
            && AreWithin(cases.GradeProgrammes.Span, 0, programmes - 1)
            && AreWithin(cases.Grades.Span, 0, Evaluation.Qrels.HighestGrade);
    }

    private static bool AreWithin(ReadOnlySpan<int> numbers, int least, int most)
    {
        foreach (var number in numbers)
        {
            if (number < least || number > most) return false;
        }

        return true;
    }

    // Within each case.
    private static bool AreRising(ReadOnlySpan<int> starts, ReadOnlySpan<int> indices, int below)
    {
        for (var at = 0; at + 1 < starts.Length; at++)
        {
            var last = -1;
            foreach (var index in indices[starts[at]..starts[at + 1]])
            {
                if (index <= last || index >= below) return false;
                last = index;
            }
        }

        return true;
    }

    private static void Require(bool holds, string what)
    {
        if (!holds) throw new InvalidDataException(what);
    }
}
