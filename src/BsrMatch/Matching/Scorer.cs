using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>A programme with its features and score for one profile.</summary>
internal sealed record ScoredProgramme(ProgrammeView Programme, float[] Row, double Score);

/// <summary>All programmes of a catalogue, scored for one profile.</summary>
internal sealed record ScoredCatalogue(Pairing Pairing, IReadOnlyList<ScoredProgramme> Programmes);

/// <summary>Scores every programme of a catalogue for a profile. Rules play no part here.</summary>
internal sealed class Scorer(ModelBundle bundle, CatalogueIndex catalogue)
{
    private readonly ProfileViewBuilder profiles = new(bundle.Texts.Model);

    public CatalogueIndex Catalogue => catalogue;

    public ModelBundle Bundle => bundle;

    public ProfileView View(SmeProfile profile, DateOnly asOf) => profiles.Build(profile, asOf);

    public ScoredCatalogue Score(SmeProfile profile, DateOnly asOf)
    {
        var pairing = Pairing.Of(View(profile, asOf), catalogue, bundle.Texts);
        var scored = new ScoredProgramme[catalogue.Programmes.Count];
        for (var i = 0; i < scored.Length; i++)
        {
            var row = new float[FeatureSchema.Count];
            FeatureSchema.Fill(pairing, catalogue.Programmes[i], row);
            scored[i] = new ScoredProgramme(catalogue.Programmes[i], row, bundle.Ranker.Score(row));
        }

        return new ScoredCatalogue(pairing, scored);
    }
}
