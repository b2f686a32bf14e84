using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Files.Importing;
using BsrMatch.Files.Inputs;
using BsrMatch.Projects;

namespace BsrMatch.Tests.Files.Importing;

/// <summary>Small files in every layout, in words of our own, and ways to read them.</summary>
internal static class SomeImports
{
    public const string OwnTable = """
        id;title;description;countries;eligibility.maxEmployees;closes;min_eur;themes
        green-loan;Green loan;Loans for cleaner production.;LV|EE;249;31.12.2026;5000;finance-access
        coach;Coach;A coach comes for ten days.;;;;;
        """;

    public const string Cordis = """
        "id";"acronym";"status";"title";"startDate";"endDate";"totalCost";"ecMaxContribution";"frameworkProgramme";"topics";"objective";"keywords"
        "900000001";"SAWDUST";"CLOSED";"Boards from sawdust";"2019-01-01";"2021-12-31";"1234567,89";"1000000";"H2020";"T-1";"Small mills press boards; they sell ""waste"".";"wood, boards"
        "900000002";"KELP";"SIGNED";"Kelp as feed";"2022-05-01";"";"999999,5";"500000";"HORIZON";"T-2";"Farmers feed kelp.";""
        """;

    public const string Keep = """
        Programme,Project acronym,Project name in English,Description in English,Start date,End date,Total budget,Lead partner,Partner countries,Themes
        Baltic Sea Region,BOATYARD,Yards build electric boats,Yards learn to build electric boats.,01/13/2015,2017-12-31,EUR 2 500 000,Yard Union,Germany; Poland; Sweden,Waterways; Clustering
        South Baltic,REEDS,Reeds for roofs,Thatchers sell reeds abroad.,2016-03-01,2018-02-28,SEK 900000,Thatchers,Latvia; Atlantis,Tourism
        """;

    public const string CommonGrants = """
        {"status": 200, "message": "Success", "items": [
          {"id": "11111111-2222-3333-4444-555555555555", "title": "Tools for workshops",
           "status": {"value": "open", "description": "x"}, "description": "<p>Buys tools &amp; <b>machines</b>.</p>",
           "funding": {"minAwardAmount": {"amount": "1000.00", "currency": "EUR"},
                       "maxAwardAmount": {"amount": "50000.00", "currency": "USD"}, "estimatedAwardCount": 3},
           "keyDates": {"postDate": {"name": "Posted", "eventType": "singleDate", "date": "2026-01-02"},
                        "closeDate": {"name": "Closes", "eventType": "singleDate", "date": "2026-09-30"}},
           "acceptedApplicantTypes": [{"value": "for_profit_small_business"}, {"value": "individual"}],
           "source": "https://example.org/tools"}],
         "paginationInfo": {"page": 1}, "errors": []}
        """;

    public const string Portal = """
        {"apiVersion": "2", "warnings": [], "results": [
          {"reference": "1234TOPIC", "url": "https://example.org/a", "metadata": {
            "identifier": ["TEST-2026-01"], "title": ["Cleaner harbours"],
            "descriptionByte": ["<p>Ports cut &quot;noise&quot;.</p><p>They share <i>plans</i>.</p>"],
            "status": ["31094502"], "startDate": ["2026-01-10T00:00:00.000+0000"],
            "deadlineDate": ["2026-03-01T17:00:00.000+0000", "2026-09-01T17:00:00.000+0000"],
            "frameworkProgramme": ["43108390"], "topicConditions": ["<p>Ports of the Baltic Sea only.</p>"]}}]}
        """;

    public const string Calls = """
        {"_id": "CALL-1", "title": "Wood", "text": "Firms use wood.", "programme": "Horizon", "destination": null, "keywords": ["timber"], "deadline": "2026-03-17", "status": "forthcoming", "language": "en"}
        {"_id": "CALL-2", "title": "Water", "text": "Firms save water.", "programme": "LIFE", "destination": "D1", "keywords": [], "deadline": null, "status": "open", "language": "en"}
        """;

    public static readonly ImportOptions Plain = new();

    public static Read<Programme> Programmes(string text, ImportOptions? options = null) =>
        Programmes(Encoding.UTF8.GetBytes(text), options);

    public static Read<Programme> Programmes(byte[] bytes, ImportOptions? options = null)
    {
        var reading = ImportFiles.Programmes(new MemoryStream(bytes), "input", options ?? Plain);
        return new([.. reading.Entries()], reading);
    }

    public static Read<Project> Projects(string text, ImportOptions? options = null) =>
        Projects(Encoding.UTF8.GetBytes(text), options);

    public static Read<Project> Projects(byte[] bytes, ImportOptions? options = null)
    {
        var reading = ImportFiles.Projects(new MemoryStream(bytes), "input", options ?? Plain);
        return new([.. reading.Entries()], reading);
    }

    public static ImportOptions Map(string column, string field) =>
        new() { Mapping = new Dictionary<string, string> { [column] = field } };

    public static ImportOptions Layout(string name) => new() { Layout = name, Format = ListFormat.Jsonl };
}

/// <summary>What was read of a file.</summary>
internal sealed record Read<T>(List<T> Entries, ImportReading<T> Reading)
{
    public T Single => Entries.Single();

    /// <summary>Faults as line, field and value.</summary>
    public string[] Faults => [.. Reading.Faults.Select(fault => $"{fault.Line}: {fault.Field}: {fault.Shown}")];

    /// <summary>Warnings as line and field.</summary>
    public string[] Warned => [.. Reading.Warnings.Select(fault => $"{fault.Line}: {fault.Field}")];

    /// <summary>The text of the warning about a field.</summary>
    public string Warning(string field) =>
        Reading.Warnings.First(fault => fault.Field == field).ToString();
}
