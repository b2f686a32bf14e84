using System.Numerics;

namespace BsrMatch.Text;

/// <summary>A sentence of a profile, as the network reads it.</summary>
/// <param name="Vector">Its vector.</param>
/// <param name="InNeeds">Whether it stands in <c>needs</c> rather than in <c>description</c>.</param>
internal readonly record struct NeedSentence(SparseVector Vector, bool InNeeds);

/// <summary>
/// A small neural network that reads a profile twice: the need as a whole, and sentence by sentence, where it
/// has learned to attend to those that state the need. One hidden layer of rectified units is shared by both;
/// the sentences' hidden vectors are averaged by attention, which looks at a sentence, its neighbours and its
/// place (Ilse, Tomczak and Welling, "Attention-based Deep Multiple Instance Learning", 2018).
/// </summary>
internal sealed class NeedNetwork
{
    /// <summary>How many numbers tell the place of a sentence.</summary>
    public const int PlaceCount = 5;

    private readonly sbyte[] inputs;
    private readonly float[] scales;
    private readonly float[] hiddenBiases;
    private readonly float[] attention;
    private readonly float[] outputs;
    private readonly float[] outputBiases;

    /// <summary>Creates a network of H hidden units and K labels.</summary>
    /// <param name="inputs">The weight of input i for unit h is scales[i] times that at i * H + h.</param>
    /// <param name="scales">One an input.</param>
    /// <param name="hiddenBiases">One a hidden unit.</param>
    /// <param name="attention">
    /// Weights of the hidden units of a sentence, of the one before, of the one behind, and of its place.
    /// </param>
    /// <param name="outputs">
    /// The weight of hidden unit h for label k at h * K + k; those of the sentences follow those of the
    /// whole.
    /// </param>
    /// <param name="outputBiases">One a label.</param>
    public NeedNetwork(sbyte[] inputs, float[] scales, float[] hiddenBiases, float[] attention,
        float[] outputs, float[] outputBiases)
    {
        (this.inputs, this.scales, this.hiddenBiases) = (inputs, scales, hiddenBiases);
        (this.attention, this.outputs, this.outputBiases) = (attention, outputs, outputBiases);
    }

    public int Labels => outputBiases.Length;

    public int Hidden => hiddenBiases.Length;

    public ReadOnlySpan<sbyte> Inputs => inputs;

    public ReadOnlySpan<float> Scales => scales;

    public ReadOnlySpan<float> HiddenBiases => hiddenBiases;

    public ReadOnlySpan<float> Attention => attention;

    public ReadOnlySpan<float> Outputs => outputs;

    public ReadOnlySpan<float> OutputBiases => outputBiases;

    /// <summary>Whether the arrays belong to one network over vectors of a given length.</summary>
    public bool IsOver(int vectorLength) =>
        scales.Length == vectorLength && inputs.Length == (long)vectorLength * Hidden
        && attention.Length == 3L * Hidden + PlaceCount && outputs.Length == 2L * Hidden * Labels;

    /// <summary>The probability of each label.</summary>
    /// <param name="need">The vector of the need as a whole.</param>
    /// <param name="sentences">All sentences of the profile, in their order.</param>
    public double[] Predict(SparseVector need, IReadOnlyList<NeedSentence> sentences)
    {
        var sums = (float[])outputBiases.Clone();
        AddOutputs(HiddenOf(need), 0, sums);
        AddOutputs(Pool(sentences), Hidden, sums);
        return Array.ConvertAll(sums, sum => StableMath.Sigmoid(sum));
    }

    /// <summary>How much each sentence counts; together 1.</summary>
    public static float[] Weigh(float[][] hidden, IReadOnlyList<NeedSentence> sentences,
        ReadOnlySpan<float> attention)
    {
        var logits = new float[hidden.Length];
        Span<float> place = stackalloc float[PlaceCount];
        var units = hidden.Length == 0 ? 0 : hidden[0].Length;
        for (var s = 0; s < logits.Length; s++)
        {
            PlaceOf(s, sentences, place);
            logits[s] = Dot(attention[..units], hidden[s]) + Dot(attention[(3 * units)..], place);
            if (s > 0) logits[s] += Dot(attention[units..(2 * units)], hidden[s - 1]);
            if (s + 1 < logits.Length) logits[s] += Dot(attention[(2 * units)..(3 * units)], hidden[s + 1]);
        }

        return Softmax(logits);
    }

    /// <summary>Where in the profile a sentence stands.</summary>
    public static void PlaceOf(int sentence, IReadOnlyList<NeedSentence> sentences, Span<float> place)
    {
        var last = sentences.Count - 1;
        var inNeeds = sentences[sentence].InNeeds;
        place[0] = last > 0 ? (float)sentence / last : 0;
        place[1] = sentence == 0 ? 1 : 0;
        place[2] = sentence == last ? 1 : 0;
        place[3] = inNeeds ? 1 : 0;
        place[4] = !inNeeds && sentences[0].InNeeds ? 1 : 0;
    }

    // Summed one after the other, so that the result does not depend on the width of the processor's vectors.
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < b.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static float[] Softmax(float[] logits)
    {
        var highest = logits.DefaultIfEmpty().Max();
        var weights = Array.ConvertAll(logits, logit => (float)StableMath.Exp(logit - highest));
        var total = 0f;
        foreach (var weight in weights) total += weight;
        for (var s = 0; s < weights.Length; s++) weights[s] /= total;
        return weights;
    }

    private float[] Pool(IReadOnlyList<NeedSentence> sentences)
    {
        var hidden = new float[sentences.Count][];
        for (var s = 0; s < hidden.Length; s++) hidden[s] = HiddenOf(sentences[s].Vector);
        var weights = Weigh(hidden, sentences, attention);
        var pooled = new float[Hidden];
        for (var s = 0; s < hidden.Length; s++)
        {
            for (var h = 0; h < pooled.Length; h++) pooled[h] += weights[s] * hidden[s][h];
        }

        return pooled;
    }

    private float[] HiddenOf(SparseVector vector)
    {
        var sums = (float[])hiddenBiases.Clone();
        for (var i = 0; i < vector.Count; i++)
        {
            var input = vector.Indices[i];
            AddScaled(vector.Values[i] * scales[input], inputs.AsSpan(input * Hidden, Hidden), sums);
        }

        for (var h = 0; h < sums.Length; h++) sums[h] = Math.Max(0, sums[h]);
        return sums;
    }

    private void AddOutputs(float[] hidden, int first, float[] sums)
    {
        for (var h = 0; h < hidden.Length; h++)
        {
            if (hidden[h] == 0) continue;
            var row = outputs.AsSpan((first + h) * Labels, Labels);
            for (var k = 0; k < sums.Length; k++) sums[k] += hidden[h] * row[k];
        }
    }

    private static void AddScaled(float factor, ReadOnlySpan<sbyte> row, Span<float> sums)
    {
        var at = 0;
        for (; at + Vector<sbyte>.Count <= row.Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(row[at..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            var quarter = Vector<float>.Count;
            AddTo(sums[at..], Vector.ConvertToSingle(first) * factor);
            AddTo(sums[(at + quarter)..], Vector.ConvertToSingle(second) * factor);
            AddTo(sums[(at + 2 * quarter)..], Vector.ConvertToSingle(third) * factor);
            AddTo(sums[(at + 3 * quarter)..], Vector.ConvertToSingle(fourth) * factor);
        }

        for (; at < row.Length; at++) sums[at] += row[at] * factor;
    }

    private static void AddTo(Span<float> sums, Vector<float> values) =>
        (new Vector<float>(sums) + values).CopyTo(sums);
}
