namespace BsrMatch.Features;

internal sealed class ExperienceVote : IFeature
{
    public string Name => "experience-vote";

    public string Meaning =>
        "Share of the nearest past cases, weighted by similarity, that the programme served, 0 to " +
        "1; missing for a programme without past cases.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        programme.HasCasesFor(pairing)
            ? ExperienceReading.Of(pairing.Experience.Votes, programme.CaseNumber)
            : double.NaN;

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillLearned(this, pairing, values);
}
