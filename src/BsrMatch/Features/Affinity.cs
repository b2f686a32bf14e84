using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>What is learned from judgements about which need suits which of the known programmes.</summary>
/// <param name="Programmes">Ids of the programmes it was trained on.</param>
/// <param name="Networks">
/// Networks whose probabilities are averaged, trained alike but from other starting weights. Their labels
/// tell, for each programme in order, whether it serves the need, then whether it at least touches it, and
/// last whether any programme serves it.
/// </param>
internal sealed record Affinity(IReadOnlyList<string> Programmes, IReadOnlyList<NeedNetwork> Networks)
{
    /// <summary>One that knows no programme.</summary>
    public static Affinity None { get; } = new([], []);

    /// <summary>Labels of a network for a number of programmes.</summary>
    public static int LabelsFor(int programmes) => 2 * programmes + 1;

    public AffinityReading Read(ProfileView profile)
    {
        if (Networks.Count == 0) return new AffinityReading([], [], null);
        var means = new double[LabelsFor(Programmes.Count)];
        foreach (var network in Networks)
        {
            var probabilities = network.Predict(profile.Need.Vector, profile.Sentences);
            for (var k = 0; k < means.Length; k++) means[k] += probabilities[k] / Networks.Count;
        }

        var count = Programmes.Count;
        return new AffinityReading(means[..count], means[count..(2 * count)], means[^1]);
    }
}

/// <summary>What the networks say of one profile: probabilities.</summary>
/// <param name="Serves">That each known programme serves the need (grade 2 or more).</param>
/// <param name="Touches">That it at least touches the need (grade 1 or more).</param>
/// <param name="Served">That any programme serves the need; null where there is no network.</param>
internal sealed record AffinityReading(double[] Serves, double[] Touches, double? Served);
