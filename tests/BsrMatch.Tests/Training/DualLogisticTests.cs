using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class DualLogisticTests
{
    private const int Inputs = 12;
    private const int Enough = 5000;

    // 21 labels are more than the processor takes at once.
    private const int Labels = 21;

    // At the least of a smooth convex function its gradient is 0: regularisation times each weight is the sum,
    // over examples, of the input times how far the prediction falls short of the label.
    [TestCase(0.1f, 1)]
    [TestCase(1, 2)]
    [TestCase(30, 3)]
    public void Where_the_passes_end_the_gradient_is_0(float regularisation, int seed)
    {
        var examples = Draw(60, seed);
        var fit = Fit(examples, Labels, regularisation, Enough, 1e-6f);

        for (var label = 0; label < Labels; label++)
        {
            var gradient = new double[Inputs + 1];
            for (var i = 0; i <= Inputs; i++) gradient[i] = regularisation * WeightOf(fit, i)[label];
            foreach (var (vector, labels) in examples)
            {
                var error = StableMath.Sigmoid(ScoreOf(fit, vector, label)) - (labels[label] ? 1 : 0);
                for (var i = 0; i < vector.Count; i++) gradient[vector.Indices[i]] += error * vector.Values[i];
                gradient[Inputs] += error;
            }

            Assert.That(gradient, Is.All.EqualTo(0).Within(5e-3), $"label {label}");
        }
    }

    // One input and its label: weight and bias are equal by symmetry, so one number is searched.
    [Test]
    public void Of_a_single_example_the_weights_are_those_that_a_search_finds()
    {
        var fit = Fit([new LinearExample(new SparseVector([0], [1]), [true])], 1, 0.5f, Enough, 0);
        var best = Enumerable.Range(0, 40_000).Select(i => i / 10_000.0)
            .MinBy(w => 0.5 * w * w + StableMath.Log(1 + StableMath.Exp(-2 * w)));

        Assert.That(fit.Row(0)[0], Is.EqualTo(best).Within(2e-4));
        Assert.That(fit.Biases[0], Is.EqualTo(fit.Row(0)[0]));
    }

    [Test]
    public void A_label_learns_the_same_bits_whatever_others_are_learned_with_it()
    {
        var examples = Draw(40, 4);
        var all = Fit(examples, Labels, 0.3f, 4, 0);

        for (var label = 0; label < Labels; label++)
        {
            var alone = Fit([.. examples.Select(one => one with { Labels = [one.Labels[label]] })], 1, 0.3f, 4, 0);
            for (var i = 0; i <= Inputs; i++)
                Assert.That(WeightOf(alone, i)[0], Is.EqualTo(WeightOf(all, i)[label]));
        }
    }

    [Test]
    public void Turned_labels_turn_the_weights()
    {
        var examples = Draw(40, 5);
        var turned = examples.Select(one => one with { Labels = Array.ConvertAll(one.Labels, holds => !holds) });
        var (fit, other) = (Fit(examples, Labels, 0.3f, 3, 0), Fit([.. turned], Labels, 0.3f, 3, 0));

        for (var i = 0; i <= Inputs; i++)
        {
            Assert.That(WeightOf(other, i)[..Labels].ToArray(),
                Is.EqualTo(WeightOf(fit, i)[..Labels].ToArray().Select(weight => -weight)));
        }
    }

    [Test]
    public void Every_pass_lowers_the_loss_of_the_dual_and_few_are_enough()
    {
        var examples = Draw(60, 6);
        var losses = new[] { 1, 5, 200 }.Select(passes => Loss(Fit(examples, Labels, 1, passes, 0), examples))
            .ToArray();

        Assert.That(losses[1], Is.LessThanOrEqualTo(losses[0]));
        Assert.That(losses[1], Is.EqualTo(losses[2]).Within(0.1).Percent);
    }

    private static double Loss(DualLogistic fit, LinearExample[] examples)
    {
        var loss = 0.0;
        for (var label = 0; label < Labels; label++)
        {
            for (var i = 0; i <= Inputs; i++) loss += 0.5 * Math.Pow(WeightOf(fit, i)[label], 2);
            foreach (var (vector, labels) in examples)
            {
                var sign = labels[label] ? 1 : -1;
                loss += StableMath.Log(1 + StableMath.Exp(-sign * ScoreOf(fit, vector, label)));
            }
        }

        return loss;
    }

    private static DualLogistic Fit(
        LinearExample[] examples, int labels, float regularisation, int passes, float tolerance)
    {
        var fit = new DualLogistic(Inputs, labels, regularisation);
        fit.Fit(examples, passes, tolerance);
        return fit;
    }

    private static ReadOnlySpan<float> WeightOf(DualLogistic fit, int input) =>
        input == Inputs ? fit.Biases : fit.Row(input);

    private static double ScoreOf(DualLogistic fit, SparseVector vector, int label)
    {
        double score = fit.Biases[label];
        for (var i = 0; i < vector.Count; i++) score += fit.Row(vector.Indices[i])[label] * vector.Values[i];
        return score;
    }

    private static LinearExample[] Draw(int count, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                int[] indices = [.. Enumerable.Range(0, Inputs).Where(_ => random.Next(3) == 0)];
                return new LinearExample(
                    new SparseVector(indices, [.. indices.Select(_ => random.NextSingle() * 2 - 0.5f)]),
                    [.. Enumerable.Range(0, Labels).Select(label => random.Next(Labels) <= label)]);
            }),
        ];
    }
}
