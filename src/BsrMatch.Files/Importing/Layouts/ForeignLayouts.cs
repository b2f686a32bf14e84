using System.Text;
using BsrMatch.Files.Importing.Records;
using BsrMatch.Files.Inputs;

namespace BsrMatch.Files.Importing.Layouts;

/// <summary>
/// The layouts of public sources; <c>docs/importing.md</c> says where each is described. A name without a
/// target is known, but BsrMatch has no field for it.
/// </summary>
internal static class ForeignLayouts
{
    private const int LongestId = 200;

    /// <summary>Projects of the European Union's research programmes: project.csv and project.json.</summary>
    public static readonly ImportLayout Cordis = new("cordis",
        new("id", EntryForm.Code, "id"), new("id", EntryForm.Code, "reference"),
        new("id", EntryForm.Code, "rcn"),
        new("acronym", EntryForm.Text, "acronym"), new("title", EntryForm.Text, "title"),
        new("description", EntryForm.Text, "objective"),
        new("description", EntryForm.Keywords, "keywords", "subjects"),
        new("starts", EntryForm.Day, "startDate"), new("ends", EntryForm.LastDay, "endDate"),
        new("budgetEur", EntryForm.Euro, "totalCost"),
        new("coordinator.name", EntryForm.Text, "coordinator"),
        new("coordinator.country", EntryForm.Country, "coordinatorCountry"),
        new("countries", EntryForm.CountriesSeen, "participantCountries"),
        new("source.url", EntryForm.Code, "projectUrl"))
    {
        Knows = names => names.Contains("title") && names.Contains("objective")
            && (names.Contains("ecmaxcontribution") || names.Contains("totalcost") || names.Contains("rcn")
                || names.Contains("frameworkprogramme")),
    };

    /// <summary>Projects of Interreg, as keep.eu exports them.</summary>
    public static readonly ImportLayout Keep = new("keep",
        new("id", EntryForm.Code, "Project ID", "keep ID", "Project number"),
        new("acronym", EntryForm.Text, "Project acronym", "Acronym"),
        new("title", EntryForm.Text, "Project name in English", "Project name", "Project title", "Title",
            "Name"),
        new("description", EntryForm.Text, "Description in English", "Description", "Project description",
            "Project summary", "Summary"),
        new("description", EntryForm.Text, "Expected results", "Results", "Achievements",
            "Actual achievements", "Expected achievements"),
        new("description", EntryForm.Keywords, "Themes", "Thematics", "Thematic", "Keywords",
            "Thematic keywords"),
        new("starts", EntryForm.Day, "Start date", "Project start date", "Start"),
        new("ends", EntryForm.LastDay, "End date", "Project end date", "End"),
        new("budgetEur", EntryForm.Euro, "Total budget", "Total budget/expenditure", "Total project budget",
            "Budget", "Total eligible budget"),
        new("coordinator.name", EntryForm.Text, "Lead partner", "Lead partner name",
            "Lead partner (English)"),
        new("coordinator.country", EntryForm.Country, "Lead partner country"),
        new("countries", EntryForm.CountriesSeen, "Partner countries", "Partner country", "Countries",
            "Country"),
        new("source.url", EntryForm.Code, "Project website", "Website", "Web site", "Link"))
    {
        Knows = names => names.Contains("programme") && !names.Contains("objective")
            && (names.Contains("projectacronym") || names.Contains("projectname")
                || names.Contains("projectnameinenglish") || names.Contains("projecttitle")
                || (names.Contains("acronym")
                    && (names.Contains("leadpartner") || names.Contains("partnercountries")
                        || names.Contains("totalbudget")))),
        MakeId = record => Slug(First(record, "programme"),
            First(record, "projectacronym", "acronym") ?? First(record, "projectnameinenglish", "projectname",
                "projecttitle", "title")),
    };

    /// <summary>Calls of the European Union's Funding and Tenders portal: an answer of its search service, or
    /// a table with its names.</summary>
    public static readonly ImportLayout Portal = new("eu-portal",
        new("id", EntryForm.Code, "metadata.identifier", "identifier", "Topic ID", "Topic identifier",
            "Topic code", "Call identifier"),
        new("id", EntryForm.Code, "reference", "Reference"),
        new("title", EntryForm.Text, "metadata.title", "title", "Topic title", "Call title"),
        new("description", EntryForm.Markup, "metadata.descriptionByte", "descriptionByte", "description",
            "Topic description"),
        new("description", EntryForm.Keywords, "metadata.keywords", "keywords"),
        new("lifecycle.status", EntryForm.Status, "metadata.status", "status", "Submission status"),
        new("lifecycle.opens", EntryForm.Day, "metadata.startDate", "startDate", "Opening date",
            "Planned opening date"),
        new("lifecycle.closes", EntryForm.LastDay, "metadata.deadlineDate", "deadlineDate", "Deadline date",
            "Deadline", "Next deadline", "Closing date"),
        new("source.url", EntryForm.Code, "metadata.url", "url", "Link"),
        new("language", EntryForm.Language, "metadata.language", "language"),
        new("eligibility.unreadable", EntryForm.Condition, "metadata.topicConditions", "topicConditions",
            "Conditions", "Eligibility"))
    {
        Knows = names => names.Contains("metadataidentifier")
            || (names.Contains("identifier") && names.Contains("title")
                && (names.Contains("deadlinedate") || names.Contains("frameworkprogramme")))
            || ((names.Contains("topicid") || names.Contains("topicidentifier")
                || names.Contains("topiccode")) && names.Contains("title")),
    };

    /// <summary>Opportunities of the CommonGrants protocol.</summary>
    public static readonly ImportLayout CommonGrants = new("commongrants",
        new("id", EntryForm.Code, "id"), new("title", EntryForm.Text, "title"),
        new("description", EntryForm.Markup, "description"),
        new("lifecycle.status", EntryForm.Status, "status.value"),
        new("lifecycle.opens", EntryForm.Day, "keyDates.postDate.date", "keyDates.appOpens.date"),
        new("lifecycle.closes", EntryForm.LastDay, "keyDates.closeDate.date", "keyDates.appDeadline.date"),
        new("funding.minEur", EntryForm.Euro, "funding.minAwardAmount.amount"),
        new("funding.maxEur", EntryForm.Euro, "funding.maxAwardAmount.amount"),
        new("funding.minEur", EntryForm.Currency, "funding.minAwardAmount.currency"),
        new("funding.maxEur", EntryForm.Currency, "funding.maxAwardAmount.currency"),
        new("eligibility.organisationTypes", EntryForm.Applicants, "acceptedApplicantTypes.value"),
        new("source.url", EntryForm.Code, "source"))
    {
        Knows = names => names.Contains("title") && (names.Contains("statusvalue")
            || names.Contains("keydatesclosedatedate") || names.Contains("acceptedapplicanttypesvalue")
            || names.Contains("fundingmaxawardamountamount")),
    };

    /// <summary>Documents of a BEIR collection, such as the calls of eu-calls-2026.</summary>
    public static readonly ImportLayout Beir = new("beir",
        new("id", EntryForm.Code, "_id"), new("title", EntryForm.Text, "title"),
        new("description", EntryForm.Text, "text"), new("description", EntryForm.Keywords, "keywords"),
        new("lifecycle.status", EntryForm.Status, "status"),
        new("lifecycle.closes", EntryForm.LastDay, "deadline"),
        new("eligibility.minEmployees", EntryForm.Number, "minEmployees"),
        new("eligibility.maxEmployees", EntryForm.Number, "maxEmployees"),
        new("eligibility.sectors", EntryForm.Words, "nafSections"),
        new("eligibility.regions", EntryForm.Words, "regions"),
        new("language", EntryForm.Language, "language"))
    {
        Knows = _ => false,
    };

    /// <summary>The same for projects, which have fewer fields.</summary>
    public static readonly ImportLayout BeirProjects = new("beir",
        new("id", EntryForm.Code, "_id"), new("title", EntryForm.Text, "title"),
        new("description", EntryForm.Text, "text"), new("description", EntryForm.Keywords, "keywords"),
        new("language", EntryForm.Language, "language"));

    private static string? First(RawRecord record, params string[] keys)
    {
        foreach (var key in keys)
        {
            foreach (var (name, value) in record.Values)
                if (!value.IsBlank && WordKey.Of(name) == key) return value.Text;
        }

        return null;
    }

    // An acronym is unique within its programme only.
    private static string? Slug(string? programme, string? name)
    {
        if (name is null) return null;
        var slug = new StringBuilder();
        foreach (var c in $"{programme} {name}")
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var id = slug.ToString().Trim('-');
        return id.Length == 0 ? null : id.Length > LongestId ? id[..LongestId].TrimEnd('-') : id;
    }
}
