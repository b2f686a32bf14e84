using BsrMatch.Profiles;

namespace BsrMatch.Features;

internal sealed class SizeFit : IFeature
{
    public string Name => "size-fit";

    public string Meaning =>
        "1 when the headcount falls in a size class the programme names, else 0; missing when " +
        "either is not given.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var sizes = programme.Programme.Eligibility.Sizes;
        if (pairing.Profile.Profile.Employees is not { } employees || sizes.Count == 0) return double.NaN;
        var size = employees switch
        {
            < 10 => SizeClass.Micro,
            < 50 => SizeClass.Small,
            < 250 => SizeClass.Medium,
            _ => SizeClass.Large,
        };
        return sizes.Contains(size) ? 1 : 0;
    }
}
