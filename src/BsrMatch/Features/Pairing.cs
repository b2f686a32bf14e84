namespace BsrMatch.Features;

/// <summary>
/// One profile against a catalogue: what is computed once for all its pairs. Features read from it and
/// from one programme.
/// </summary>
internal sealed record Pairing
{
    /// <summary>What a past case weighs beside the programme's own text.</summary>
    public const double CaseWeight = 0.3;

    private Pairing(ProfileView profile, CatalogueIndex catalogue, LearnedTexts learned, PastCase? self)
    {
        Profile = profile;
        Self = self;
        var (texts, scratch) = (catalogue.Texts, Scratch.Mine);
        var count = catalogue.Programmes.Count;
        (NeedWordCosine, NeedBm25) = (new double[count], new double[count]);
        (WholeWordCosine, WholeBm25) = (new double[count], new double[count]);
        (NeedPassageCosine, NeedGramCosine) = (new double[count], new double[count]);
        NeedPassageCosine.AsSpan().Fill(double.NaN);
        NeedGramCosine.AsSpan().Fill(double.NaN);
        texts.Read(profile.Need.ContentWords, scratch.Need);
        texts.ScoreWords(scratch.Need, NeedWordCosine, NeedBm25);
        texts.Read(profile.WholeWords, scratch.Whole);
        texts.ScoreWords(scratch.Whole, WholeWordCosine, WholeBm25);
        NeedWordStanding = Standing(NeedWordCosine);
        Experience = learned.Experience.Read(profile.Need.Content, self?.Id);
        (CaseCosine, MeanCaseCosine) = Enriched(catalogue);
        CaseStanding = Standing(CaseCosine);
        NeedConceptCosine = new double[count];
        var concepts = profile.Need.Concepts;
        catalogue.Concepts.Score(concepts.Indices, concepts.Values, NeedConceptCosine);
        Affinity = learned.Affinity.Read(profile);
        (NeedPlace, ActivityPlace) =
            (new LatentPlace(profile.Need.Latent), new LatentPlace(profile.Activity.Latent));
        Keyphrases = CountKeyphrases(profile);
        KeyphrasesNorm = Keyphrases is null ? 0 : Vectors.Norm(Keyphrases);
    }

    public ProfileView Profile
    {
        get;
        private init => (field, NeedThemesNorm, ActivityThemesNorm) =
            (value, Vectors.Norm(value.NeedThemes), Vectors.Norm(value.Activity.Themes));
    }

    /// <summary>Whether passages and n-grams are missing.</summary>
    public bool IsRough { get; private set; } = true;

    /// <summary>The profile's own past case, which it must not learn from; null outside training.</summary>
    public PastCase? Self { get; }

    public double[] NeedBm25 { get; }

    public double[] WholeBm25 { get; }

    public double[] NeedWordCosine { get; }

    public double[] WholeWordCosine { get; }

    public double[] NeedGramCosine { get; }

    public double[] NeedPassageCosine { get; }

    /// <summary>0 throughout for a need without concepts.</summary>
    public double[] NeedConceptCosine { get; }

    /// <summary>Each programme's word cosine against the catalogue's best, 0 to 1.</summary>
    public double[] NeedWordStanding { get; }

    public ExperienceReading Experience { get; }

    /// <summary>The need against each programme's text joined with all its good cases.</summary>
    public double[] CaseCosine { get; }

    /// <summary>The need against each programme's text joined with the mean of its good cases.</summary>
    public double[] MeanCaseCosine { get; }

    /// <summary>Each programme's <see cref="CaseCosine"/> against the catalogue's best.</summary>
    public double[] CaseStanding { get; }

    /// <summary>What the affinity networks say of the profile.</summary>
    public AffinityReading Affinity { get; }

    /// <summary>The need in the latent space.</summary>
    public LatentPlace NeedPlace { get; }

    /// <summary>The activity in the latent space.</summary>
    public LatentPlace ActivityPlace { get; }

    /// <summary>How often the need names each theme by a keyphrase; null where it names none.</summary>
    public double[]? Keyphrases { get; }

    /// <summary>The length of <see cref="Keyphrases"/> as a vector.</summary>
    public double KeyphrasesNorm { get; }

    /// <summary>The length of the need's themes as a vector.</summary>
    public double NeedThemesNorm { get; private init; }

    /// <summary>The same of the activity's.</summary>
    public double ActivityThemesNorm { get; private init; }

    public static Pairing Of(
        ProfileView profile, CatalogueIndex catalogue, LearnedTexts learned, PastCase? self = null)
    {
        var pairing = new Pairing(profile, catalogue, learned, self);
        var (texts, scratch) = (catalogue.Texts, Scratch.Mine);
        texts.ScorePassages(scratch.Need, pairing.NeedPassageCosine, scratch);
        texts.Read(profile.Need.Grams, scratch.Grams);
        texts.ScoreGrams(scratch.Grams, pairing.NeedGramCosine, scratch);
        pairing.IsRough = false;
        return pairing;
    }

    /// <summary>A pairing without what costs most: passages and n-grams are missing, which is NaN.</summary>
    public static Pairing Rough(ProfileView profile, CatalogueIndex catalogue, LearnedTexts learned) =>
        new(profile, catalogue, learned, null);

    /// <summary>Adds to a rough pairing what it lacks of some programmes.</summary>
    public void Complete(CatalogueIndex catalogue, IReadOnlyList<ProgrammeView> programmes)
    {
        var (texts, scratch) = (catalogue.Texts, Scratch.Mine);
        texts.Read(Profile.Need.ContentWords, scratch.Need);
        texts.ScorePassages(scratch.Need, programmes, NeedPassageCosine, scratch);
        texts.Read(Profile.Need.Grams, scratch.Grams);
        texts.ScoreGrams(scratch.Grams, programmes, NeedGramCosine, scratch);
        IsRough = false;
    }

    /// <summary>The same pairing, had other themes been read from the need.</summary>
    public Pairing WithNeedThemes(double[] themes) =>
        this with { Profile = Profile with { NeedThemes = themes } };

    // With a fixed weight for each case, and with one weight for all of them together.
    private (double[] Summed, double[] Averaged) Enriched(CatalogueIndex catalogue)
    {
        var need = Profile.Need.Content;
        var squared = need.Dot(need);
        var (summed, averaged) =
            (new double[catalogue.Programmes.Count], new double[catalogue.Programmes.Count]);
        catalogue.Contents.Score(need.Indices, need.Values, summed);
        summed.CopyTo(averaged, 0);
        foreach (var programme in catalogue.Known)
        {
            if (programme.CaseSum is not { } cases || !programme.HasCasesFor(this)) continue;
            var isOwn = Self is not null && Features.Experience.IsGood(Self, programme.Programme.Id);
            var withCases = ExperienceReading.Of(Experience.Closeness, programme.CaseNumber);
            var (at, withText) = (programme.Index, summed[programme.Index]);
            summed[at] = cases.Cosine(CaseWeight, withText, withCases, squared, isOwn);
            averaged[at] = cases.Cosine(
                1.0 / (cases.Cases - (isOwn ? 1 : 0)), withText, withCases, squared, isOwn);
        }

        return (summed, averaged);
    }

    private static double[]? CountKeyphrases(ProfileView profile)
    {
        double[]? counts = null;
        foreach (var hit in profile.Need.Hits)
            if (!hit.Negated) (counts ??= new double[profile.NeedThemes.Length])[hit.Theme]++;
        return counts;
    }

    /// <summary>Each value against the highest; the values themselves where none is above 0.</summary>
    public static double[] Standing(double[] values)
    {
        var best = 0.0;
        foreach (var value in values)
        {
            if (value > best) best = value;
        }

        return best > 0 ? Array.ConvertAll(values, value => value / best) : values;
    }
}
