using System.Text;
using System.Xml.Linq;
using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Files.Outputs;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Files.Outputs.Html;

/// <summary>Batches made by hand, and the pages that become of them.</summary>
internal static class SomePage
{
    public static readonly ProgrammeCatalogue Catalogue = new("two", [SomeAnswer.Ended, SomeAnswer.Running]);

    public static readonly MatchOutcome First = new()
    {
        Rank = 1,
        ProgrammeId = "finance",
        Verdict = Verdict.Eligible,
        Fit = 0.875,
        Score = 12.5,
        Lifecycle = LifecycleStatus.Archived,
        Reasons = ["The firm asks for access to finance. The firm: \"a loan for a new lathe\"."],
        DeMinimis = "The programme's greatest award fits.",
        Notes = ["ended 2012; what carries on: Enterprise Europe Network, https://een.example"],
    };

    public static readonly MatchOutcome Second = new()
    {
        Rank = 2,
        ProgrammeId = "partners",
        Verdict = Verdict.Unknown,
        Fit = 0.31,
        Score = -4,
        Lifecycle = LifecycleStatus.Open,
        Reasons = ["The texts have little in common."],
        Conditions = ["The technology readiness level is not given; the programme asks for at least 4."],
        MissingFields = ["trl"],
    };

    public static readonly MatchOutcome Third = Second with
    {
        Rank = 3,
        Verdict = Verdict.Ineligible,
        Fit = 0.02,
        Conditions = ["The number of staff is 12; the programme takes at most 9."],
        MissingFields = [],
        NearMiss = "Eligible if headcount were at most 9 (it is 12: 3 over).",
    };

    public static readonly ClientOutcome Client = new()
    {
        Row = 2,
        ClientId = "p-7",
        Name = "Koka Rokas SIA",
        Country = "LV",
        Sector = "16.29",
        NaceVersion = "2",
        Section = "C",
        Sizes = [SizeClass.Small],
        Language = "en",
        NoGoodMatch = false,
        Asked = ["access to finance", "market access and internationalisation"],
        NextField = "trl",
        NextQuestion = "Best next question: the technology readiness level.",
        MissingFields = ["trl"],
        Assumptions = ["The firm is taken to be autonomous."],
        Matches = [First, Second],
        Standings = [new(Verdict.Eligible, 0.875), new(Verdict.Unknown, 0.31)],
    };

    public static readonly ClientOutcome Bare = new()
    {
        Row = 3,
        ClientId = "p-8",
        Language = "de",
        NoGoodMatch = true,
        Matches = [],
        Standings = [new(Verdict.Ineligible, 0.125), new(Verdict.Ineligible, 0.02)],
    };

    public static readonly RejectedRow Rejected = new(4, "p-9",
        [new Fault("clients.csv", 4, "employees", "zwölf", "a number of 0 or more", "write digits, such as 12")]);

    public static readonly ExposureTable Exposure = new()
    {
        Clients = 2,
        Programmes =
        [
            Suggested("finance", first: 1) with { Good = 1, Needed = 2 },
            Suggested("partners", first: 0),
        ],
        CrowdingOut = [Suggested("finance", first: 1)],
    };

    public static BatchReport Report(params IReadOnlyList<ClientOutcome> clients) => new()
    {
        ListName = "clients.csv",
        Language = "en",
        Versions = new BatchVersions("founding-0123456789", "two-0123456789ab", "2", FitCalibrated: true),
        Options = new MatchOptions { AsOf = Some.Day },
        Catalogue = Catalogue,
        Counts = new BatchCounts(clients.Count + 1, clients.Count(client => !client.NoGoodMatch),
            clients.Count(client => client.NoGoodMatch), 1),
        Exposure = Exposure,
        Clients = clients,
        Rejected = [Rejected],
    };

    public static string Write(BatchReport report)
    {
        using var output = new MemoryStream();
        HtmlReport.Write(output, report);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static XDocument Read(BatchReport report) => XDocument.Parse(Write(report));

    /// <summary>The elements of a name, wherever they are.</summary>
    public static IEnumerable<XElement> All(this XContainer page, string name) => page.Descendants(name);

    /// <summary>The elements of a class.</summary>
    public static IEnumerable<XElement> OfClass(this XContainer page, string kind) =>
        page.Descendants().Where(element => (((string?)element.Attribute("class")) ?? "").Split(' ').Contains(kind));

    /// <summary>An element by its id.</summary>
    public static XElement ById(this XContainer page, string id) =>
        page.Descendants().Single(element => (string?)element.Attribute("id") == id);

    private static ProgrammeExposure Suggested(string id, long first) => new()
    {
        ProgrammeId = id,
        Suggested = 1,
        First = first,
        Good = 0,
        AtRank = [first, 1 - first],
        Needed = 0,
        BySize = [new Tally("small", 1)],
        BySector = [new Tally("C", 1)],
        ByCountry = [new Tally("LV", 1)],
    };
}
