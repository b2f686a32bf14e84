using BsrMatch.Features;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

internal sealed class AffinityTests
{
    [Test]
    public void The_labels_are_who_serves_who_touches_and_whether_any_serves()
    {
        var reading = Small.Learned.Affinity.Read(Small.Asking("loan"));

        Assert.That(reading.Serves, Is.EqualTo(new[] { Sigmoid(3), 0.5 }).Within(1e-6));
        Assert.That(reading.Touches, Is.EqualTo(new[] { Sigmoid(6), 0.5 }).Within(1e-6));
        Assert.That(reading.Served, Is.EqualTo(Sigmoid(3)).Within(1e-6));
    }

    [Test]
    public void The_sentences_count_beside_the_need_as_a_whole()
    {
        var profile = Small.Read(Some.Profile(needs: "loan", language: "en"));

        Assert.That(Small.Learned.Affinity.Read(profile).Serves[0], Is.EqualTo(Sigmoid(6)).Within(1e-6));
    }

    [Test]
    public void Networks_are_averaged()
    {
        var one = Small.Learned.Affinity;
        var network = one.Networks[0];
        var surer = new NeedNetwork([.. network.Inputs], [.. network.Scales],
            [.. network.HiddenBiases], [.. network.Attention], [.. network.Outputs], [2, 2, 2, 2, 2]);
        var both = one with { Networks = [network, surer] };

        Assert.That(both.Read(Small.Asking("loan")).Serves[1],
            Is.EqualTo((0.5 + Sigmoid(2)) / 2).Within(1e-6));
    }

    [Test]
    public void Without_networks_nothing_is_told()
    {
        var reading = Affinity.None.Read(Small.Asking("loan"));

        Assert.That((reading.Serves.Length, reading.Touches.Length, reading.Served), Is.EqualTo((0, 0, (double?)null)));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
