namespace BsrMatch.Features;

internal sealed class ActivityLatentCosine : IFeature
{
    public string Name => "activity-latent-cosine";

    public string Meaning =>
        "Cosine of the activity and the programme's text in the latent semantic space, -1 to 1; " +
        "missing without a text on the activity.";

    public FeatureGroup Group => FeatureGroup.Activity;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.Profile.Activity.IsEmpty
            ? double.NaN
            : pairing.ActivityPlace.Cosine(programme.TextPlace);

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values)
    {
        if (pairing.Profile.Activity.IsEmpty) values.Fill(double.NaN);
        else catalogue.Latents.Cosines(pairing.ActivityPlace, values);
    }
}
