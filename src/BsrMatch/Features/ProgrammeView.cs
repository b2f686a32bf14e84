using BsrMatch.Catalogue;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>A programme as the features see it, prepared once for a catalogue.</summary>
internal sealed class ProgrammeView
{
    /// <summary>Place in the catalogue.</summary>
    public required int Index { get; init; }

    public required Programme Programme { get; init; }

    public required TextView Text { get; init; }

    /// <summary>
    /// What the programme is for: 1 for a declared theme, else what its text suggests, 0 to 1.
    /// </summary>
    public required double[] Themes { get; init; }

    /// <summary>Sum of the need themes of its good past cases; null without any.</summary>
    public required double[]? CaseThemes { get; init; }

    /// <summary>Sum of its good past cases' places in the latent space; null without any.</summary>
    public double[]? CaseLatent { get; init; }

    /// <summary>Its text in the latent space.</summary>
    public LatentPlace TextPlace => field ??= new LatentPlace(Text.Latent);

    /// <summary>The same at length one.</summary>
    public LatentPlace UnitPlace => field ??= new LatentPlace(LatentSpace.Unit(Text.Latent));

    /// <summary>Its text joined with its good past cases in the latent space.</summary>
    public LatentPlace CasePlace => field ??= CasePlaceWithout(null);

    /// <summary>The length of <see cref="CaseThemes"/> as a vector; 0 without any.</summary>
    public double CaseThemesNorm =>
        field != 0 || CaseThemes is null ? field : field = Vectors.Norm(CaseThemes);

    /// <summary>The length of <see cref="Themes"/> as a vector.</summary>
    public double ThemesNorm => field != 0 ? field : field = Vectors.Norm(Themes);

    /// <summary>Its text enriched by its good past cases; null without any.</summary>
    public CaseSum? CaseSum { get; init; }

    /// <summary>Id of its good past case where it has only one; null else.</summary>
    public string? OnlyCase { get; init; }

    /// <summary>Place of the programme among those of the past cases; -1 when unknown there.</summary>
    public int CaseNumber { get; init; } = -1;

    /// <summary>Place of the programme among those of the affinity networks; -1 when unknown there.</summary>
    public required int AffinityLabel { get; init; }

    /// <summary>
    /// Whether it has good past cases for a pairing to compare with. In training a profile's own does not
    /// count, or a number where serving knows none would give the grade away.
    /// </summary>
    public bool HasCasesFor(Pairing pairing) =>
        CaseThemes is not null && (OnlyCase is null || OnlyCase != pairing.Self?.Id);

    /// <summary>
    /// <see cref="CasePlace"/> without one of the cases; null leaves none out.
    /// </summary>
    public LatentPlace CasePlaceWithout(float[]? own)
    {
        var place = LatentSpace.Unit(Text.Latent);
        for (var d = 0; d < place.Length && CaseLatent is not null; d++)
            place[d] += (float)(Pairing.CaseWeight * (CaseLatent[d] - (own is null ? 0 : own[d])));
        return new LatentPlace(place);
    }
}
