using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Support;

/// <summary>Builds profiles and programmes that say nothing but what a test names.</summary>
internal static class Some
{
    /// <summary>The day the tests ask on.</summary>
    public static readonly DateOnly Day = new(2026, 6, 30);

    public static SmeProfile Profile(
        string id = "p-1",
        string? name = null,
        string? country = null,
        string? region = null,
        int? founded = null,
        Amount? employees = null,
        Amount? turnoverEur = null,
        Amount? balanceSheetEur = null,
        YearFigures? previousYear = null,
        OrganisationType? organisationType = null,
        Ownership? ownership = null,
        IReadOnlyList<PartnerFirm>? partners = null,
        IReadOnlyList<PastAid>? pastAid = null,
        string? sector = null,
        string naceVersion = "2",
        int? trl = null,
        string? description = null,
        string? needs = "Find a partner",
        string? language = null) => new()
        {
            Id = id,
            Name = name,
            Country = country is null ? null : Country(country),
            Region = region is null ? null : Region(region),
            Founded = founded,
            Employees = employees,
            TurnoverEur = turnoverEur,
            BalanceSheetEur = balanceSheetEur,
            PreviousYear = previousYear,
            OrganisationType = organisationType,
            Ownership = ownership,
            Partners = partners ?? [],
            PastAid = pastAid,
            Sector = sector is null ? null : Nace(sector, naceVersion),
            Trl = trl,
            Description = description,
            Needs = needs,
            Language = language,
        };

    public static Programme Programme(
        string id = "some-programme",
        string title = "Some programme",
        string description = "",
        string? acronym = null,
        IReadOnlyList<string>? offers = null,
        IReadOnlyList<string>? themes = null,
        IReadOnlyList<string>? audience = null,
        IReadOnlyList<string>? countries = null,
        EligibilityTerms? eligibility = null,
        Lifecycle? lifecycle = null,
        Funding? funding = null,
        string? language = null) => new()
        {
            Id = id,
            Title = title,
            Description = description,
            Acronym = acronym,
            Offers = offers ?? [],
            Themes = themes ?? [],
            Audience = audience ?? [],
            Countries = [.. (countries ?? []).Select(Country)],
            Eligibility = eligibility ?? new EligibilityTerms(),
            Lifecycle = lifecycle ?? new Lifecycle(null, null, null, null),
            Funding = funding,
            Language = language,
        };

    public static PartnerFirm Tie(
        Ownership relation,
        double? share = null,
        Amount? employees = null,
        Amount? turnoverEur = null,
        Amount? balanceSheetEur = null,
        InvestorType? investorType = null) =>
        new(relation, share, investorType, new YearFigures(employees, turnoverEur, balanceSheetEur));

    public static CountryCode Country(string code) => CountryCode.TryParse(code, out var country)
        ? country
        : throw new ArgumentException($"{code} is no country.", nameof(code));

    public static NutsRegion Region(string code) => NutsRegion.TryParse(code, out var region)
        ? region
        : throw new ArgumentException($"{code} is no region.", nameof(code));

    public static NaceCode Nace(string text, string version = "2") =>
        NaceCode.TryParse(text, version, out var code)
            ? code
            : throw new ArgumentException($"{text} is no NACE code.", nameof(text));
}
