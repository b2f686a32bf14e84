using BsrMatch.Tests.Ranking;
using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class LinearTrainerTests
{
    private static readonly TextModel Model = SmallBundle.Texts.Model;

    private static readonly LinearSettings Free = new(0.01f, 1);

    // Label 0 asks for input 0, label 1 for the absence of input 1; label 2 never holds.
    private static readonly LinearExample[] Separable =
    [
        .. Enumerable.Range(0, 40).Select(i => new LinearExample(
            Vector(i % 2 == 0, i % 3 == 0, i % 5 == 0), [i % 2 == 0, i % 3 != 0, false])),
    ];

    [Test]
    public void Labels_that_a_plane_can_part_are_learned()
    {
        var model = LinearTrainer.Train(Separable, Model, 3, Free);
        foreach (var (vector, labels) in Separable)
        {
            var predicted = model.Predict(vector);
            Assert.That(predicted[0] > 0.5, Is.EqualTo(labels[0]));
            Assert.That(predicted[1] > 0.5, Is.EqualTo(labels[1]));
        }
    }

    [Test]
    public void Weights_point_where_the_labels_do()
    {
        var model = LinearTrainer.Train(Separable, Model, 3, Free);

        Assert.That(model.Weight(0, 0), Is.GreaterThan(1));
        Assert.That(model.Weight(1, 1), Is.LessThan(-1));
        Assert.That(model.Weight(2, 0), Is.EqualTo(0).Within(0.5));
    }

    [Test]
    public void A_label_that_never_holds_is_improbable_whatever_the_text()
    {
        var model = LinearTrainer.Train(Separable, Model, 3, Free);

        Assert.That(Enumerable.Range(0, Model.VectorLength).Select(input => model.Weight(input, 2)),
            Is.All.Zero);
        Assert.That(model.Predict(Vector(true, true, true))[2], Is.EqualTo(0.5 / 41).Within(1e-6));
    }

    [Test]
    public void More_regularisation_gives_smaller_weights()
    {
        var held = LinearTrainer.Train(Separable, Model, 3, new LinearSettings(10, 1));

        Assert.That(held.Weight(0, 0),
            Is.Positive.And.LessThan(LinearTrainer.Train(Separable, Model, 3, Free).Weight(0, 0) / 2));
    }

    [Test]
    public void Keyphrases_weigh_less_where_they_are_trusted_less()
    {
        var hit = Model.Vocabulary.Count;
        var examples = Enumerable.Range(0, 40).Select(i => new LinearExample(
            i % 2 == 0 ? new SparseVector([0, hit], [1, 1]) : SparseVector.Zero, [i % 2 == 0])).ToArray();
        var even = LinearTrainer.Train(examples, Model, 1, new LinearSettings(1, 1));
        var wary = LinearTrainer.Train(examples, Model, 1, new LinearSettings(1, 0.3f));

        Assert.That(even.Weight(hit, 0), Is.EqualTo(even.Weight(0, 0)).Within(1e-3));
        Assert.That(wary.Weight(hit, 0), Is.EqualTo(0.09 * wary.Weight(0, 0)).Within(1e-3));
    }

    [Test]
    public void The_same_examples_give_the_same_bits()
    {
        var (first, second) = (Train(), Train());

        Assert.That(second, Is.EqualTo(first));

        static float[] Train() => LinearTrainer.Train(Separable, Model, 3, Free).Weights.ToArray();
    }

    private static SparseVector Vector(params bool[] inputs)
    {
        int[] indices = [.. Enumerable.Range(0, inputs.Length).Where(i => inputs[i])];
        return new SparseVector(indices, [.. indices.Select(_ => 1f)]);
    }
}
