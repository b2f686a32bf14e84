using BsrMatch.Features;
using BsrMatch.Ranking;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace BsrMatch.Training;

/// <summary>One profile's candidates: a row of features and a grade each.</summary>
internal sealed record RankingGroup(
    string ProfileId, IReadOnlyList<(float[] Features, int Grade)> Candidates)
{
    /// <summary>What the need alone tells; of use for the fit only.</summary>
    public NeedSigns Signs { get; init; }
}

/// <summary>Settings of the ranker; they go into the model card.</summary>
internal sealed record RankerSettings
{
    public int Trees { get; init; } = 160;

    public int Leaves { get; init; } = 16;

    public int LeastRowsPerLeaf { get; init; } = 40;

    public double LearningRate { get; init; } = 0.05;

    /// <summary>
    /// The share of the features a split may choose from. Many of them tell nearly the same; drawing among
    /// them keeps the trees from all leaning on one, which matters most where there are few profiles to learn
    /// from.
    /// </summary>
    public double FeatureShare { get; init; } = 0.3;
}

/// <summary>Trains ML.NET's FastTree ranker (LambdaMART) and exports its trees.</summary>
internal static class RankerTrainer
{
    // FastTree skips rows with NaN in training, yet sends NaN to the right in scoring. A number greater than
    // every threshold goes right too, so trees trained on it treat NaN just as they learned to.
    private const float Missing = 1e30f;

    public static (ITransformer Model, TreeEnsemble Trees) Train(
        IReadOnlyList<RankingGroup> groups, RankerSettings settings, int seed)
    {
        var ml = new MLContext(seed);
        var data = Rows(ml, groups, seed);
        var trainer = ml.Ranking.Trainers.FastTree(new FastTreeRankingTrainer.Options
        {
            NumberOfTrees = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            MinimumExampleCountPerLeaf = settings.LeastRowsPerLeaf,
            LearningRate = settings.LearningRate,
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            RowGroupColumnName = nameof(Row.GroupId),
            Seed = seed,
            FeatureFractionPerSplit = settings.FeatureShare,
            NumberOfThreads = 1,
        });
        var transformer = trainer.Fit(data);
        var rows = groups.SelectMany(group => group.Candidates)
            .Select(candidate => candidate.Features).ToList();
        return (transformer, TreeExport.From(transformer.Model.TrainedTreeEnsemble, rows));
    }

    /// <summary>
    /// The rows as ML.NET wants them: groups together, and shuffled inside, since order would leak.
    /// </summary>
    public static IDataView Rows(MLContext ml, IReadOnlyList<RankingGroup> groups, int seed)
    {
        var random = new Random(seed);
        var rows = new List<Row>();
        for (var g = 0; g < groups.Count; g++)
        {
            var candidates = groups[g].Candidates.ToArray();
            random.Shuffle(candidates);
            rows.AddRange(candidates.Select(candidate => new Row
            {
                Features = Array.ConvertAll(candidate.Features,
                    value => float.IsNaN(value) ? Missing : value),
                Label = candidate.Grade,
                GroupId = (uint)g,
            }));
        }

        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType =
            new VectorDataViewType(NumberDataViewType.Single, FeatureSchema.Count);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    internal sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }

        [KeyType(uint.MaxValue - 1)]
        public uint GroupId { get; set; }
    }
}
