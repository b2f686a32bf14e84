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
        // A band counts only where every class it leaves room for says the same.
        var classes = SizeCeilings.Classes(SizeFigure.Headcount, employees).Classes;
        var fitting = classes.Count(sizes.Contains);
        return fitting == classes.Count ? 1 : fitting == 0 ? 0 : double.NaN;
    }
}
