namespace BsrMatch.Features;

internal sealed class FirmAge : IFeature
{
    public string Name => "firm-age";

    public string Meaning => "Age of the firm in years; missing when the year of foundation is not given.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.Profile.Profile.Founded is { } founded ? pairing.Profile.AsOf.Year - founded : double.NaN;
}
