using System.Buffers;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;
using static BsrMatch.Catalogue.EntryJson;

namespace BsrMatch.Projects;

/// <summary>Reads and writes projects as JSON; the format is in <c>docs/schemas/project.schema.json</c>.
/// </summary>
public static class ProjectJson
{
    /// <summary>Reads one project, which must be all there is.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="source">What to call it in a fault.</param>
    /// <exception cref="InputException">Carries every fault.</exception>
    public static Project Read(ReadOnlySpan<byte> utf8, string source)
    {
        var faults = new List<Fault>();
        var project = Read(LocatedJson.Parse(utf8, source), source, faults);
        return faults.Count == 0 ? project : throw new InputException(faults);
    }

    /// <summary>Writes a project as one line of JSON, every field of the contract in its order. Equal content
    /// gives equal bytes.</summary>
    public static byte[] WriteCanonical(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable)) Write(json, project);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads one project; what is wrong is added to <paramref name="faults"/>.</summary>
    internal static Project Read(LocatedJson node, string source, List<Fault> faults)
    {
        var reader = new FieldReader(node, source, faults);
        var naceVersion = reader.Text("naceVersion");
        var project = new Project
        {
            Id = reader.Text("id") ?? "",
            Acronym = reader.Text("acronym"),
            Title = reader.Text("title") ?? "",
            Description = reader.Text("description") ?? "",
            Programmes = reader.Values<string>("programmes", TryParseId, "the id of a programme",
                "write its id in the catalogue, such as josefin"),
            Themes = Words(reader, "themes"),
            Offers = Words(reader, "offers"),
            Audience = Words(reader, "audience"),
            Countries = reader.Values<CountryCode>("countries", CountryCode.TryParse,
                "a country code of ISO 3166-1 such as LV", "correct it or remove it"),
            Sectors = Sectors(reader, "sectors", naceVersion),
            Starts = Day(reader, "starts"),
            Ends = Day(reader, "ends"),
            BudgetEur = reader.Number("budgetEur", 0, 1e15, "0 or more euro"),
            Coordinator = reader.Object("coordinator", ReadCoordinator),
            VerifiedOn = Day(reader, "verifiedOn"),
            Source = reader.Object("source", ReadSource),
            Language = reader.Text("language"),
        };
        reader.RejectUnknown();
        Check(reader, project, naceVersion);
        return project;
    }

    private static void Check(FieldReader reader, Project project, string? naceVersion)
    {
        reader.Require(IsId(project.Id), "id", "an id of 1 to 200 characters without blanks",
            "give the project an id such as koka-rokas-2019");
        reader.Require(project.Title.Length > 0, "title", "a title", "write the project's full name");
        reader.Require(naceVersion is null or "2" or "2.1", "naceVersion", "2 or 2.1",
            "correct it or leave it out for 2");
        reader.Require(!(project.Ends < project.Starts), "ends", "a day on or after starts",
            "correct one of the two");
        RequireLanguage(reader, project.Language);
    }

    private static void Write(Utf8JsonWriter json, Project project)
    {
        json.WriteStartObject();
        json.WriteString("id", project.Id);
        json.WriteString("acronym", project.Acronym);
        json.WriteString("title", project.Title);
        json.WriteString("description", project.Description);
        WriteList(json, "programmes", project.Programmes);
        WriteList(json, "themes", project.Themes);
        WriteList(json, "offers", project.Offers);
        WriteList(json, "audience", project.Audience);
        WriteList(json, "countries", project.Countries);
        WriteList(json, "sectors", project.Sectors);
        var naceVersion = NaceVersionOf(project.Sectors);
        if (naceVersion != "2") json.WriteString("naceVersion", naceVersion);
        WriteDay(json, "starts", project.Starts);
        WriteDay(json, "ends", project.Ends);
        WriteNumber(json, "budgetEur", project.BudgetEur);
        WriteCoordinator(json, project.Coordinator);
        WriteDay(json, "verifiedOn", project.VerifiedOn);
        WriteSource(json, project.Source);
        json.WriteString("language", project.Language);
        json.WriteEndObject();
    }

    private static bool TryParseId(string text, out string id)
    {
        id = text.Trim();
        return IsId(id);
    }
}
