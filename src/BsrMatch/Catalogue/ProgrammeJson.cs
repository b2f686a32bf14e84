using System.Buffers;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;
using static BsrMatch.Catalogue.EntryJson;

namespace BsrMatch.Catalogue;

/// <summary>Reads and writes programmes as JSON.</summary>
internal static class ProgrammeJson
{
    /// <summary>Reads one programme; what is wrong is added to <paramref name="faults"/>.</summary>
    public static Programme Read(LocatedJson node, string source, List<Fault> faults)
    {
        var reader = new FieldReader(node, source, faults);
        var programme = new Programme
        {
            Id = reader.Text("id") ?? "",
            Acronym = reader.Text("acronym"),
            Title = reader.Text("title") ?? "",
            Description = reader.Text("description") ?? "",
            Offers = Words(reader, "offers"),
            Themes = Words(reader, "themes"),
            Audience = Words(reader, "audience"),
            Countries = reader.Values<CountryCode>("countries", CountryCode.TryParse,
                "a country code of ISO 3166-1 such as LV", OrLeaveOut),
            Eligibility = reader.Object("eligibility", ReadTerms) ?? new EligibilityTerms(),
            Lifecycle = reader.Object("lifecycle", ReadLifecycle) ?? new Lifecycle(null, null, null, null),
            Successor = reader.Object("successor", ReadLink),
            Contact = reader.Object("contact", ReadLink),
            Coordinator = reader.Object("coordinator", ReadCoordinator),
            Funding = reader.Object("funding", ReadFunding),
            Source = reader.Object("source", ReadSource),
            Language = reader.Text("language"),
        };
        reader.RejectUnknown();
        reader.Require(IsId(programme.Id), "id", "an id of 1 to 200 characters without blanks",
            "give the programme an id such as josefin");
        reader.Require(programme.Title.Length > 0, "title", "a title", "write the programme's full name");
        RequireLanguage(reader, programme.Language);
        return programme;
    }

    /// <summary>Writes a programme as one line of JSON, every field of the contract in its order.</summary>
    public static byte[] WriteCanonical(Programme programme)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable)) Write(json, programme);
        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter json, Programme programme)
    {
        json.WriteStartObject();
        json.WriteString("id", programme.Id);
        json.WriteString("acronym", programme.Acronym);
        json.WriteString("title", programme.Title);
        json.WriteString("description", programme.Description);
        WriteList(json, "offers", programme.Offers);
        WriteList(json, "themes", programme.Themes);
        WriteList(json, "audience", programme.Audience);
        WriteList(json, "countries", programme.Countries);
        WriteTerms(json, programme.Eligibility);
        json.WriteStartObject("lifecycle");
        json.WriteString("status", programme.Lifecycle.Status?.Spell());
        WriteDay(json, "opens", programme.Lifecycle.Opens);
        WriteDay(json, "closes", programme.Lifecycle.Closes);
        WriteDay(json, "verifiedOn", programme.Lifecycle.VerifiedOn);
        json.WriteEndObject();
        WriteLink(json, "successor", programme.Successor);
        WriteLink(json, "contact", programme.Contact);
        WriteRest(json, programme);
        json.WriteEndObject();
    }

    private static EligibilityTerms ReadTerms(FieldReader fields)
    {
        var naceVersion = fields.Text("naceVersion");
        fields.Require(naceVersion is null or "2" or "2.1", "naceVersion", "2 or 2.1",
            "correct it or leave it out for 2");
        var terms = ReadLimits(fields, naceVersion);
        RequireOrder(fields, "Employees", terms.MinEmployees, terms.MaxEmployees);
        RequireOrder(fields, "AgeYears", terms.MinAgeYears, terms.MaxAgeYears);
        fields.Require(!(terms.TrlMax < terms.TrlMin), "trlMax", "trlMin or more", "correct one of the two");
        return terms;
    }

    // Limits that contradict each other would shut out every firm without a word.
    private static void RequireOrder(FieldReader fields, string what, double? least, double? greatest) =>
        fields.Require(!(greatest < least), $"max{what}", $"min{what} or more", "correct one of the two");

    private static EligibilityTerms ReadLimits(FieldReader fields, string? naceVersion) => new()
    {
        Sizes = fields.Values<SizeClass>("sizes", Spelled.TryParse, Spelled.Choices<SizeClass>(), OrLeaveOut),
        Sectors = Sectors(fields, "sectors", naceVersion),
        ExcludedSectors = Sectors(fields, "excludedSectors", naceVersion),
        Regions = fields.Values<NutsRegion>("regions", NutsRegion.TryParse,
            "a NUTS code such as LV006", OrLeaveOut),
        OrganisationTypes = fields.Values<OrganisationType>("organisationTypes", Spelled.TryParse,
            Spelled.Choices<OrganisationType>(), OrLeaveOut),
        MinEmployees = fields.Number("minEmployees", 0, 1e7, "0 or more annual work units"),
        MaxEmployees = fields.Number("maxEmployees", 0, 1e7, "0 or more annual work units"),
        MaxTurnoverEur = fields.Number("maxTurnoverEur", 0, 1e15, "0 or more euro"),
        MinAgeYears = fields.Integer("minAgeYears", 0, 1000, "0 or more full years"),
        MaxAgeYears = fields.Integer("maxAgeYears", 0, 1000, "0 or more full years"),
        TrlMin = fields.Integer("trlMin", 1, 9, "a technology readiness level from 1 to 9"),
        TrlMax = fields.Integer("trlMax", 1, 9, "a technology readiness level from 1 to 9"),
        ConsortiumMin = fields.Integer("consortiumMin", 1, 1000, "1 or more partners"),
        MaxBalanceSheetEur = fields.Number("maxBalanceSheetEur", 0, 1e15, "0 or more euro"),
        Unreadable = Words(fields, "unreadable", "a condition such as regions: Atlantis"),
    };

    private static Lifecycle ReadLifecycle(FieldReader fields)
    {
        var lifecycle = new Lifecycle(
            fields.Value<LifecycleStatus>("status", Spelled.TryParse, Spelled.Choices<LifecycleStatus>(),
                "correct it, or leave it out where the dates tell"),
            Day(fields, "opens"), Day(fields, "closes"), Day(fields, "verifiedOn"));
        fields.Require(!(lifecycle.Closes < lifecycle.Opens), "closes", "a day on or after opens",
            "correct one of the two");
        return lifecycle;
    }

    private static NamedLink ReadLink(FieldReader fields)
    {
        var link = new NamedLink(fields.Text("name") ?? "", fields.Text("url"));
        fields.Require(link.Name.Length > 0, "name", "a name", "write who or what it is");
        fields.Require(IsWebAddress(link.Url), "url", "an address beginning with https:// or http://",
            "correct it or leave it out");
        return link;
    }

    private static Funding ReadFunding(FieldReader fields)
    {
        var funding = new Funding(
            fields.Number("minEur", 0, 1e15, "0 or more euro"),
            fields.Number("maxEur", 0, 1e15, "0 or more euro"),
            fields.Number("rate", 0, 1, "a share from 0 to 1"), fields.Boolean("deMinimis"));
        fields.Require(!(funding.MaxEur < funding.MinEur), "maxEur", "minEur or more",
            "correct one of the two");
        return funding;
    }

    private static bool IsWebAddress(string? url) =>
        url is null || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http");

    private static void WriteTerms(Utf8JsonWriter json, EligibilityTerms terms)
    {
        json.WriteStartObject("eligibility");
        WriteList(json, "sizes", terms.Sizes.Select(size => size.Spell()));
        WriteList(json, "sectors", terms.Sectors);
        WriteList(json, "excludedSectors", terms.ExcludedSectors);
        WriteList(json, "regions", terms.Regions);
        WriteList(json, "organisationTypes", terms.OrganisationTypes.Select(type => type.Spell()));
        WriteNumber(json, "minEmployees", terms.MinEmployees);
        WriteNumber(json, "maxEmployees", terms.MaxEmployees);
        WriteNumber(json, "maxTurnoverEur", terms.MaxTurnoverEur);
        WriteNumber(json, "minAgeYears", terms.MinAgeYears);
        WriteNumber(json, "maxAgeYears", terms.MaxAgeYears);
        WriteNumber(json, "trlMin", terms.TrlMin);
        WriteNumber(json, "trlMax", terms.TrlMax);
        WriteNumber(json, "consortiumMin", terms.ConsortiumMin);
        WriteNumber(json, "maxBalanceSheetEur", terms.MaxBalanceSheetEur);
        if (terms.Unreadable.Count > 0) WriteList(json, "unreadable", terms.Unreadable);
        var naceVersion = NaceVersionOf(terms.Sectors.Concat(terms.ExcludedSectors));
        if (naceVersion != "2") json.WriteString("naceVersion", naceVersion);
        json.WriteEndObject();
    }

    private static void WriteRest(Utf8JsonWriter json, Programme programme)
    {
        WriteCoordinator(json, programme.Coordinator);
        if (programme.Funding is { } funding)
        {
            json.WriteStartObject("funding");
            WriteNumber(json, "minEur", funding.MinEur);
            WriteNumber(json, "maxEur", funding.MaxEur);
            WriteNumber(json, "rate", funding.Rate);
            if (funding.DeMinimis is { } deMinimis) json.WriteBoolean("deMinimis", deMinimis);
            json.WriteEndObject();
        }

        WriteSource(json, programme.Source);
        json.WriteString("language", programme.Language);
    }

    private static void WriteLink(Utf8JsonWriter json, string name, NamedLink? link)
    {
        if (link is null) return;
        json.WriteStartObject(name);
        json.WriteString("name", link.Name);
        json.WriteString("url", link.Url);
        json.WriteEndObject();
    }
}
