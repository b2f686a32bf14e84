using BsrMatch.Features;

namespace BsrMatch.Benchmarks;

/// <summary>What the ranker sees of generated clients.</summary>
internal static class ClientRows
{
    /// <summary>A row for each of some clients with each founding programme, client after client.</summary>
    public static float[] Of(int clients)
    {
        var bundle = Shipped.Bundle();
        var builder = new ProfileViewBuilder(bundle.Texts.Model);
        var catalogue = new CatalogueIndex(Shipped.Catalogue(), bundle.Texts);
        var length = catalogue.Programmes.Count * FeatureSchema.Count;
        var rows = new float[clients * length];
        foreach (var (at, profile) in ClientListGenerator.SomeProfiles(clients).Index())
        {
            var pairing = Pairing.Of(builder.Build(profile, Shipped.AsOf), catalogue, bundle.Texts);
            FeatureSchema.FillAll(pairing, catalogue.Programmes, rows.AsSpan(at * length, length));
        }

        return rows;
    }
}
