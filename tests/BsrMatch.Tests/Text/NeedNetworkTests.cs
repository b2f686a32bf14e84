using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

internal sealed class NeedNetworkTests
{
    // Input 0 speaks for the one hidden unit, input 1 against it.
    private static readonly sbyte[] Inputs = [2, -1];
    private static readonly float[] Scales = [0.5f, 3];

    [Test]
    public void The_need_and_the_mean_of_its_sentences_add_up()
    {
        // Whole: 1 * 1 = 1, by 10; sentences: (1 + 0) / 2, by 1; and 0.25.
        var network = Network(new float[8], [10, 1]);

        Assert.That(network.Predict(Vector(0), Sentences(0, 1)), Is.EqualTo(new[] { Sigmoid(10.75) }).Within(1e-6));
    }

    [Test]
    public void A_profile_without_sentences_is_read_as_a_whole() =>
        Assert.That(Network(new float[8], [10, 1]).Predict(Vector(0), []),
            Is.EqualTo(new[] { Sigmoid(10.25) }).Within(1e-6));

    [Test]
    public void A_hidden_unit_below_zero_is_silent() =>
        Assert.That(Network(new float[8], [10, 1]).Predict(Vector(1), Sentences(1)),
            Is.EqualTo(new[] { Sigmoid(0.25) }).Within(1e-6));

    // Hidden units of the sentences are 1 and 0; what speaks for a sentence is in the attention's weights.
    [TestCase(2, 0, 0, 2, 0, TestName = "Attention_looks_at_the_sentence")]
    [TestCase(0, 2, 0, 0, 2, TestName = "Attention_looks_at_the_one_before")]
    [TestCase(0, 0, 2, 0, 0, TestName = "Attention_looks_at_the_one_behind")]
    public void Attention_weighs_by_the_hidden_units(
        float self, float before, float behind, double first, double second)
    {
        float[] attention = [self, before, behind, 0, 0, 0, 0, 0];

        var weights = NeedNetwork.Weigh([[1], [0]], Sentences(0, 1), attention);

        var total = Math.Exp(first) + Math.Exp(second);
        Assert.That(weights, Is.EqualTo(new[] { Math.Exp(first) / total, Math.Exp(second) / total }).Within(1e-6));
    }

    [Test]
    public void Attention_looks_at_the_place()
    {
        float[] attention = [0, 0, 0, 0, 0, 0, 1, -1];

        var weights = NeedNetwork.Weigh([[0], [0]],
            [new NeedSentence(Vector(0), true), new NeedSentence(Vector(0), false)], attention);

        Assert.That(weights[0] / weights[1], Is.EqualTo(Math.Exp(2)).Within(1e-5));
    }

    [TestCase(0, 0f, 1f, 0f, 1f, 0f)]
    [TestCase(1, 0.5f, 0f, 0f, 0f, 1f)]
    [TestCase(2, 1f, 0f, 1f, 0f, 1f)]
    public void A_place_is_how_far_down_first_last_in_needs_or_beside_them(int sentence, params float[] expected)
    {
        var place = new float[NeedNetwork.PlaceCount];
        NeedNetwork.PlaceOf(sentence,
            [new(Vector(0), true), new(Vector(0), false), new(Vector(0), false)], place);

        Assert.That(place, Is.EqualTo(expected));
    }

    [Test]
    public void A_description_alone_stands_beside_no_needs()
    {
        var place = new float[NeedNetwork.PlaceCount];
        NeedNetwork.PlaceOf(0, [new(Vector(0), false)], place);

        Assert.That(place, Is.EqualTo(new float[] { 0, 1, 1, 0, 0 }));
    }

    [TestCase(1)]
    [TestCase(8)]
    [TestCase(33)]
    [TestCase(100)]
    public void Any_number_of_hidden_units_is_summed_as_by_hand(int units)
    {
        var random = new Random(units);
        var inputs = new sbyte[3 * units];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = (sbyte)random.Next(-127, 128);
        float[] outputs = [.. Enumerable.Range(0, 2 * units).Select(_ => random.NextSingle() - 0.5f)];
        var network = new NeedNetwork(inputs, [0.01f, 0.02f, 0.005f], new float[units],
            new float[3 * units + NeedNetwork.PlaceCount], outputs, [0]);
        var vector = new SparseVector([0, 2], [0.7f, -1.1f]);

        var sum = 0.0;
        for (var h = 0; h < units; h++)
        {
            var hidden = 0.7 * 0.01 * inputs[h] - 1.1 * 0.005 * inputs[2 * units + h];
            sum += Math.Max(0, hidden) * ((double)outputs[h] + outputs[units + h]);
        }

        Assert.That(network.Predict(vector, [new NeedSentence(vector, true)])[0],
            Is.EqualTo(Sigmoid(sum)).Within(1e-5));
    }

    [TestCase(1, 1)]
    [TestCase(16, 25)]
    [TestCase(64, 25)]
    [TestCase(100, 8)]
    [TestCase(130, 33)]
    public void Wide_vectors_have_the_bits_of_sums_one_by_one(int units, int labels)
    {
        const int length = 40;
        var random = new Random(units);
        sbyte[] inputs = [.. Enumerable.Range(0, length * units).Select(_ => (sbyte)random.Next(-127, 128))];
        var (scales, biases) = (Numbers(length), Numbers(units));
        var (outputs, outputBiases) = (Numbers(2 * units * labels), Numbers(labels));
        var network = new NeedNetwork(
            inputs, scales, biases, new float[3 * units + NeedNetwork.PlaceCount], outputs, outputBiases);
        var vector = new SparseVector([.. Enumerable.Range(0, length)], Numbers(length));
        var expected = (float[])outputBiases.Clone();
        for (var part = 0; part < 2; part++)
        {
            for (var h = 0; h < units; h++)
            {
                var hidden = biases[h];
                for (var i = 0; i < length; i++) hidden += inputs[i * units + h] * (vector.Values[i] * scales[i]);
                if (hidden <= 0) continue;
                for (var k = 0; k < labels; k++) expected[k] += hidden * outputs[(part * units + h) * labels + k];
            }
        }

        Assert.That(network.Predict(vector, [new NeedSentence(vector, true)]),
            Is.EqualTo(expected.Select(sum => StableMath.Sigmoid(sum))));

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }

    [Test]
    public void Arrays_of_other_lengths_do_not_make_a_network()
    {
        Assert.That(Network(new float[8], [1, 1]).IsOver(2), Is.True);
        Assert.That(Network(new float[8], [1, 1]).IsOver(3), Is.False);
        Assert.That(Network(new float[9], [1, 1]).IsOver(2), Is.False);
        Assert.That(Network(new float[8], [1, 1, 1]).IsOver(2), Is.False);
        Assert.That(new NeedNetwork([1], Scales, [0], new float[8], [1, 1], [0]).IsOver(2), Is.False);
    }

    private static NeedNetwork Network(float[] attention, float[] outputs) =>
        new(Inputs, Scales, [0], attention, outputs, [0.25f]);

    private static SparseVector Vector(int input) => new([input], [1]);

    private static NeedSentence[] Sentences(params int[] inputs) =>
        [.. inputs.Select(input => new NeedSentence(Vector(input), true))];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
