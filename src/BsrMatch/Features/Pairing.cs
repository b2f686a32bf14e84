namespace BsrMatch.Features;

/// <summary>
/// One profile against a catalogue: what is computed once for all its pairs. Features read from it and from one
/// programme.
/// </summary>
internal sealed class Pairing
{
    private Pairing(ProfileView profile, CatalogueIndex catalogue, LearnedTexts learned, PastCase? self)
    {
        Profile = profile;
        Self = self;
        NeedBm25 = catalogue.Texts.Bm25(profile.Need);
        WholeBm25 = catalogue.Texts.Bm25(profile.Whole);
        NeedWordCosine = catalogue.Texts.WordCosine(profile.Need);
        WholeWordCosine = catalogue.Texts.WordCosine(profile.Whole);
        NeedGramCosine = catalogue.Texts.GramCosine(profile.Need);
        Experience = learned.Experience.Read(profile.Need.Vector, self?.Id);
        Affinity = learned.Affinity.Programmes.Count == 0 ? [] : learned.Affinity.Model.Predict(profile.Need.Vector);
    }

    public ProfileView Profile { get; }

    /// <summary>The profile's own past case, which it must not learn from; null outside training.</summary>
    public PastCase? Self { get; }

    public double[] NeedBm25 { get; }

    public double[] WholeBm25 { get; }

    public double[] NeedWordCosine { get; }

    public double[] WholeWordCosine { get; }

    public double[] NeedGramCosine { get; }

    public ExperienceReading Experience { get; }

    /// <summary>The affinity model's probability for each programme it knows.</summary>
    public double[] Affinity { get; }

    public static Pairing Of(
        ProfileView profile, CatalogueIndex catalogue, LearnedTexts learned, PastCase? self = null) =>
        new(profile, catalogue, learned, self);
}
