using System.Globalization;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Tables;

/// <summary>Says in everyday words what results hold in terms.</summary>
internal static class PlainWords
{
    private const int LongestName = 300;
    private const int LongestQuote = 160;

    public static string Name(string text) => SafeText.OneLine(text, LongestName);

    public static string Quote(string text) => $"\"{SafeText.OneLine(text, LongestQuote)}\"";

    /// <summary>The full name with the short one, such as <c>Science Link (SL)</c>.</summary>
    public static string Title(Programme programme) =>
        programme.Acronym is { } acronym
            && !acronym.Equals(programme.Title, StringComparison.OrdinalIgnoreCase)
            ? $"{Name(programme.Title)} ({Name(acronym)})"
            : Name(programme.Title);

    public static string Link(NamedLink link) =>
        link.Url is { } url ? $"{Name(link.Name)}, {SafeText.OneLine(url)}" : Name(link.Name);

    public static string Coordinator(Coordinator body) =>
        body.Country is { } country ? $"{Name(body.Name)} ({country})" : Name(body.Name);

    public static string Profile(SmeProfile profile) => Name(profile.Name ?? $"Profile {profile.Id}");

    /// <summary>What is known about the firm, on one line; empty when nothing is.</summary>
    public static string Facts(SmeProfile profile)
    {
        var facts = new List<string>();
        if (profile.OrganisationType is { } type) facts.Add(type.Spell());
        if (profile.Country is { } country) facts.Add(country.Value);
        if (profile.Region is { } region) facts.Add($"region {region}");
        if (profile.Founded is { } founded) facts.Add($"founded {Number(founded)}");
        if (profile.Employees is { } employees) facts.Add($"{Number(employees)} staff");
        if (profile.TurnoverEur is { } turnover) facts.Add($"turnover {Euro(turnover)}");
        if (profile.Sector is { } sector) facts.Add($"NACE {sector}");
        if (profile.Trl is { } trl) facts.Add($"TRL {Number(trl)}");
        return string.Join(", ", facts);
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Euro(double value) => value.ToString("'EUR '#,0", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Percent(double share) =>
        (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    /// <summary>"Access to finance" inside a sentence; "EU policy" stays.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>A profile field as people call it.</summary>
    public static string Field(string field) => field switch
    {
        "country" => "the country",
        "region" => "the region",
        "founded" => "the year of foundation",
        "employees" => "the number of employees",
        "turnoverEur" => "the annual turnover",
        "balanceSheetEur" => "the balance sheet total",
        "organisationType" => "the kind of organisation",
        "ownership" => "how the firm is tied to others",
        "partners" => "the firms it is tied to",
        "previousYear" => "last year's figures",
        "sector" => "the sector (NACE code)",
        "trl" => "the technology readiness level",
        _ => field,
    };

    /// <summary>What a rule looks at.</summary>
    public static string Subject(RuleResult rule) => rule.Rule switch
    {
        "size" => "the size class",
        "min-age" or "max-age" => "the firm's age",
        "sector" or "excluded-sector" => "the sector",
        _ => Field(rule.Field),
    };

    /// <summary>What the de minimis ceiling leaves.</summary>
    public static string Headroom(DeMinimisHeadroom headroom) =>
        $"{Euro(headroom.LeftEur)} of de minimis aid left ({Euro(headroom.UsedEur)} received in three years)"
        + headroom.Fits switch
        {
            true => "; its greatest award fits",
            false => "; its greatest award does not fit",
            _ => "",
        };
}
