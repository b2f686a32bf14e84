using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Files.Outputs;

/// <summary>Finished batches to write: small ones made by hand, and one of real answers.</summary>
internal static class SomeBatch
{
    public static readonly ProgrammeCatalogue Two = new("two", [SomeAnswer.Ended, SomeAnswer.Running]);

    public static readonly MatchOutcome First = new()
    {
        Rank = 1,
        ProgrammeId = "finance",
        Verdict = Verdict.Eligible,
        Fit = 0.875,
        Score = 12.5,
        Lifecycle = LifecycleStatus.Archived,
        Reasons = ["The firm asks for access to finance, and the programme is there for it.", "Its size fits."],
        DeMinimis = "Of the de minimis ceiling, EUR 250,000 is left.",
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
        Conditions = ["The size class is not known; the programme is for micro or small firms."],
        MissingFields = ["balanceSheetEur", "trl"],
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
        NextField = "trl",
        NextQuestion = "Best next question: the technology readiness level.",
        MissingFields = ["trl"],
        Matches = [First, Second],
        Standings = [new(Verdict.Eligible, 0.875), new(Verdict.Unknown, 0.31)],
    };

    public static readonly RejectedRow Rejected = new(3, "p-8",
        [new Fault("clients.csv", 3, "Mitarbeiter", "viele", "a number", "write the number of staff")]);

    public static BatchReport Report(params ClientOutcome[] clients) => Report(Two, clients);

    public static BatchReport Report(ProgrammeCatalogue catalogue, IReadOnlyList<ClientOutcome> clients) => new()
    {
        ListName = "clients.csv",
        Language = "en",
        Versions = new BatchVersions("founding-0123456789", catalogue.Version, "2", true),
        Options = new MatchOptions { AsOf = Some.Day },
        Catalogue = catalogue,
        Counts = new BatchCounts(clients.Count + 1, clients.Count(client => !client.NoGoodMatch),
            clients.Count(client => client.NoGoodMatch), 1),
        Exposure = Exposure(catalogue, clients),
        Clients = clients,
        Rejected = [Rejected],
    };

    /// <summary>Answers of the shipped model to profiles of the test split, all in one language.</summary>
    public static BatchReport Real(string? language, int clients, int? top = MatchOptions.DefaultTop)
    {
        var options = new MatchOptions
        {
            AsOf = Some.Day,
            Language = language,
            IncludeIneligible = true,
            Top = top,
        };
        var profiles = Shipped.Test.Where(profile => profile.Country is not null)
            .Concat(Shipped.Test.Where(profile => profile.Country is null))
            .Take(clients);
        var outcomes = profiles.AsParallel().AsOrdered()
            .Select((profile, index) => Outcome(index + 2, profile, options)).ToList();
        return Report(Shipped.Catalogue, outcomes) with { Language = language ?? "en" };
    }

    private static ClientOutcome Outcome(int row, SmeProfile profile, MatchOptions options) =>
        OutcomeBuilder.Build(row, profile, Shipped.Matcher.Match(profile, options with { WithStandings = true }));

    private static ExposureTable Exposure(ProgrammeCatalogue catalogue, IReadOnlyList<ClientOutcome> clients) => new()
    {
        Clients = clients.Count,
        Programmes =
        [
            .. catalogue.Programmes.Select(programme => Exposure(programme, clients))
                .OrderByDescending(exposure => exposure.Suggested),
        ],
    };

    private static ProgrammeExposure Exposure(Programme programme, IReadOnlyList<ClientOutcome> clients)
    {
        var hits = clients.SelectMany(client => client.Matches.Select(match => (Client: client, Match: match)))
            .Where(hit => hit.Match.ProgrammeId == programme.Id && hit.Match.Verdict != Verdict.Ineligible)
            .ToList();
        return new ProgrammeExposure
        {
            ProgrammeId = programme.Id,
            Suggested = hits.Count,
            First = hits.Count(hit => hit.Match.Rank == 1),
            Good = hits.Count(hit => hit.Match.Fit >= 0.5),
            AtRank = [.. Enumerable.Range(1, 5).Select(rank => (long)hits.Count(hit => hit.Match.Rank == rank))],
            Needed = hits.Count / 2,
            BySize = Tallies(hits, hit => hit.Sizes.Count == 1 ? hit.Sizes[0].Spell() : "unknown"),
            BySector = Tallies(hits, hit => hit.Section ?? "unknown"),
            ByCountry = Tallies(hits, hit => hit.Country ?? "unknown"),
        };
    }

    private static IReadOnlyList<Tally> Tallies(
        IEnumerable<(ClientOutcome Client, MatchOutcome)> hits, Func<ClientOutcome, string> name) =>
        [
            .. hits.GroupBy(hit => name(hit.Client)).Select(group => new Tally(group.Key, group.Count()))
                .OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Name, StringComparer.Ordinal),
        ];
}
