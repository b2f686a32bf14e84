using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Importing.Values;

/// <summary>What other sources call statuses and applicants.</summary>
internal static class Conditions
{
    private const int LongestKept = 100;

    // The numbers are those of the Funding and Tenders portal.
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["forthcoming"] = "forecasted",
        ["upcoming"] = "forecasted",
        ["planned"] = "forecasted",
        ["31094501"] = "forecasted",
        ["posted"] = "open",
        ["open for submission"] = "open",
        ["31094502"] = "open",
        ["31094503"] = "closed",
    };

    private static readonly Dictionary<string, string> Applicants = new(StringComparer.OrdinalIgnoreCase)
    {
        ["government_state"] = "public-body",
        ["government_county"] = "public-body",
        ["government_municipal"] = "public-body",
        ["government_special_district"] = "public-body",
        ["public_and_state_institution_of_higher_education"] = "university",
        ["private_institution_of_higher_education"] = "university",
    };

    /// <summary>Our word for a status; null where it is not known.</summary>
    public static string? StatusOf(string text)
    {
        var word = text.Trim();
        if (Spelled.TryParse<LifecycleStatus>(word, out var status)) return status.Spell();
        return Statuses.GetValueOrDefault(word);
    }

    /// <summary>
    /// Which kinds of organisation may apply, empty when all may; null where a word among them means
    /// something that our kinds do not: applying the rest alone would turn a yes into a no.
    /// </summary>
    public static IReadOnlyList<string>? OrganisationTypes(IReadOnlyList<string> applicants)
    {
        var words = applicants.Select(word => word.Trim().ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        if (words.Contains("unrestricted")) return [];
        var types = new List<string>();
        // A small firm of the United States is none of the European Union, so that only both are all firms.
        if (words.Remove("for_profit_small_business"))
        {
            if (!words.Remove("for_profit_not_small_business")) return null;
            types.Add("company");
        }

        foreach (var word in words.Order(StringComparer.Ordinal))
        {
            if (!Applicants.TryGetValue(word, out var type)) return null;
            if (!types.Contains(type)) types.Add(type);
        }

        return types;
    }

    /// <summary>A condition as long as a catalogue keeps it. Half a character at the end would be no
    /// text.</summary>
    public static string Cut(string text)
    {
        if (text.Length > LongestKept)
            text = text[..(char.IsHighSurrogate(text[LongestKept - 1]) ? LongestKept - 1 : LongestKept)];
        return text.Trim();
    }
}
