using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>A programme with its features and score for one profile.</summary>
internal sealed record ScoredProgramme(
    ProgrammeView Programme, ReadOnlyMemory<float> Row, double Score, double Fit);

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
    // A few rows are as soon filled one by one, and then what columns need is not compiled at every start.
    private const int LeastForColumns = 64;

    private readonly Shortlist shortlist = new(bundle, catalogue);
    private readonly ProfileViewBuilder profiles = new(bundle.Texts.Model);

    public CatalogueIndex Catalogue => catalogue;

    public ModelBundle Bundle => bundle;

    /// <summary>Whether the bundle was trained on this very catalogue.</summary>
    public bool IsCalibrated => bundle.CatalogueVersion == catalogue.Catalogue.Version;

    public ProfileView View(SmeProfile profile, DateOnly asOf) => profiles.Build(profile, asOf);

    /// <summary>Scores every programme.</summary>
    public ScoredCatalogue Score(SmeProfile profile, DateOnly asOf) => ScoreAll(View(profile, asOf));

    /// <summary>Scores, in a large catalogue, those programmes only that are likely the best.</summary>
    /// <param name="view">The profile.</param>
    /// <param name="width">How many to score.</param>
    public ScoredCatalogue ScoreBest(ProfileView view, int width)
    {
        if (catalogue.Programmes.Count < Math.Max(Shortlist.LeastProgrammes, 2 * width))
            return ScoreAll(view);
        var (pairing, columns) = (Pairing.Rough(view, catalogue, bundle.Texts), Scratch.Mine.Columns);
        columns.Fill(pairing, catalogue);
        var likely = shortlist.Find(columns, width);
        pairing.Complete(catalogue, likely);
        var scores = new double[likely.Length];
        var rows = new float[likely.Length * FeatureSchema.Count];
        for (var i = 0; i < likely.Length; i++)
        {
            var row = rows.AsSpan(i * FeatureSchema.Count, FeatureSchema.Count);
            columns.CopyTo(likely[i], row);
            FeatureSchema.FillDear(pairing, likely[i], row);
        }

        bundle.Ranker.Scorer.Score(rows, scores);
        return Scored(pairing, likely, rows, scores);
    }

    private ScoredCatalogue ScoreAll(ProfileView view)
    {
        var pairing = Pairing.Of(view, catalogue, bundle.Texts);
        var programmes = catalogue.Programmes;
        var rows = new float[programmes.Count * FeatureSchema.Count];
        if (programmes.Count < LeastForColumns)
        {
            var few = new double[programmes.Count];
            FeatureSchema.FillAll(pairing, programmes, rows);
            bundle.Ranker.Scorer.Score(rows, few);
            return Scored(pairing, programmes, rows, few);
        }

        var columns = Scratch.Mine.Columns;
        columns.Fill(pairing, catalogue);
        var scores = Scratch.Mine.Scores(columns.Width);
        bundle.Ranker.Scorer.ScoreColumns(columns.All, scores);
        for (var i = 0; i < programmes.Count; i++)
            columns.CopyTo(programmes[i], rows.AsSpan(i * FeatureSchema.Count, FeatureSchema.Count));
        return Scored(pairing, programmes, rows, scores[..programmes.Count].ToArray());
    }

    private ScoredCatalogue Scored(
        Pairing pairing, IReadOnlyList<ProgrammeView> programmes, float[] rows, double[] scores)
    {
        var (fits, noGoodMatch) = FitsOf(pairing, scores);
        var scored = new ScoredProgramme[scores.Length];
        for (var i = 0; i < scored.Length; i++)
        {
            var row = rows.AsMemory(i * FeatureSchema.Count, FeatureSchema.Count);
            scored[i] = new ScoredProgramme(programmes[i], row, scores[i], fits[i]);
        }

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
