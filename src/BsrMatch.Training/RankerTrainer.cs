using BsrMatch.Evaluation;
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
    /// <summary>Which programmes of the catalogue the candidates are; null for all in their order.</summary>
    public IReadOnlyList<int>? Programmes { get; init; }

    /// <summary>How much the group counts, against 1 for most.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>What the need alone tells; of use for the fit only.</summary>
    public NeedSigns Signs { get; init; }
}

/// <summary>Settings of the ranker; they go into the model card.</summary>
internal sealed record RankerSettings
{
    public int Trees { get; init; } = 120;

    public int Leaves { get; init; } = 16;

    public int LeastRowsPerLeaf { get; init; } = 20;

    public double LearningRate { get; init; } = 0.13;

    /// <summary>
    /// The share of the features a tree may choose from. Many of them tell nearly the same; drawing among
    /// them keeps the trees from all leaning on one.
    /// </summary>
    public double FeatureShare { get; init; } = 0.5;

    /// <summary>How much the gain of a candidate's own grade adds to what the teacher says of it.</summary>
    public double GainShare { get; init; } = 0.3;
}

/// <summary>
/// Trains ML.NET's FastTree and exports its trees. They do not learn from grades alone, of which there are
/// few and whose noise trees would learn too, but from the scores a <see cref="ListwiseTeacher"/> gives the
/// same candidates, with a share of the gain (knowledge distillation: Hinton, Vinyals and Dean, "Distilling
/// the knowledge in a neural network", 2015).
/// </summary>
internal static class RankerTrainer
{
    // FastTree skips rows with NaN in training, yet sends NaN to the right in scoring. A number greater than
    // every threshold goes right too, so trees trained on it treat NaN just as they learned to.
    private const float Missing = 1e30f;

    public static (ITransformer Model, TreeEnsemble Trees) Train(
        IReadOnlyList<RankingGroup> groups, RankerSettings settings, int seed)
    {
        var ml = new MLContext(seed);
        var teacher = ListwiseTeacher.Fit(groups);
        var candidates = groups.SelectMany(group => group.Candidates).ToList();
        var data = Rows(ml, candidates.Select(candidate => new Row
        {
            Features = Array.ConvertAll(candidate.Features, value => float.IsNaN(value) ? Missing : value),
            Target = (float)(teacher.Score(candidate.Features)
                + settings.GainShare * CumulatedGain.Gain(candidate.Grade)),
        }));
        var trainer = ml.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            NumberOfTrees = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            MinimumExampleCountPerLeaf = settings.LeastRowsPerLeaf,
            LearningRate = settings.LearningRate,
            LabelColumnName = nameof(Row.Target),
            FeatureColumnName = nameof(Row.Features),
            Seed = seed,
            FeatureFraction = settings.FeatureShare,
            NumberOfThreads = 1,
        });
        var transformer = trainer.Fit(data);
        return (transformer, TreeExport.From(transformer.Model.TrainedTreeEnsemble,
            [.. candidates.Select(candidate => candidate.Features)]));
    }

    /// <summary>Rows as ML.NET wants them.</summary>
    public static IDataView Rows(MLContext ml, IEnumerable<Row> rows)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType =
            new VectorDataViewType(NumberDataViewType.Single, FeatureSchema.Count);
        return ml.Data.LoadFromEnumerable(rows.ToArray(), schema);
    }

    internal sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Target { get; set; }
    }
}
