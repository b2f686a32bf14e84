using BsrMatch.Catalogue;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>What a programme is called.</summary>
internal static class ProgrammeTitle
{
    /// <summary>The short name; the full one where there is none.</summary>
    public static void WriteShort(Markup page, ProgrammeCatalogue catalogue, string id) =>
        Write(page, catalogue, id, programme => programme.Acronym ?? programme.Title);

    /// <summary>The full name with the short one.</summary>
    public static void WriteFull(Markup page, ProgrammeCatalogue catalogue, string id) =>
        Write(page, catalogue, id, Full);

    /// <summary>The short name as a plain text.</summary>
    public static string Short(ProgrammeCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } programme ? programme.Acronym ?? programme.Title : id;

    private static string Full(Programme programme) =>
        programme.Acronym is { } acronym
            && !acronym.Equals(programme.Title, StringComparison.OrdinalIgnoreCase)
            ? $"{programme.Title} ({acronym})"
            : programme.Title;

    // A reading aloud needs to know that the name is in the catalogue's language and not in the page's.
    private static void Write(
        Markup page, ProgrammeCatalogue catalogue, string id, Func<Programme, string> name)
    {
        var programme = catalogue.Find(id);
        page.Element("bdi", programme is null ? id : name(programme), ("lang", programme?.Language));
    }
}
