using System.Globalization;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;
using BsrMatch.Reporting;

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

    public static string Link(NamedLink link) => SafeText.OneLine(MatchWords.Link(link));

    public static string Coordinator(Coordinator body) =>
        body.Country is { } country ? $"{Name(body.Name)} ({country})" : Name(body.Name);

    public static string Profile(SmeProfile profile, Phrases phrases) =>
        Name(profile.Name ?? phrases.Of("label.profile", ("id", profile.Id)));

    /// <summary>What is known about the firm, on one line; empty when nothing is.</summary>
    public static string Facts(SmeProfile profile, Phrases phrases)
    {
        var facts = new List<string>();
        if (profile.OrganisationType is { } type) facts.Add(phrases.Of($"type.{type.Spell()}"));
        if (profile.Country is { } country)
            facts.Add(RuleWords.Value(phrases, new Codes(CodeKind.Country, [country.Value])));
        if (profile.Region is { } region) facts.Add($"{region}");
        if (profile.Founded is { } founded) facts.Add(phrases.Of("fact.founded", ("year", Number(founded))));
        if (profile.Employees is { } employees)
            facts.Add(phrases.Of("fact.staff", ("n", Say(employees, Unit.Staff))));
        if (profile.TurnoverEur is { } turnover)
            facts.Add(phrases.Of("fact.turnover", ("euro", Say(turnover, Unit.Euro))));
        if (profile.Sector is { } sector) facts.Add($"NACE {sector}");
        if (profile.Trl is { } trl) facts.Add(phrases.Of("fact.trl", ("n", Number(trl))));
        return string.Join(", ", facts);

        string Say(Amount amount, Unit unit) => RuleWords.Value(phrases, new Figure(amount, unit));
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Euro(double value) => value.ToString("'EUR '#,0", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Percent(double share) =>
        (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
