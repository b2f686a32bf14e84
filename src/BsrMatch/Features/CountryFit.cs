namespace BsrMatch.Features;

internal sealed class CountryFit : IFeature
{
    public string Name => "country-fit";

    public string Meaning =>
        "1 when the programme is open to the firm's country, else 0; missing when either is not " +
        "given.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        if (pairing.Profile.Profile.Country is not { } country || programme.Programme.Countries.Count == 0)
            return double.NaN;
        foreach (var admitted in programme.Programme.Countries)
            if (country.IsWithin(admitted) == true) return 1;
        return 0;
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillByTerms(this, pairing, values);
}
