using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>A programme with its features and score for one profile.</summary>
internal sealed record ScoredProgramme(ProgrammeView Programme, float[] Row, double Score, double Fit);

/// <summary>All programmes of a catalogue, scored for one profile.</summary>
internal sealed record ScoredCatalogue(
    Pairing Pairing, IReadOnlyList<ScoredProgramme> Programmes, bool NoGoodMatch);

/// <summary>Scores every programme of a catalogue for a profile. Rules play no part here.</summary>
internal sealed class Scorer(ModelBundle bundle, CatalogueIndex catalogue)
{
    [ThreadStatic]
    private static float[]? room;

    private readonly ProfileViewBuilder profiles = new(bundle.Texts.Model);

    public CatalogueIndex Catalogue => catalogue;

    public ModelBundle Bundle => bundle;

    /// <summary>Whether the bundle was trained on this very catalogue.</summary>
    public bool IsCalibrated => bundle.CatalogueVersion == catalogue.Catalogue.Version;

    public ProfileView View(SmeProfile profile, DateOnly asOf) => profiles.Build(profile, asOf);

    public ScoredCatalogue Score(SmeProfile profile, DateOnly asOf)
    {
        var pairing = Pairing.Of(View(profile, asOf), catalogue, bundle.Texts);
        var (rows, scores) =
            (new float[catalogue.Programmes.Count][], new double[catalogue.Programmes.Count]);
        var flat = room is { } own && own.Length >= rows.Length * FeatureSchema.Count
            ? own
            : room = new float[rows.Length * FeatureSchema.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = flat.AsSpan(i * FeatureSchema.Count, FeatureSchema.Count);
            FeatureSchema.Fill(pairing, catalogue.Programmes[i], row);
            rows[i] = row.ToArray();
        }

        bundle.Ranker.Scorer.Score(flat.AsSpan(0, rows.Length * FeatureSchema.Count), scores);
        var (fits, noGoodMatch) = FitsOf(pairing, scores);
        return new ScoredCatalogue(pairing,
        [
            .. catalogue.Programmes.Select((programme, i) =>
                new ScoredProgramme(programme, rows[i], scores[i], fits[i])),
        ], noGoodMatch);
    }

    private (double[] Fits, bool NoGoodMatch) FitsOf(Pairing pairing, double[] scores)
    {
        if (IsCalibrated && bundle.Calibration.Own is { } own)
            return own.Fits(NeedSigns.Of(pairing), scores);
        var fits = Array.ConvertAll(scores, bundle.Calibration.Fit);
        return (fits, fits.Max() < Calibration.Endorsed);
    }
}
