using BsrMatch.Catalogue;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>What a programme is called.</summary>
internal static class ProgrammeTitle
{
    /// <summary>The short name; the full one where there is none.</summary>
    /// <remarks>A reading aloud needs to know which language the name is in.</remarks>
    public static void WriteShort(Markup page, ProgrammeCatalogue catalogue, string id) =>
        page.Element("bdi", Short(catalogue, id), ("lang", catalogue.Find(id)?.Language));

    /// <summary>The full name as a line of its own, where it tells more than the short one.</summary>
    public static void WriteLong(Markup page, ProgrammeCatalogue catalogue, string id)
    {
        if (catalogue.Find(id) is not { Acronym: { } acronym } programme
            || acronym.Equals(programme.Title, StringComparison.OrdinalIgnoreCase)) return;
        using var line = page.In("p", ("class", "long"));
        page.Element("bdi", programme.Title, ("lang", programme.Language));
    }

    /// <summary>The short name as a plain text.</summary>
    public static string Short(ProgrammeCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } programme ? programme.Acronym ?? programme.Title : id;
}
