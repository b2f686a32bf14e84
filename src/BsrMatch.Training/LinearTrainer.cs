using BsrMatch.Text;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BsrMatch.Training;

/// <summary>A vector and whether each label holds for it.</summary>
internal sealed record LinearExample(SparseVector Vector, bool[] Labels);

/// <summary>How strongly the weights are held back.</summary>
/// <param name="Regularisation">Weight of the squared weights against the sum of the losses.</param>
/// <param name="HitTrust">
/// How freely the keyphrase inputs may be used, against 1 for the others: less than 1 makes the model rely on
/// words first, which is better where there is much text to learn from.
/// </param>
internal sealed record LinearSettings(float Regularisation, float HitTrust);

/// <summary>
/// Trains one logistic regression a label with ML.NET's limited-memory BFGS, on one thread each so that a
/// training can be repeated to the byte.
/// </summary>
internal static class LinearTrainer
{
    private const int Iterations = 15;
    private const int History = 8;
    private const float Tolerance = 1e-3f;

    /// <param name="examples">What to learn from.</param>
    /// <param name="model">The text model whose vectors these are.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="settings">How strongly the weights are held back.</param>
    public static LinearModel Train(
        IReadOnlyList<LinearExample> examples, TextModel model, int labels, LinearSettings settings)
    {
        var (length, firstHit) = (model.VectorLength, model.FirstHit);
        var scaled = examples
            .Select(example => Scale(example.Vector, length, firstHit, settings.HitTrust)).ToArray();
        var (weights, biases) = (new float[length * labels], new float[labels]);
        Parallel.For(0, labels, label =>
        {
            var positives = examples.Count(example => example.Labels[label]);
            if (positives == 0 || positives == examples.Count)
            {
                var odds = (positives + 0.5) / (examples.Count - positives + 0.5);
                biases[label] = (float)StableMath.Log(odds);
                return;
            }

            var learned = TrainLabel(scaled, [.. examples.Select(example => example.Labels[label])], length,
                settings.Regularisation);
            biases[label] = learned.Bias;
            for (var i = 0; i < length; i++)
                weights[i * labels + label] = learned.Weights[i] * (i >= firstHit ? settings.HitTrust : 1);
        });
        return new LinearModel(weights, biases);
    }

    private static VBuffer<float> Scale(SparseVector vector, int length, int firstHit, float trust)
    {
        var values = vector.Values.Zip(vector.Indices,
            (value, index) => index >= firstHit ? value * trust : value);
        return new VBuffer<float>(length, vector.Count, [.. values], vector.Indices);
    }

    private static LinearBinaryModelParameters TrainLabel(
        VBuffer<float>[] vectors, bool[] labels, int length, float regularisation)
    {
        var ml = new MLContext(0);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, length);
        var data = ml.Data.LoadFromEnumerable(vectors.Zip(labels, (vector, label) => new Row
        {
            Features = vector,
            Label = label,
        }).ToArray(), schema);
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                L1Regularization = 0,
                L2Regularization = regularisation,
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
