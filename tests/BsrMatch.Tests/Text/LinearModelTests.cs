using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class LinearModelTests
{
    // Two inputs, two labels.
    private static readonly LinearModel Model = new([1, -2, 3, 0.5f], [0, 1]);

    [Test]
    public void TheProbabilityIsTheLogisticFunctionOfTheWeightedSum()
    {
        var predicted = Model.Predict(new SparseVector([0, 1], [2, 0.5f]));

        Assert.That(predicted, Is.EqualTo(new[] { Sigmoid(2 * 1 + 0.5 * 3), Sigmoid(1 - 2 * 2 + 0.5 * 0.5) })
            .Within(1e-15));
    }

    [Test]
    public void WithoutInputsTheBiasesDecide() =>
        Assert.That(Model.Predict(SparseVector.Zero), Is.EqualTo(new[] { 0.5, Sigmoid(1) }).Within(1e-15));

    [Test]
    public void AWeightIsFoundByInputAndLabel()
    {
        Assert.That(Model.Labels, Is.EqualTo(2));
        Assert.That(Model.Weight(0, 1), Is.EqualTo(-2));
        Assert.That(Model.Weight(1, 0), Is.EqualTo(3));
    }

    [Test]
    public void AnInputThatPointsToALabelRaisesItAlone()
    {
        var less = Model.Predict(new SparseVector([1], [1]));
        var more = Model.Predict(new SparseVector([1], [2]));

        Assert.That(more[0], Is.GreaterThan(less[0]));
        Assert.That(Model.Predict(new SparseVector([0], [1]))[1],
            Is.LessThan(Model.Predict(SparseVector.Zero)[1]));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
