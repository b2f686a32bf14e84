using BsrMatch.Features;

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
    private const int MostConcepts = 100_000;

    // Far from where counts would overflow when a catalogue's texts are added.
    private const int MostDocuments = 1 << 30;

    // Far above what any training finds, and far below where products and sums of weights overflow:
    // infinities would meet and make a fit that is no number.
    private const float MostWeight = 1e4f;
    private const double MostLeaf = 1e50;

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
            && model.Lexicon.Entries.All(entry => entry.Theme >= 0 && entry.Theme < themes),
            "the themes do not fit together");
        Require(model.Concepts.Entries.All(entry => entry.Theme is >= 0 and < MostConcepts),
            "a concept is out of range");
        Require(model.Lexicon.Entries.Concat(model.Concepts.Entries)
            .All(entry => entry.Phrase.Any(char.IsLetterOrDigit)), "a phrase has no word");
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
        Require(learned.Experience.Cases.All(past => past.Themes.Length == themes
            && past.Latent.Length == latent.Dimensions
            && past.Need.Values.Length == past.Need.Count
            && AreRising(past.Need.Indices, model.VectorLength) && AreWeights(past.Need.Values)
            && AreWeights(past.Latent) && AreWeights(past.Themes)
            && past.Grades.All(grade => grade.Grade is >= 0 and <= Evaluation.Qrels.HighestGrade)),
            "a past case has another vocabulary");

        bool IsOver(Text.LinearModel linear, int labels) =>
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

    private static bool IsCut(int[] starts, int length)
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

    private static bool AreRising(int[] indices, int below)
    {
        var last = -1;
        foreach (var index in indices)
        {
            if (index <= last || index >= below) return false;
            last = index;
        }

        return true;
    }

    private static void Require(bool holds, string what)
    {
        if (!holds) throw new InvalidDataException(what);
    }
}
