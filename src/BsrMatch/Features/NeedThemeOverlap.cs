namespace BsrMatch.Features;

internal sealed class NeedThemeOverlap : IFeature
{
    public string Name => "need-theme-overlap";

    public string Meaning => "Cosine of the need's themes and the programme's themes, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Need;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        Vectors.Cosine(
            pairing.Profile.NeedThemes, pairing.NeedThemesNorm, programme.Themes, programme.ThemesNorm);

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.Themes.Cosines(pairing.Profile.NeedThemes, pairing.NeedThemesNorm, values);
}
