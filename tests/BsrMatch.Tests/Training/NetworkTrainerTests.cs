using System.Runtime.InteropServices;
using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class NetworkTrainerTests
{
    private const int Length = 8;

    private static readonly NetworkSettings Settings = new(6, 1, 400, 8, 0.01f, 0.05f);

    [Test]
    public void Labels_that_take_two_words_together_are_learned()
    {
        // Neither word alone tells: no linear model could.
        var examples = Enumerable.Range(0, 4).Select(i =>
            new NetworkExample(Vector([.. Pair(i)]), [], [Pair(i).Count() == 1 ? 1 : 0])).ToArray();
        var network = NetworkTrainer.Train(
            examples, Length, Settings with { Hidden = 16, LeastSteps = 2000 }, 1);

        foreach (var example in examples)
        {
            Assert.That(network.Predict(example.Need, []).Single() > 0.5,
                Is.EqualTo(example.Labels.Single() > 0.5));
        }

        static IEnumerable<int> Pair(int i) => Enumerable.Range(0, 2).Where(bit => (i >> bit & 1) == 1);
    }

    [Test]
    public void The_sentence_that_tells_is_attended_to_wherever_it_stands()
    {
        // Input 0 or 1 tells the label, where 2 marks the sentence; elsewhere they mislead.
        var examples = Enumerable.Range(0, 16).Select(i =>
        {
            var (label, place, other) = (i & 1, i >> 1 & 1, i >> 2 & 1);
            var telling = new NeedSentence(Vector(label, 2), true);
            var misleading = new NeedSentence(Vector(other), true);
            return new NetworkExample(SparseVector.Zero,
                place == 0 ? [telling, misleading] : [misleading, telling], [label]);
        }).ToArray();
        var network = NetworkTrainer.Train(examples, Length, Settings with { LeastSteps = 2000 }, 1);

        foreach (var example in examples)
        {
            Assert.That(network.Predict(example.Need, example.Sentences).Single() > 0.5,
                Is.EqualTo(example.Labels.Single() > 0.5));
        }
    }

    [Test]
    public void Where_a_sentence_stands_is_learned()
    {
        // Both sentences are alike but for their order; the last one decides.
        var examples = Enumerable.Range(0, 2).Select(label => new NetworkExample(SparseVector.Zero,
            [new(Vector(1 - label), true), new(Vector(label), true)], [label])).ToArray();
        var network = NetworkTrainer.Train(examples, Length, Settings, 1);

        Assert.That(examples.Select(example => network.Predict(example.Need, example.Sentences).Single()),
            Is.EqualTo(new[] { 0.0, 1.0 }).Within(0.2));
    }

    [Test]
    public void An_input_that_no_example_has_weighs_nothing()
    {
        var network = NetworkTrainer.Train([new NetworkExample(Vector(0), [], [1])], Length, Settings, 1);

        Assert.That(network.Scales.ToArray().Skip(1), Is.All.Zero);
        Assert.That(network.Scales[0], Is.Positive);
    }

    [Test]
    public void The_network_depends_on_the_examples_and_the_seed_alone()
    {
        NetworkExample[] examples = [new(Vector(0, 3), [], [1]), new(Vector(1, 2), [new(Vector(2), false)], [0])];
        var (first, again) = (Bytes(1), Bytes(1));

        Assert.That(again, Is.EqualTo(first));
        Assert.That(Bytes(2), Is.Not.EqualTo(first));

        byte[] Bytes(int seed)
        {
            var network = NetworkTrainer.Train(examples, Length, Settings, seed);
            return
            [
                .. MemoryMarshal.AsBytes(network.Inputs),
                .. MemoryMarshal.AsBytes(network.Attention),
                .. MemoryMarshal.AsBytes(network.Outputs),
            ];
        }
    }

    private static SparseVector Vector(params int[] inputs) =>
        new(inputs, [.. inputs.Select(_ => 1f)]);
}
