using BsrMatch.Text;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BsrMatch.Training;

/// <summary>
/// Learns to tell sentences that state a need, by ML.NET's limited-memory BFGS on one thread. It stops early
/// on purpose: the examples are sentences of firms that tell need and business apart, and fitted to the end
/// the model takes most sentences of a mixed text for needs.
/// </summary>
internal static class NeedSentenceTrainer
{
    private const float Regularisation = 0.5f;
    private const int Iterations = 15;
    private const int History = 8;
    private const float Tolerance = 1e-3f;

    /// <param name="examples">Sentences, with one label: whether it states a need.</param>
    /// <param name="length">Length of their vectors.</param>
    public static LinearModel Train(IReadOnlyList<LinearExample> examples, int length)
    {
        var weights = new float[length];
        var positives = examples.Count(example => example.Labels[0]);
        if (positives == 0 || positives == examples.Count)
        {
            var odds = (positives + 0.5) / (examples.Count - positives + 0.5);
            return new LinearModel(weights, [(float)StableMath.Log(odds)]);
        }

        var learned = Learn(examples, length);
        for (var i = 0; i < length; i++) weights[i] = learned.Weights[i];
        return new LinearModel(weights, [learned.Bias]);
    }

    private static LinearBinaryModelParameters Learn(IReadOnlyList<LinearExample> examples, int length)
    {
        var ml = new MLContext(0);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, length);
        var data = ml.Data.LoadFromEnumerable(examples.Select(example => new Row
        {
            Features = new VBuffer<float>(
                length, example.Vector.Count, [.. example.Vector.Values], [.. example.Vector.Indices]),
            Label = example.Labels[0],
        }).ToArray(), schema);
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                L1Regularization = 0,
                L2Regularization = Regularisation,
                OptimizationTolerance = Tolerance,
                MaximumNumberOfIterations = Iterations,
                HistorySize = History,
                NumberOfThreads = 1,
            });
        var model = trainer.Fit(data).Model;
        return ((CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)model)
            .SubModel;
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }
    }
}
