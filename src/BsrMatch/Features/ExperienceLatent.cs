using BsrMatch.Text;

namespace BsrMatch.Features;

internal sealed class ExperienceLatent : IFeature
{
    public string Name => "experience-latent";

    public string Meaning =>
        "Cosine, in the latent semantic space, of the need and the programme's text joined with all its " +
        "good past cases, -1 to 1; of the text alone where there are none.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var need = pairing.Profile.Need.Latent;
        var text = LatentSpace.Unit(programme.Text.Latent);
        if (programme.CaseLatent is not { } cases || !programme.HasCasesFor(pairing))
            return LatentSpace.Cosine(need, text);
        var own = pairing.Self is { } self && Experience.IsGood(self, programme.Programme.Id)
            ? self.Latent
            : null;
        for (var d = 0; d < text.Length; d++)
            text[d] += (float)(Pairing.CaseWeight * (cases[d] - (own is null ? 0 : own[d])));
        return LatentSpace.Cosine(need, text);
    }
}
