using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Support;

/// <summary>Answers made by hand, so that reports are tested without a model.</summary>
internal static class SomeAnswer
{
    public static readonly SmeProfile Firm = Some.Profile("p-7", name: "Koka Rokas SIA", country: "LV",
        founded: 2011, employees: 12, turnoverEur: 890_000, sector: "16.29",
        needs: "We need a loan for a new lathe.");

    public static readonly ProfileThemes Themes = new("en",
        [
            new("finance-access", "Access to finance", 0.9, ["loan", "collateral"]),
            new("market-access-internationalisation", "Market access and internationalisation", 0.4,
                ["export"]),
        ],
        [new("design-wood-furniture", "Design, wood and furniture", 0.7, ["birch"])]);

    public static readonly Programme Ended = new()
    {
        Id = "finance",
        Acronym = "FIN",
        Title = "Finance for Small Firms",
        Lifecycle = new Lifecycle(LifecycleStatus.Archived, null, new DateOnly(2012, 1, 23), null),
        Successor = new NamedLink("Enterprise Europe Network", "https://een.example"),
        Contact = new NamedLink("Development Bank", "https://bank.example"),
    };

    public static readonly Programme Running = new()
    {
        Id = "partners",
        Title = "Partners Abroad",
        Lifecycle = new Lifecycle(LifecycleStatus.Open, null, new DateOnly(2027, 3, 31), null),
        Contact = new NamedLink("Chamber of Commerce", null),
        Eligibility = new EligibilityTerms { ConsortiumMin = 3 },
    };

    /// <summary>Eligible, and over.</summary>
    public static Match First => new()
    {
        Rank = 1,
        Programme = Ended,
        Verdict = Verdict.Eligible,
        Fit = 0.875,
        Score = 12.5,
        Bias = -9.25,
        Lifecycle = LifecycleStatus.Archived,
        RuleResults = [new("country", "country", new Codes(CodeKind.Country, ["LV"]),
            new Limit(Relation.OneOf, new Codes(CodeKind.Country, ["LT", "LV"])), Verdict.Eligible,
            "countries")],
        Reasons =
        [
            new("need-theme-overlap", 20,
                "The firm asks for access to finance, and the programme is there for it.",
                [new("profile", "a loan for a new lathe"), new("programme", "bank says no")]),
            new("need-affinity", 2.5, "Firms with a need like this were judged a good fit for it before.",
                []),
            new("whole-bm25", -0.75, "The texts have few words in common.", []),
        ],
        Contributions = [new("need-theme-overlap", 0.9, 22.5), new("size-fit", double.NaN, -0.75)],
        MissingFields = [],
        NearMiss = null,
        DeMinimis = new DeMinimisHeadroom(50_000, 250_000, true) { State = Some.Country("LV") },
        Asked = ["access to finance"],
        Purpose = ["access to finance", "fast growth"],
    };

    /// <summary>Not known yet, and open.</summary>
    public static Match Second => First with
    {
        Rank = 2,
        Programme = Running,
        Verdict = Verdict.Unknown,
        Purpose = ["suppliers, buyers and business partners"],
        Fit = 0.31,
        Score = -4,
        Lifecycle = LifecycleStatus.Open,
        RuleResults =
        [
            new("size", "employees", null,
                new Limit(Relation.OneOf, new Codes(CodeKind.Size, ["micro", "small"])), Verdict.Unknown,
                "eligibility.sizes") { MissingFields = ["balanceSheetEur"] },
            new("min-trl", "trl", null, Limit.AtLeast(4, Unit.Level), Verdict.Unknown,
                "eligibility.trlMin") { MissingFields = ["trl"] },
            new("sector", "sector", new Codes(CodeKind.Sector, ["16.29"]) { Version = "2" },
                new Limit(Relation.OneOf, new Codes(CodeKind.Sector, ["C"]) { Version = "2" }),
                Verdict.Eligible, "eligibility.sectors"),
        ],
        MissingFields = ["balanceSheetEur", "trl"],
        DeMinimis = null,
    };

    /// <summary>Ineligible by one rule.</summary>
    public static Match Third => Second with
    {
        Rank = 3,
        Verdict = Verdict.Ineligible,
        Fit = 0.02,
        Reasons =
            [new("need-theme-missed", -3, "The firm asks for access to finance; this is for partners.", [])],
        RuleResults = [new(
            "max-employees", "employees", new Figure(12, Unit.Staff), Limit.AtMost(9, Unit.Staff),
            Verdict.Ineligible, "eligibility.maxEmployees")],
        MissingFields = [],
        NearMiss = new NearMiss(true,
            [new Change("headcount", new Figure(12, Unit.Staff), Limit.AtMost(9, Unit.Staff))]),
    };

    public static MatchResult Result(params IReadOnlyList<Match> matches) => new()
    {
        ProfileId = Firm.Id,
        ProfileHash = Firm.Hash(),
        AsOf = Some.Day,
        ModelVersion = "founding-0123456789",
        CatalogueVersion = "founding-0123456789ab",
        RulesVersion = "2",
        Language = "en",
        NoGoodMatch = false,
        FitCalibrated = true,
        Matches = matches,
        Size = SizeCalculator.Calculate(Firm, Some.Day),
        NextQuestions = matches.Any(match => match.Verdict == Verdict.Unknown)
            ? [new("trl", 1, 1, 1, 0.31, ["partners"])]
            : [],
    };
}
