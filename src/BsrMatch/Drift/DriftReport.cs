namespace BsrMatch.Drift;

/// <summary>How far recent profiles are from the reference by one trait.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Distance">The Jensen-Shannon divergence in bits, 0 (equal) to 1.</param>
/// <param name="Noise">What two samples of the reference come apart by chance.</param>
/// <param name="Moved">Whether the distance is beyond noise and large enough to matter.</param>
/// <param name="Value">The value whose share changed most.</param>
/// <param name="Before">That value's share in the reference.</param>
/// <param name="After">Its share in recent profiles.</param>
public sealed record TraitDrift(
    Trait Trait, double Distance, double Noise, bool Moved, string Value, double Before, double After);

/// <summary>Whether a model still knows what it is asked.</summary>
public sealed class DriftReport
{
    /// <summary>Fewer profiles tell nothing.</summary>
    public const int LeastProfiles = 100;

    /// <summary>
    /// The least divergence that matters, in bits: about a population stability index of 0.11, or one profile
    /// in five that has another value of a trait with two even values.
    /// </summary>
    public const double LeastDistance = 0.02;

    private const double ChanceOfFalseAlarm = 0.05;
    private const int Draws = 1_000;
    private const ulong Seed = 1;

    // A larger sample has less noise still, and would take long to draw.
    private const int LargestSample = 10_000;

    private static readonly Trait[] OfFits = [Trait.Fits, Trait.NoGoodMatch];

    /// <summary>Compares.</summary>
    /// <param name="reference">Profiles the model never learned from.</param>
    /// <param name="recent">The profiles to look at.</param>
    /// <param name="withFits">Whether fits are calibrated; where not, they are not compared.</param>
    public DriftReport(ReferenceDistribution reference, ReferenceDistribution recent, bool withFits)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(recent);
        (Reference, Recent, WithFits) = (reference, recent, withFits);
        if (!IsEnough) return;
        Trait[] traits = [.. Enum.GetValues<Trait>().Where(trait => withFits || !OfFits.Contains(trait))];
        // All traits together raise a false alarm as seldom as one alone would: Bonferroni.
        var beyond = ChanceOfFalseAlarm / traits.Length;
        Traits = [.. traits.AsParallel().AsOrdered().Select(trait => Compare(trait, beyond))];
    }

    /// <summary>What is usual.</summary>
    public ReferenceDistribution Reference { get; }

    /// <summary>What was asked.</summary>
    public ReferenceDistribution Recent { get; }

    /// <summary>Whether fits are compared; if not, two traits are missing.</summary>
    public bool WithFits { get; }

    /// <summary>Whether there are enough profiles to tell.</summary>
    public bool IsEnough => Recent.Profiles >= LeastProfiles && Reference.Profiles >= LeastProfiles;

    /// <summary>Trait by trait; none where there are too few profiles.</summary>
    public IReadOnlyList<TraitDrift> Traits { get; } = [];

    /// <summary>
    /// The traits that make a retraining due: fewer known words, other themes, lower fits, or more profiles
    /// that nothing fits. Other languages and lengths alone do not: what the model makes of them shows in the
    /// others.
    /// </summary>
    public IReadOnlyList<TraitDrift> Due => [.. Traits.Where(drift => drift.Moved && drift.Trait switch
    {
        Trait.Vocabulary => Recent.Coverage < Reference.Coverage,
        Trait.Themes => true,
        Trait.NoGoodMatch => Unserved(Recent) > Unserved(Reference),
        Trait.Fits => LowFits(Recent) > LowFits(Reference),
        _ => false,
    })];

    /// <summary>The share of profiles that are told that nothing fits.</summary>
    internal static double Unserved(ReferenceDistribution profiles) =>
        profiles.Share(Trait.NoGoodMatch, "yes");

    /// <summary>The share of profiles whose best fit no adviser would endorse.</summary>
    internal static double LowFits(ReferenceDistribution profiles) => profiles.Of(Trait.Fits)
        .Where(pair => string.CompareOrdinal(pair.Key, "0.50") < 0)
        .Sum(pair => pair.Value) / (double)profiles.Profiles;

    private TraitDrift Compare(Trait trait, double beyond)
    {
        string[] values = [.. Reference.Of(trait).Keys.Union(Recent.Of(trait).Keys, StringComparer.Ordinal)];
        int[] before = [.. values.Select(value => Reference.Of(trait).GetValueOrDefault(value))];
        int[] after = [.. values.Select(value => Recent.Of(trait).GetValueOrDefault(value))];
        var distance = Divergence.JensenShannon(before, after);
        var noise = Divergence.Noise(before, Math.Min(Recent.Profiles, LargestSample), beyond, Draws, Seed);
        var most = values.OrderByDescending(value => Math.Abs(Change(value)))
            .ThenBy(value => value, StringComparer.Ordinal).First();
        return new TraitDrift(trait, distance, noise, distance > Math.Max(noise, LeastDistance), most,
            Reference.Share(trait, most), Recent.Share(trait, most));

        double Change(string value) => Recent.Share(trait, value) - Reference.Share(trait, value);
    }
}
