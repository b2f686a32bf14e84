namespace BsrMatch.Features;

internal sealed class ExperienceLatent : IFeature
{
    public string Name => "experience-latent";

    public string Meaning =>
        "Cosine, in the latent semantic space, of the need and the programme's text joined with all its " +
        "good past cases, -1 to 1; of the text alone where there are none.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public bool IsDear => true;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        if (!programme.HasCasesFor(pairing)) return pairing.NeedPlace.Cosine(programme.UnitPlace);
        var own = pairing.Self is { } self && Experience.IsGood(self, programme.Programme.Id)
            ? self.Latent
            : null;
        return pairing.NeedPlace.Cosine(own is null ? programme.CasePlace : programme.CasePlaceWithout(own));
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values)
    {
        var looked = catalogue.Programmes;
        if (pairing.IsRough)
        {
            // Stretching a text's place to length one changes but the last digits of its cosine.
            catalogue.Latents.Cosines(pairing.NeedPlace, values);
            looked = catalogue.Learned;
        }

        foreach (var programme in looked) values[programme.Index] = Value(pairing, programme);
    }
}
