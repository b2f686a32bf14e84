namespace BsrMatch.Features;

internal sealed class SectorFit : IFeature
{
    public string Name => "sector-fit";

    public string Meaning =>
        "1 when the programme names the firm's sector, 0 when it names others or shuts it out; " +
        "missing when either is not given.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var terms = programme.Programme.Eligibility;
        if (pairing.Profile.Profile.Sector is not { } sector) return double.NaN;
        if (terms.ExcludedSectors.Any(excluded => sector.IsWithin(excluded) == true)) return 0;
        if (terms.Sectors.Count == 0) return double.NaN;
        return terms.Sectors.Any(admitted => sector.IsWithin(admitted) == true) ? 1 : 0;
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillByTerms(this, pairing, values);
}
