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

    /// <summary>Its text enriched by its good past cases; null without any.</summary>
    public CaseSum? CaseSum { get; init; }

    /// <summary>Id of its good past case where it has only one; null else.</summary>
    public string? OnlyCase { get; init; }

    /// <summary>Place of the programme among those of the affinity networks; -1 when unknown there.</summary>
    public required int AffinityLabel { get; init; }

    /// <summary>
    /// Whether it has good past cases for a pairing to compare with. In training a profile's own does not
    /// count, or a number where serving knows none would give the grade away.
    /// </summary>
    public bool HasCasesFor(Pairing pairing) =>
        CaseThemes is not null && (OnlyCase is null || OnlyCase != pairing.Self?.Id);
}
