using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Storage;

namespace BsrMatch.Tests.Storage;

/// <summary>Small valid examples.</summary>
internal static class Some
{
    public const string CatalogueName = "testing";

    public static readonly RunHeader Header = new(
        "batch", new DateOnly(2026, 3, 14), "m-1", "testing-0123456789ab", "r-1", """{"top":5}""");

    public static Programme Programme(string id, string description = "Coaching\nin two \"lines\".") =>
        new() { Id = id, Title = "Programme " + id, Description = description };

    public static ProgrammeCatalogue Catalogue(params Programme[] programmes) =>
        new(CatalogueName, programmes is [] ? [Programme("alpha"), Programme("beta")] : programmes);

    public static ProgrammeCatalogue BigCatalogue() =>
        Catalogue([.. Enumerable.Range(0, 200).Select(i => Programme($"p{i:000}", new string('x', 2000)))]);

    public static SmeProfile Profile(string id, string needs = "Finanšu piekļuve, Zürich & Ærø 🙂") =>
        new() { Id = id, Country = null, Employees = 12.5, Needs = needs };

    public static StoredResult Result(SmeProfile profile, params IReadOnlyList<StoredMatch> matches) => new(
        profile, profile.Hash(), matches.Count == 0, matches,
        $$"""{"profileId":"{{profile.Id}}","note":"ā\u0000"}""");

    public static StoredMatch[] Matches() =>
    [
        new(1, "alpha", Verdict.Unknown, 0.1 + 0.2, Math.PI),
        new(2, "beta", Verdict.Eligible, 1, -1e-300),
        new(3, "gamma", Verdict.Ineligible, 0, double.MaxValue),
    ];

    public static MatchResult MatchResult(SmeProfile profile) => new()
    {
        ProfileId = profile.Id,
        ProfileHash = profile.Hash(),
        AsOf = Header.AsOf,
        ModelVersion = Header.ModelVersion,
        CatalogueVersion = Header.CatalogueVersion,
        RulesVersion = Header.RulesVersion,
        Language = "en",
        NoGoodMatch = true,
        FitCalibrated = false,
        Size = SizeCalculator.Calculate(profile, Header.AsOf),
        Matches =
        [
            new Match
            {
                Rank = 1,
                Programme = Programme("alpha"),
                Verdict = Verdict.Unknown,
                Fit = 0.25,
                Score = -1.5,
                Bias = 0,
                Lifecycle = null,
                RuleResults = [],
                Reasons = [],
                Contributions = [],
                MissingFields = [],
                NearMiss = null,
                DeMinimis = null,
            },
        ],
    };
}
