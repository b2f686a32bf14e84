using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>A profile as the network reads it, and 1 or 0 for each label.</summary>
internal sealed record NetworkExample(
    SparseVector Need, IReadOnlyList<NeedSentence> Sentences, float[] Labels)
{
    /// <summary>How much each label counts, 0 where it is not known; null for 1 each.</summary>
    public float[]? Weights { get; init; }
}

/// <summary>How a network is learned.</summary>
/// <param name="Hidden">Number of hidden units.</param>
/// <param name="Epochs">How often every example is seen, where that makes enough steps.</param>
/// <param name="LeastSteps">The fewest steps to take, however few the examples.</param>
/// <param name="Batch">Examples to each step.</param>
/// <param name="LearningRate">Length of the first step; it falls to a tenth of it at the end.</param>
/// <param name="InputRate">The same for the weights of the inputs, which learn at their own pace.</param>
internal sealed record NetworkSettings(
    int Hidden, int Epochs, int LeastSteps, int Batch, float LearningRate, float InputRate);

/// <summary>
/// Trains a <see cref="NeedNetwork"/> by stochastic gradient descent on the cross-entropy of its labels, with
/// Adam (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015). Weights of inputs are moved by
/// <see cref="InputRows"/>: those that a batch does not have are left alone, which keeps a step short and
/// lets rare words move as far as common ones.
/// One thread and no sum whose order could change: the same on every machine.
/// </summary>
internal sealed class NetworkTrainer
{
    private const float FirstWeight = 0.03f;
    private const float LastRate = 0.1f;

    private readonly NetworkSettings settings;
    private readonly int labels;
    private readonly Random random;
    private readonly InputRows inputs;
    private readonly Weights hiddenBiases;
    private readonly Weights attention;
    private readonly Weights outputs;
    private readonly Weights outputBiases;
    private readonly float[] outputsByLabel;
    private readonly Weights[] dense;

    private NetworkTrainer(
        IReadOnlyList<int> some, int length, int labels, NetworkSettings settings, int seed)
    {
        (this.settings, this.labels, random) = (settings, labels, new Random(seed));
        var hidden = settings.Hidden;
        inputs = new InputRows(some, length, hidden, random, FirstWeight);
        hiddenBiases = new Weights(hidden);
        attention = new Weights(3 * hidden + NeedNetwork.PlaceCount);
        outputs = new Weights(2 * hidden * labels);
        outputBiases = new Weights(labels);
        outputsByLabel = new float[outputs.Values.Length];
        dense = [hiddenBiases, attention, outputs, outputBiases];

        // Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks",
        // 2010.
        outputs.Draw(random, (float)Math.Sqrt(6.0 / (2 * hidden + labels)));
    }

    /// <param name="examples">What to learn from.</param>
    /// <param name="length">Length of the vectors.</param>
    /// <param name="settings">How to learn.</param>
    /// <param name="seed">Seed of the first weights and of the order of the examples.</param>
    public static NeedNetwork Train(
        IReadOnlyList<NetworkExample> examples, int length, NetworkSettings settings, int seed)
    {
        var order = new InputOrder(examples.SelectMany(example =>
            example.Sentences.Select(sentence => sentence.Vector).Append(example.Need)), length);
        var trainer = new NetworkTrainer(order.Inputs, length, examples[0].Labels.Length, settings, seed);
        trainer.Descend(
        [
            .. examples.Select(example => example with
            {
                Need = order.Renumber(example.Need),
                Sentences = [.. example.Sentences.Select(sentence =>
                    sentence with { Vector = order.Renumber(sentence.Vector) })],
            }),
        ]);
        return trainer.Finished(order.Inputs, length);
    }

    private void Descend(IReadOnlyList<NetworkExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var ofEpoch = (order.Length + settings.Batch - 1) / settings.Batch;
        var epochs = Math.Max(settings.Epochs, (settings.LeastSteps + ofEpoch - 1) / ofEpoch);
        var steps = epochs * ofEpoch;
        var pace = new AdamPace();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(settings.Batch))
            {
                TurnOutputs();
                foreach (var at in batch) Learn(examples[at], 1f / batch.Length);
                var left = 1 - (1 - LastRate) * (pace.Steps + 1) / steps;
                pace.Next(settings.LearningRate * left);
                inputs.Step(settings.InputRate * left);
                foreach (var weights in dense) weights.Step(pace);
            }
        }
    }

    // The same weights label by label, as the way back reads them.
    private void TurnOutputs()
    {
        var units = 2 * settings.Hidden;
        for (var h = 0; h < units; h++)
        {
            for (var k = 0; k < labels; k++) outputsByLabel[k * units + h] = outputs.Values[h * labels + k];
        }
    }

    // One example forwards and backwards; its gradients are added to those of the batch.
    private void Learn(NetworkExample example, float share)
    {
        var units = settings.Hidden;
        var whole = HiddenOf(example.Need);
        var sentences = new float[example.Sentences.Count][];
        for (var s = 0; s < sentences.Length; s++) sentences[s] = HiddenOf(example.Sentences[s].Vector);
        var weights = NeedNetwork.Weigh(sentences, example.Sentences, attention.Values);
        var pooled = new float[units];
        for (var s = 0; s < sentences.Length; s++) Floats.AddScaled(weights[s], sentences[s], pooled);

        var error = (float[])outputBiases.Values.Clone();
        for (var h = 0; h < units; h++)
        {
            Floats.AddScaled(whole[h], outputs.Row(h, labels), error);
            Floats.AddScaled(pooled[h], outputs.Row(units + h, labels), error);
        }

        var predicted = Array.ConvertAll(error, sum => (double)sum);
        StableMath.Sigmoid(predicted);
        for (var k = 0; k < labels; k++) error[k] = share * ((float)predicted[k] - example.Labels[k]);
        if (example.Weights is { } weighed)
        {
            for (var k = 0; k < labels; k++) error[k] *= weighed[k];
        }

        Floats.AddScaled(1, error, outputBiases.Gradient);
        LearnInputs(example.Need, whole, Backwards(whole, 0, error));
        LearnSentences(example.Sentences, sentences, weights, Backwards(pooled, units, error));
    }

    // The gradient of some hidden units, while that of their output weights is added.
    private float[] Backwards(float[] hidden, int first, float[] error)
    {
        var gradient = new float[hidden.Length];
        for (var k = 0; k < labels; k++)
            Floats.AddScaled(error[k], outputsByLabel.AsSpan(2 * hidden.Length * k + first, hidden.Length),
                gradient);
        for (var h = 0; h < hidden.Length; h++)
        {
            if (hidden[h] == 0) gradient[h] = 0;
            else Floats.AddScaled(hidden[h], error, outputs.GradientRow(first + h, labels));
        }

        return gradient;
    }

    private void LearnSentences(IReadOnlyList<NeedSentence> sentences, float[][] hidden, float[] weights,
        float[] pooledGradient)
    {
        var units = settings.Hidden;
        var gains = Array.ConvertAll(hidden, sentence => NeedNetwork.Dot(sentence, pooledGradient));
        var mean = NeedNetwork.Dot(weights, gains);
        var gradients = Array.ConvertAll(weights, weight =>
        {
            var gradient = new float[units];
            Floats.AddScaled(weight, pooledGradient, gradient);
            return gradient;
        });
        Span<float> place = stackalloc float[NeedNetwork.PlaceCount];
        for (var s = 0; s < hidden.Length; s++)
        {
            var logit = weights[s] * (gains[s] - mean);
            NeedNetwork.PlaceOf(s, sentences, place);
            Floats.AddScaled(logit, place, attention.Gradient.AsSpan(3 * units));
            Attend(0, s);
            if (s > 0) Attend(1, s - 1);
            if (s + 1 < hidden.Length) Attend(2, s + 1);

            void Attend(int part, int at)
            {
                Floats.AddScaled(logit, hidden[at], attention.GradientRow(part, units));
                Floats.AddScaled(logit, attention.Row(part, units), gradients[at]);
            }
        }

        for (var s = 0; s < hidden.Length; s++) LearnInputs(sentences[s].Vector, hidden[s], gradients[s]);
    }

    private float[] HiddenOf(SparseVector vector)
    {
        var sums = (float[])hiddenBiases.Values.Clone();
        inputs.AddTo(vector.Indices, vector.Values, sums);
        for (var h = 0; h < sums.Length; h++) sums[h] = Math.Max(0, sums[h]);
        return sums;
    }

    private void LearnInputs(SparseVector vector, float[] hidden, float[] gradient)
    {
        for (var h = 0; h < hidden.Length; h++)
        {
            if (hidden[h] == 0) gradient[h] = 0;
        }

        Floats.AddScaled(1, gradient, hiddenBiases.Gradient);
        inputs.AddGradient(vector.Indices, vector.Values, gradient);
    }

    // A byte a weight is as good as four and a quarter of the size; each input has its own scale.
    private NeedNetwork Finished(IReadOnlyList<int> some, int length)
    {
        var units = settings.Hidden;
        var (small, scales) = (new sbyte[length * units], new float[length]);
        foreach (var (at, input) in some.Index())
        {
            // What no example had keeps no more than chance.
            if (!inputs.IsLearned(at)) continue;
            var row = inputs.Row(at);
            var highest = 0f;
            foreach (var weight in row) highest = Math.Max(highest, Math.Abs(weight));
            if (highest == 0) continue;
            scales[input] = highest / sbyte.MaxValue;
            for (var h = 0; h < units; h++)
            {
                small[input * units + h] =
                    (sbyte)Math.Round(row[h] / scales[input], MidpointRounding.AwayFromZero);
            }
        }

        return new NeedNetwork(small, scales, hiddenBiases.Values, attention.Values, outputs.Values,
            outputBiases.Values);
    }
}
