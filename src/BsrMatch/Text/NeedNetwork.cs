using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    // Hidden units summed at a time.
    private const int Block = 4 * Quarter;
    private const int Quarter = 16;

    private readonly ReadOnlyMemory<sbyte> inputs;
    private readonly ReadOnlyMemory<float> scales;
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
    public NeedNetwork(ReadOnlyMemory<sbyte> inputs, ReadOnlyMemory<float> scales, float[] hiddenBiases,
        float[] attention, float[] outputs, float[] outputBiases)
    {
        (this.inputs, this.scales, this.hiddenBiases) = (inputs, scales, hiddenBiases);
        (this.attention, this.outputs, this.outputBiases) = (attention, outputs, outputBiases);
    }

    /// <summary>The same of arrays.</summary>
    public NeedNetwork(sbyte[] inputs, float[] scales, float[] hiddenBiases, float[] attention,
        float[] outputs, float[] outputBiases)
        : this(inputs.AsMemory(), scales.AsMemory(), hiddenBiases, attention, outputs, outputBiases)
    {
    }

    public int Labels => outputBiases.Length;

    public int Hidden => hiddenBiases.Length;

    public ReadOnlySpan<sbyte> Inputs => inputs.Span;

    public ReadOnlySpan<float> Scales => scales.Span;

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
        var probabilities = Array.ConvertAll(sums, sum => (double)sum);
        StableMath.Sigmoid(probabilities);
        return probabilities;
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
        var unit = 0;
        for (; unit + Block <= sums.Length; unit += Block) AddBlock(vector, unit, sums.AsSpan(unit, Block));
        if (unit < sums.Length) AddRest(vector, unit, sums);
        for (var h = 0; h < sums.Length; h++) sums[h] = Math.Max(0, sums[h]);
        return sums;
    }

    // 64 units stay in registers. Each is summed by itself, a product and then a sum, input after input, so
    // the width of the processor's vectors changes no bit.
    private void AddBlock(SparseVector vector, int unit, Span<float> sums)
    {
        var sum1 = Vector512.Create<float>(sums);
        var sum2 = Vector512.Create<float>(sums[Quarter..]);
        var sum3 = Vector512.Create<float>(sums[(2 * Quarter)..]);
        var sum4 = Vector512.Create<float>(sums[(3 * Quarter)..]);
        var rows = inputs.Span;
        var factors = scales.Span;
        var units = Hidden;
        for (var i = 0; i < vector.Count; i++)
        {
            var input = vector.Indices[i];
            var row = rows.Slice(input * units + unit, Block);
            var factor = Vector512.Create(vector.Values[i] * factors[input]);
            sum1 += Widen(row, 0) * factor;
            sum2 += Widen(row, Quarter) * factor;
            sum3 += Widen(row, 2 * Quarter) * factor;
            sum4 += Widen(row, 3 * Quarter) * factor;
        }

        sum1.CopyTo(sums);
        sum2.CopyTo(sums[Quarter..]);
        sum3.CopyTo(sums[(2 * Quarter)..]);
        sum4.CopyTo(sums[(3 * Quarter)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Widen(ReadOnlySpan<sbyte> row, int at)
    {
        var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(row), (nuint)at);
        var words = Vector256.WidenLower(bytes.ToVector256Unsafe());
        return Vector512.ConvertToSingle(Vector512.WidenLower(words.ToVector512Unsafe()));
    }

    private void AddRest(SparseVector vector, int unit, Span<float> sums)
    {
        var rows = inputs.Span;
        var factors = scales.Span;
        for (var i = 0; i < vector.Count; i++)
        {
            var input = vector.Indices[i];
            var row = rows.Slice(input * Hidden, Hidden);
            var factor = vector.Values[i] * factors[input];
            for (var h = unit; h < row.Length; h++) sums[h] += row[h] * factor;
        }
    }

    private void AddOutputs(float[] hidden, int first, float[] sums)
    {
        for (var h = 0; h < hidden.Length; h++)
        {
            if (hidden[h] == 0) continue;
            var row = outputs.AsSpan((first + h) * Labels, Labels);
            var k = 0;
            for (; k + Vector<float>.Count <= row.Length; k += Vector<float>.Count)
            {
                var added = new Vector<float>(hidden[h]) * new Vector<float>(row[k..]);
                (new Vector<float>(sums, k) + added).CopyTo(sums, k);
            }

            for (; k < row.Length; k++) sums[k] += hidden[h] * row[k];
        }
    }
}
