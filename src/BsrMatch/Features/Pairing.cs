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
        NeedBm25 = catalogue.Texts.Bm25(profile.Need.ContentWords);
        WholeBm25 = catalogue.Texts.Bm25(profile.WholeWords);
        NeedWordCosine = catalogue.Texts.WordCosine(profile.Need.ContentWords);
        WholeWordCosine = catalogue.Texts.WordCosine(profile.WholeWords);
        NeedGramCosine = catalogue.Texts.GramCosine(profile.Need.Grams);
        NeedPassageCosine = catalogue.Texts.PassageCosine(profile.Need.ContentWords);
        NeedWordStanding = Standing(NeedWordCosine);
        Experience = learned.Experience.Read(profile.Need.Content, self?.Id);
        (CaseCosine, MeanCaseCosine) = Enriched(catalogue);
        CaseStanding = Standing(CaseCosine);
        Affinity = learned.Affinity.Read(profile);
    }

    public ProfileView Profile { get; private init; }

    /// <summary>The profile's own past case, which it must not learn from; null outside training.</summary>
    public PastCase? Self { get; }

    public double[] NeedBm25 { get; }

    public double[] WholeBm25 { get; }

    public double[] NeedWordCosine { get; }

    public double[] WholeWordCosine { get; }

    public double[] NeedGramCosine { get; }

    public double[] NeedPassageCosine { get; }

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

    public static Pairing Of(
        ProfileView profile, CatalogueIndex catalogue, LearnedTexts learned, PastCase? self = null) =>
        new(profile, catalogue, learned, self);

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
        foreach (var programme in catalogue.Programmes)
        {
            var (at, withText) = (programme.Index, need.Dot(programme.Text.Content));
            (summed[at], averaged[at]) = (withText, withText);
            if (programme.CaseSum is not { } cases || !programme.HasCasesFor(this)) continue;
            var isOwn = Self is not null && Features.Experience.IsGood(Self, programme.Programme.Id);
            var withCases = Experience.Closeness.GetValueOrDefault(programme.Programme.Id);
            summed[at] = cases.Cosine(CaseWeight, withText, withCases, squared, isOwn);
            averaged[at] = cases.Cosine(
                1.0 / (cases.Cases - (isOwn ? 1 : 0)), withText, withCases, squared, isOwn);
        }

        return (summed, averaged);
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
