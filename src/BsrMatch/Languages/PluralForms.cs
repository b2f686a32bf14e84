namespace BsrMatch.Languages;

/// <summary>
/// Which form of a word goes with a whole number, by the plural rules of Unicode's CLDR
/// (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
/// </summary>
internal static class PluralForms
{
    /// <summary>The forms a language has.</summary>
    public static IReadOnlyList<string> Of(string language) => language switch
    {
        "pl" => ["one", "few", "many"],
        "lt" => ["one", "few", "other"],
        "lv" => ["zero", "one", "other"],
        _ => ["one", "other"],
    };

    /// <summary>The form for a number, 0 or more.</summary>
    public static string For(string language, int number)
    {
        var (ones, tens) = (number % 10, number % 100);
        var isTeen = tens is >= 11 and <= 19;
        return language switch
        {
            "pl" => number == 1 ? "one" : ones is >= 2 and <= 4 && !isTeen ? "few" : "many",
            "lt" => ones == 0 || isTeen ? "other" : ones == 1 ? "one" : "few",
            "lv" => ones == 0 || isTeen ? "zero" : ones == 1 ? "one" : "other",
            _ => number == 1 ? "one" : "other",
        };
    }
}
