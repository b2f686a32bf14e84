namespace BsrMatch.Features;

internal sealed class FirmAge : IFeature
{
    public string Name => "firm-age";

    public string Meaning => "Age of the firm in years; missing when the year of foundation is not given.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme) => Of(pairing.Profile);

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        values.Fill(Of(pairing.Profile));

    private static double Of(ProfileView profile) =>
        profile.Profile.Founded is { } founded ? profile.AsOf.Year - founded : double.NaN;
}
