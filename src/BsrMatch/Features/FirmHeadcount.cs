namespace BsrMatch.Features;

internal sealed class FirmHeadcount : IFeature
{
    public string Name => "firm-headcount";

    public string Meaning => "Staff in annual work units; missing when not given as a number.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme) => Of(pairing.Profile);

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        values.Fill(Of(pairing.Profile));

    private static double Of(ProfileView profile) =>
        profile.Profile.Employees?.Exact ?? double.NaN;
}
