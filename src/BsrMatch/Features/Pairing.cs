namespace BsrMatch.Features;

/// <summary>
/// One profile against a catalogue: what is computed once for all its pairs. Features read from it and
/// from one programme.
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
        Affinity = learned.Affinity.Model.Predict(profile.Need.Vector);
        SentenceAffinity = Clearest(learned.Affinity.Model, profile.NeedSentences, Affinity);
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

    /// <summary>The same for the clearest sentence of the need; equal to it when there is only one.</summary>
    public double[] SentenceAffinity { get; }

    public static Pairing Of(
        ProfileView profile, CatalogueIndex catalogue, LearnedTexts learned, PastCase? self = null) =>
        new(profile, catalogue, learned, self);

    private static double[] Clearest(
        Text.LinearModel model, IReadOnlyList<Text.SparseVector> sentences, double[] whole)
    {
        if (sentences.Count == 0) return whole;
        var best = new double[whole.Length];
        foreach (var sentence in sentences)
        {
            var scores = model.Predict(sentence);
            for (var l = 0; l < best.Length; l++) best[l] = Math.Max(best[l], scores[l]);
        }

        return best;
    }
}
