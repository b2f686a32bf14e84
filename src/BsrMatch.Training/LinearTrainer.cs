using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>A vector and whether each label holds for it.</summary>
internal sealed record LinearExample(SparseVector Vector, bool[] Labels);

/// <summary>How strongly the weights are held back.</summary>
/// <param name="Regularisation">Weight of the squared weights against the sum of the losses.</param>
/// <param name="HitTrust">
/// How freely the keyphrase inputs may be used, against 1 for the others: less than 1 makes the model rely on
/// words first, which is better where there is much text to learn from.
/// </param>
/// <param name="Passes">How often every example is seen at most.</param>
internal sealed record LinearSettings(float Regularisation, float HitTrust, int Passes = 500);

/// <summary>
/// Trains one logistic regression a label, all at once on one thread; the same bytes on every machine.
/// </summary>
internal static class LinearTrainer
{
    private const float Tolerance = 1e-5f;

    /// <param name="examples">What to learn from.</param>
    /// <param name="model">The text model whose vectors these are.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="settings">How strongly the weights are held back.</param>
    public static LinearModel Train(
        IReadOnlyList<LinearExample> examples, TextModel model, int labels, LinearSettings settings)
    {
        var (length, firstHit) = (model.VectorLength, model.FirstHit);
        var order = new InputOrder(examples.Select(example => example.Vector), length);
        var solver = new DualLogistic(order.Inputs.Count, labels, settings.Regularisation);
        solver.Fit([.. examples.Select(example => example with
        {
            Vector = order.Renumber(Scale(example.Vector, firstHit, settings.HitTrust)),
        })], settings.Passes, Tolerance);
        var (weights, biases) = (new float[length * labels], new float[labels]);
        for (var label = 0; label < labels; label++)
        {
            var positives = examples.Count(example => example.Labels[label]);
            if (positives == 0 || positives == examples.Count)
            {
                var odds = (positives + 0.5) / (examples.Count - positives + 0.5);
                biases[label] = (float)StableMath.Log(odds);
                continue;
            }

            biases[label] = solver.Biases[label];
            foreach (var (row, input) in order.Inputs.Index())
            {
                weights[input * labels + label] =
                    solver.Row(row)[label] * (input >= firstHit ? settings.HitTrust : 1);
            }
        }

        return new LinearModel(weights, biases);
    }

    private static SparseVector Scale(SparseVector vector, int firstHit, float trust) => vector with
    {
        Values =
        [
            .. vector.Values.Zip(vector.Indices, (value, index) => index >= firstHit ? value * trust : value),
        ],
    };
}
