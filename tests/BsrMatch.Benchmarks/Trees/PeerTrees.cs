using BsrMatch.Features;
using BsrMatch.Ranking;
using BsrMatch.Training;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace BsrMatch.Benchmarks.Trees;

/// <summary>
/// Trees that ML.NET's FastTree learnt from generated rows, the same as ours, and other rows to score with
/// both: some values are missing, and one in a hundred lies exactly on a threshold.
/// </summary>
internal sealed class PeerTrees
{
    public const int Rows = 10_000;
    public const int TreeCount = 100;
    public const int LeafCount = 20;

    private const int TrainingRows = 20_000;
    private const double Missing = 0.02;
    private const double OnThreshold = 0.01;

    public PeerTrees()
    {
        var random = new Random(7);
        var learnt = Enumerable.Range(0, TrainingRows).Select(_ => Draw(random)).ToArray();
        Ml = new MLContext(seed: 1);
        var options = new FastTreeRegressionTrainer.Options
        {
            NumberOfTrees = TreeCount,
            NumberOfLeaves = LeafCount,
            MinimumExampleCountPerLeaf = 20,
            LabelColumnName = nameof(RankerTrainer.Row.Target),
            FeatureColumnName = nameof(RankerTrainer.Row.Features),
            NumberOfThreads = 1,
        };
        var data = RankerTrainer.Rows(Ml, learnt.Select(row => new RankerTrainer.Row
        {
            Features = row,
            Target = Target(row) + (float)random.NextDouble(),
        }));
        Model = Ml.Regression.Trainers.FastTree(options).Fit(data);
        Ours = TreeExport.From(Model.Model.TrainedTreeEnsemble, learnt);
        Scored = [.. Enumerable.Range(0, Rows).Select(_ => Spoil(Draw(random), random))];
    }

    public MLContext Ml { get; }

    public RegressionPredictionTransformer<FastTreeRegressionModelParameters> Model { get; }

    /// <summary>The same trees, exported.</summary>
    public TreeEnsemble Ours { get; }

    /// <summary>The rows to score.</summary>
    public float[][] Scored { get; }

    /// <summary>What scores one row at a time; for one thread only.</summary>
    public PredictionEngine<RankerTrainer.Row, Prediction> Engine()
    {
        var schema = SchemaDefinition.Create(typeof(RankerTrainer.Row));
        schema[nameof(RankerTrainer.Row.Features)].ColumnType =
            new VectorDataViewType(NumberDataViewType.Single, FeatureSchema.Count);
        return Ml.Model.CreatePredictionEngine<RankerTrainer.Row, Prediction>(Model, inputSchemaDefinition: schema);
    }

    private static float[] Draw(Random random)
    {
        var row = new float[FeatureSchema.Count];
        for (var i = 0; i < row.Length; i++) row[i] = random.NextSingle();
        return row;
    }

    // Every feature counts, some together with the next, so that the trees ask for all of them.
    private static float Target(float[] row)
    {
        var sum = 0f;
        for (var i = 0; i < row.Length; i++)
            sum += MathF.Sin(3 * row[i] + i) + 2 * row[i] * row[(i + 1) % row.Length];
        return sum;
    }

    private float[] Spoil(float[] row, Random random)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var lot = random.NextDouble();
            var at = random.Next(Ours.Features.Length);
            if (lot < Missing) row[i] = float.NaN;
            else if (lot < Missing + OnThreshold) row[Ours.Features[at]] = Ours.Thresholds[at];
        }

        return row;
    }

    internal sealed class Prediction
    {
        public float Score { get; set; }
    }
}
