using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class InputRowsTests
{
    private const int Width = 70;

    [Test]
    public void The_first_weights_of_an_input_do_not_depend_on_where_its_row_is()
    {
        var plain = new InputRows([0, 1, 2, 3], 4, Width, new Random(1), 0.5f);
        var turned = new InputRows([3, 1], 4, Width, new Random(1), 0.5f);

        Assert.That(turned.Count, Is.EqualTo(2));
        Assert.That(turned.Row(0).ToArray(), Is.EqualTo(plain.Row(3).ToArray()));
        Assert.That(turned.Row(1).ToArray(), Is.EqualTo(plain.Row(1).ToArray()));
    }

    [Test]
    public void A_row_met_twice_in_a_batch_moves_by_both_gradients()
    {
        var (once, twice) = (Moved([3f]), Moved([1f, 2f]));

        Assert.That(twice, Is.EqualTo(once));

        static float[] Moved(float[] factors)
        {
            var rows = new InputRows([0, 1], 2, Width, new Random(1), 0.5f);
            var gradient = Enumerable.Range(0, Width).Select(i => i / 64f).ToArray();
            foreach (var factor in factors) rows.AddGradient([1], [factor], gradient);
            rows.Step(0.1f);
            return rows.Row(1).ToArray();
        }
    }

    // AdaGrad by hand: the mean square of (3, 4) is 12.5, and of (3, 4) and (0, 5) together 25.
    [Test]
    public void A_step_is_the_gradient_over_the_root_of_all_its_rows_mean_squares()
    {
        var rows = new InputRows([0], 1, 2, new Random(1), 0);
        rows.AddGradient([0], [1], [3, 4]);
        rows.Step(0.1f);
        Assert.That(rows.Row(0).ToArray(),
            Is.EqualTo(new[] { -0.1 * 3 / Math.Sqrt(12.5), -0.1 * 4 / Math.Sqrt(12.5) }).Within(1e-6));

        var before = rows.Row(0).ToArray();
        rows.AddGradient([0], [1], [0, 5]);
        rows.Step(0.1f);
        Assert.That(rows.Row(0).ToArray(),
            Is.EqualTo(new[] { before[0], before[1] - 0.1 * 5 / 5 }).Within(1e-6));
    }

    [Test]
    public void Rows_of_inputs_that_a_batch_lacks_stay()
    {
        var rows = new InputRows([0, 1, 2], 3, 4, new Random(1), 0.5f);
        var before = Enumerable.Range(0, 3).Select(input => rows.Row(input).ToArray()).ToArray();
        rows.AddGradient([1], [1], [1, 1, 1, 1]);
        rows.Step(0.1f);

        Assert.That(rows.Row(0).ToArray(), Is.EqualTo(before[0]));
        Assert.That(rows.Row(1).ToArray(), Is.EqualTo(before[1].Select(value => value - 0.1f)).Within(1e-5));
        Assert.That(rows.Row(2).ToArray(), Is.EqualTo(before[2]));
        Assert.That(Enumerable.Range(0, 3).Select(rows.IsLearned), Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public void A_batch_forgets_the_gradients_of_the_one_before()
    {
        var rows = new InputRows([0, 1], 2, Width, new Random(1), 0.5f);
        foreach (var row in new[] { 0, 1 })
        {
            var before = rows.Row(1 - row).ToArray();
            rows.AddGradient([row], [1], [.. Enumerable.Repeat(1f, Width)]);
            rows.Step(0.1f);
            Assert.That(rows.Row(1 - row).ToArray(), Is.EqualTo(before));
        }
    }

    [Test]
    public void The_most_frequent_inputs_come_first_and_those_of_no_vector_not_at_all()
    {
        SparseVector[] vectors = [new([2, 5], [1, 2]), new([5, 7], [3, 4]), new([5, 7], [1, 1])];
        var order = new InputOrder(vectors, 9);

        Assert.That(order.Inputs, Is.EqualTo(new[] { 5, 7, 2 }));
        Assert.That(order.Renumber(vectors[0]).Indices, Is.EqualTo(new[] { 2, 0 }));
        Assert.That(order.Renumber(vectors[0]).Values, Is.EqualTo(new[] { 1f, 2f }));
    }

    [Test]
    public void Equally_frequent_inputs_keep_their_order() =>
        Assert.That(new InputOrder([new([1, 3, 4], [1, 1, 1])], 5).Inputs, Is.EqualTo(new[] { 1, 3, 4 }));
}
