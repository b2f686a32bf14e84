namespace BsrMatch.Features;

internal sealed class ExperienceThemes : IFeature
{
    public string Name => "experience-themes";

    public string Meaning =>
        "Cosine of the need's themes and the mean themes of the needs the programme served well, " +
        "0 to 1; missing for a programme without past cases.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        if (programme.CaseThemes is not { } cases || !programme.HasCasesFor(pairing)) return double.NaN;
        if (pairing.Self is { } self && Experience.IsGood(self, programme.Programme.Id))
        {
            // The cosine of the sum is that of the mean; in training the profile's own share is taken out.
            cases = [.. cases.Select((sum, theme) => sum - self.Themes[theme])];
        }

        return Vectors.Cosine(pairing.Profile.NeedThemes, pairing.NeedThemesNorm, cases,
            cases == programme.CaseThemes ? programme.CaseThemesNorm : Vectors.Norm(cases));
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillLearned(this, pairing, values);
}
