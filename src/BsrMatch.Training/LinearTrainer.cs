using BsrMatch.Text;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BsrMatch.Training;

/// <summary>A vector and whether each label holds for it.</summary>
internal sealed record LinearExample(SparseVector Vector, bool[] Labels);

/// <summary>
/// Trains one logistic regression a label with ML.NET's stochastic dual coordinate ascent (Shalev-Shwartz and Zhang,
/// JMLR 14, 2013), on one thread so that a training can be repeated to the byte.
/// </summary>
internal static class LinearTrainer
{
    private const int Epochs = 25;

    public static LinearModel Train(
        IReadOnlyList<LinearExample> examples, int length, int labels, float regularisation, int seed)
    {
        var (weights, biases) = (new float[length * labels], new float[labels]);
        Parallel.For(0, labels, label =>
        {
            var model = TrainLabel(examples, length, label, regularisation, seed);
            if (model is null)
            {
                biases[label] = (float)StableMath.Log(0.5 / (examples.Count + 0.5));
                return;
            }

            biases[label] = model.Bias;
            for (var i = 0; i < length; i++) weights[i * labels + label] = model.Weights[i];
        });
        return new LinearModel(weights, biases);
    }

    // Null when no example carries the label: there is nothing to learn.
    private static LinearBinaryModelParameters? TrainLabel(
        IReadOnlyList<LinearExample> examples, int length, int label, float regularisation, int seed)
    {
        if (!examples.Any(example => example.Labels[label])) return null;
        var ml = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, length);
        var data = ml.Data.LoadFromEnumerable(examples.Select(example => new Row
        {
            Features = new VBuffer<float>(length, example.Vector.Count, example.Vector.Values, example.Vector.Indices),
            Label = example.Labels[label],
        }).ToArray(), schema);
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                L1Regularization = 0,
                L2Regularization = regularisation,
                OptimizationTolerance = 1e-4f,
                MaximumNumberOfIterations = 40,
                HistorySize = 8,
                NumberOfThreads = 1,
            });
        return ((CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)trainer.Fit(data).Model)
            .SubModel;
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }
    }
}
