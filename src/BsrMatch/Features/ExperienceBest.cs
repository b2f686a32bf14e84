namespace BsrMatch.Features;

internal sealed class ExperienceBest : IFeature
{
    public string Name => "experience-best";

    public string Meaning =>
        "Similarity of the need to the nearest one that the programme served well, 0 to 1; " +
        "missing for a programme without past cases.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        programme.HasCasesFor(pairing)
            ? ExperienceReading.Of(pairing.Experience.Best, programme.CaseNumber)
            : double.NaN;

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillLearned(this, pairing, values);
}
