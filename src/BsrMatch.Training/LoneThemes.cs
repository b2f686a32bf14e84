using BsrMatch.Catalogue;

namespace BsrMatch.Training;

/// <summary>
/// The themes that each programme of a catalogue alone serves. Nothing could be learned of them before the
/// programme was there.
/// </summary>
internal sealed class LoneThemes(ProgrammeCatalogue catalogue)
{
    private readonly Dictionary<string, int> served = catalogue.Programmes
        .SelectMany(programme => programme.Themes.Distinct(StringComparer.Ordinal))
        .GroupBy(theme => theme, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>Ids of the themes; the programme is one of the catalogue's.</summary>
    public HashSet<string> Of(Programme programme) =>
        programme.Themes.Where(theme => served[theme] == 1).ToHashSet(StringComparer.Ordinal);
}
