namespace BsrMatch.Features;

internal sealed class ActivityThemeOverlap : IFeature
{
    public string Name => "activity-theme-overlap";

    public string Meaning =>
        "Cosine of the activity's themes and the programme's themes, 0 to 1; missing without a " +
        "text on the activity.";

    public FeatureGroup Group => FeatureGroup.Activity;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.Profile.Activity.IsEmpty
            ? double.NaN
            : Vectors.Cosine(pairing.Profile.Activity.Themes, pairing.ActivityThemesNorm,
                programme.Themes, programme.ThemesNorm);

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values)
    {
        var activity = pairing.Profile.Activity;
        if (activity.IsEmpty) values.Fill(double.NaN);
        else catalogue.Themes.Cosines(activity.Themes, pairing.ActivityThemesNorm, values);
    }
}
