using BsrMatch.Catalogue;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>What programmes are called where there is little room, and where there is some.</summary>
internal static class ProgrammeNames
{
    private const int LongestShort = 32;

    /// <summary>The acronym, or as much of the title as a narrow heading holds.</summary>
    public static string Short(Programme programme)
    {
        if (programme.Acronym is { Length: > 0 and <= LongestShort } acronym) return acronym;
        var title = programme.Title;
        if (title.Length <= LongestShort) return title;
        var end = title.LastIndexOf(' ', LongestShort - 1);
        if (end < LongestShort / 2) end = LongestShort - 1;
        if (char.IsHighSurrogate(title[end - 1])) end--;
        return title[..end] + "…";
    }

    /// <summary>Acronym and title.</summary>
    public static string Full(Programme programme) =>
        programme.Acronym is { Length: > 0 } acronym
        && !HasWord(programme.Title, acronym)
            ? $"{acronym}: {programme.Title}"
            : programme.Title;

    /// <summary>Acronym and title of a programme by its id, or the id where the catalogue lacks it.</summary>
    public static string Full(ProgrammeCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } programme ? Full(programme) : id;

    /// <summary>The acronym of a programme, its title where it has none, or the id where the catalogue lacks
    /// it.</summary>
    public static string Usual(ProgrammeCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } programme ? programme.Acronym ?? programme.Title : id;

    // FIN is a word of "FIN and more", not of "Finance".
    private static bool HasWord(string title, string word)
    {
        var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        var end = at + word.Length;
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(title[at - 1]))
            && (end == title.Length || !char.IsLetterOrDigit(title[end]));
    }
}
