namespace BsrMatch.Features;

internal sealed class FirmHeadcount : IFeature
{
    public string Name => "firm-headcount";

    public string Meaning => "Staff in annual work units; missing when not given as a number.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.Profile.Profile.Employees?.Exact ?? double.NaN;
}
