using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>A programme with its features and score for one profile.</summary>
internal sealed record ScoredProgramme(ProgrammeView Programme, float[] Row, double Score, double Fit);

/// <summary>The programmes of a catalogue, scored for one profile.</summary>
/// <param name="Pairing">The profile against the catalogue.</param>
/// <param name="Programmes">Those that were scored, in the catalogue's order.</param>
/// <param name="NoGoodMatch">Whether none reaches the endorsed fit.</param>
/// <param name="IsWhole">Whether all were scored, not only those that are likely the best.</param>
internal sealed record ScoredCatalogue(
    Pairing Pairing, IReadOnlyList<ScoredProgramme> Programmes, bool NoGoodMatch, bool IsWhole);

/// <summary>Scores every programme of a catalogue for a profile. Rules play no part here.</summary>
internal sealed class Scorer(ModelBundle bundle, CatalogueIndex catalogue)
{
    [ThreadStatic]
    private static float[]? room;

    private readonly Shortlist shortlist = new(bundle, catalogue);
    private readonly ProfileViewBuilder profiles = new(bundle.Texts.Model);

    public CatalogueIndex Catalogue => catalogue;

    public ModelBundle Bundle => bundle;

    /// <summary>Whether the bundle was trained on this very catalogue.</summary>
    public bool IsCalibrated => bundle.CatalogueVersion == catalogue.Catalogue.Version;

    public ProfileView View(SmeProfile profile, DateOnly asOf) => profiles.Build(profile, asOf);

    /// <summary>Scores every programme.</summary>
    public ScoredCatalogue Score(SmeProfile profile, DateOnly asOf) =>
        Score(Pairing.Of(View(profile, asOf), catalogue, bundle.Texts), catalogue.Programmes);

    /// <summary>Scores, in a large catalogue, those programmes only that are likely the best.</summary>
    /// <param name="view">The profile.</param>
    /// <param name="width">How many to score.</param>
    public ScoredCatalogue ScoreBest(ProfileView view, int width)
    {
        if (catalogue.Programmes.Count < Math.Max(Shortlist.LeastProgrammes, 2 * width))
            return Score(Pairing.Of(view, catalogue, bundle.Texts), catalogue.Programmes);
        var pairing = Pairing.Rough(view, catalogue, bundle.Texts);
        var likely = shortlist.Find(pairing, width);
        pairing.Complete(catalogue, likely);
        return Score(pairing, likely);
    }

    private ScoredCatalogue Score(Pairing pairing, IReadOnlyList<ProgrammeView> programmes)
    {
        var (rows, scores) = (new float[programmes.Count][], new double[programmes.Count]);
        var length = rows.Length * FeatureSchema.Count;
        var flat = room is { } own && own.Length >= length ? own : room = new float[length];
        FeatureSchema.FillAll(pairing, programmes, flat.AsSpan(0, length));
        for (var i = 0; i < rows.Length; i++)
            rows[i] = flat.AsSpan(i * FeatureSchema.Count, FeatureSchema.Count).ToArray();

        bundle.Ranker.Scorer.Score(flat.AsSpan(0, length), scores);
        var (fits, noGoodMatch) = FitsOf(pairing, scores);
        var scored = new ScoredProgramme[rows.Length];
        for (var i = 0; i < scored.Length; i++)
            scored[i] = new ScoredProgramme(programmes[i], rows[i], scores[i], fits[i]);
        return new ScoredCatalogue(
            pairing, scored, noGoodMatch, programmes.Count == catalogue.Programmes.Count);
    }

    private (double[] Fits, bool NoGoodMatch) FitsOf(Pairing pairing, double[] scores)
    {
        if (IsCalibrated && bundle.Calibration.Own is { } own)
            return own.Fits(NeedSigns.Of(pairing), scores);
        var fits = Array.ConvertAll(scores, bundle.Calibration.Fit);
        return (fits, fits.Max() < Calibration.Endorsed);
    }
}
