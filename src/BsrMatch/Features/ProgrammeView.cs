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

    /// <summary>Column of the programme in the affinity model; -1 when that does not know it.</summary>
    public required int AffinityLabel { get; init; }
}
