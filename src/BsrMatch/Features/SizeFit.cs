using BsrMatch.Profiles;

namespace BsrMatch.Features;

internal sealed class SizeFit : IFeature
{
    public string Name => "size-fit";

    public string Meaning =>
        "1 when the headcount falls in a size class the programme names, else 0; missing when " +
        "either is not given, or a band of headcounts leaves it open.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var sizes = programme.Programme.Eligibility.Sizes;
        if (pairing.Profile.Profile.Employees is not { } employees || sizes.Count == 0) return double.NaN;
        // A band counts only where every class it leaves room for says the same.
        var classes = SizeCeilings.Classes(SizeFigure.Headcount, employees);
        var fits = sizes.Contains(classes.Least);
        for (var size = classes.Least; size <= classes.Greatest; size++)
            if (sizes.Contains(size) != fits) return double.NaN;
        return fits ? 1 : 0;
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillByTerms(this, pairing, values);
}
