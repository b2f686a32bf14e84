namespace BsrMatch.Files.Importing.Layouts;

/// <summary>The fields of programmes and of projects, with the names they may have in a table.</summary>
internal static class EntrySchema
{
    public static readonly LayoutField[] Programme =
    [
        new("id", EntryForm.Code, "id"), new("acronym", EntryForm.Text, "acronym"),
        new("title", EntryForm.Text, "title"), new("description", EntryForm.Text, "description"),
        new("offers", EntryForm.Words, "offers"), new("themes", EntryForm.Words, "themes"),
        new("audience", EntryForm.Words, "audience"),
        new("countries", EntryForm.Countries, "countries"),
        Of("eligibility.sizes", EntryForm.Words), Of("eligibility.sectors", EntryForm.Words),
        Of("eligibility.excludedSectors", EntryForm.Words), Of("eligibility.regions", EntryForm.Words),
        Of("eligibility.organisationTypes", EntryForm.Words),
        Of("eligibility.minEmployees", EntryForm.Number), Of("eligibility.maxEmployees", EntryForm.Number),
        Of("eligibility.maxTurnoverEur", EntryForm.Euro), Of("eligibility.minAgeYears", EntryForm.Number),
        Of("eligibility.maxAgeYears", EntryForm.Number), Of("eligibility.trlMin", EntryForm.Number),
        Of("eligibility.trlMax", EntryForm.Number), Of("eligibility.consortiumMin", EntryForm.Number),
        Of("eligibility.maxBalanceSheetEur", EntryForm.Euro), Of("eligibility.unreadable", EntryForm.Words),
        Of("eligibility.naceVersion", EntryForm.Code),
        Of("lifecycle.status", EntryForm.Status), Of("lifecycle.opens", EntryForm.Day),
        Of("lifecycle.closes", EntryForm.LastDay), Of("lifecycle.verifiedOn", EntryForm.Day),
        new("successor.name", EntryForm.Text, "successor.name", "successor"),
        new("successor.url", EntryForm.Code, "successor.url"),
        new("contact.name", EntryForm.Text, "contact.name", "contact"),
        new("contact.url", EntryForm.Code, "contact.url"),
        .. Coordinator,
        Of("funding.minEur", EntryForm.Euro), Of("funding.maxEur", EntryForm.Euro),
        Of("funding.rate", EntryForm.Share), Of("funding.deMinimis", EntryForm.Truth),
        .. Source,
        new("language", EntryForm.Language, "language"),
    ];

    public static readonly LayoutField[] Project =
    [
        new("id", EntryForm.Code, "id"), new("acronym", EntryForm.Text, "acronym"),
        new("title", EntryForm.Text, "title"), new("description", EntryForm.Text, "description"),
        new("programmes", EntryForm.Words, "programmes", "programme"),
        new("themes", EntryForm.Words, "themes"), new("offers", EntryForm.Words, "offers"),
        new("audience", EntryForm.Words, "audience"), new("countries", EntryForm.Countries, "countries"),
        new("sectors", EntryForm.Words, "sectors"), new("naceVersion", EntryForm.Code, "naceVersion"),
        new("starts", EntryForm.Day, "starts"), new("ends", EntryForm.LastDay, "ends"),
        new("budgetEur", EntryForm.Euro, "budgetEur", "budget"),
        .. Coordinator,
        new("verifiedOn", EntryForm.Day, "verifiedOn"),
        .. Source,
        new("language", EntryForm.Language, "language"),
    ];

    private static IEnumerable<LayoutField> Coordinator =>
    [
        new("coordinator.name", EntryForm.Text, "coordinator.name", "coordinator"),
        new("coordinator.country", EntryForm.Country, "coordinator.country"),
    ];

    private static IEnumerable<LayoutField> Source =>
    [
        new("source.url", EntryForm.Code, "source.url", "url"), Of("source.retrievedOn", EntryForm.Day),
    ];

    // The last part of a path is a name too, and so is an amount without its currency.
    private static LayoutField Of(string path, EntryForm form)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return form == EntryForm.Euro
            ? new(path, form, path, name, path[..^3], name[..^3])
            : new(path, form, path, name);
    }
}
