using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Extraction;

/// <summary>Which values the fields of a project may have, and how a person may write them.</summary>
public sealed class LabelValues
{
    private readonly Dictionary<ProjectField, IReadOnlyList<string>> listed;

    private LabelValues(Dictionary<ProjectField, IReadOnlyList<string>> listed) => this.listed = listed;

    /// <summary>The themes of a bundle and the shipped offers and audiences.</summary>
    public static LabelValues Of(ModelBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        return new LabelValues(new Dictionary<ProjectField, IReadOnlyList<string>>
        {
            [ProjectField.Themes] = bundle.Texts.Model.ThemeIds,
            [ProjectField.Offers] = ExtractionWords.Shipped[ProjectField.Offers].Values,
            [ProjectField.Audience] = ExtractionWords.Shipped[ProjectField.Audience].Values,
        });
    }

    /// <summary>The value as it is stored; null when there is no such value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What a person wrote.</param>
    /// <param name="naceVersion">The version that sectors are in.</param>
    public string? Find(ProjectField field, string text, string naceVersion)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = text.Trim();
        if (listed.TryGetValue(field, out var values))
            return values.FirstOrDefault(value => value.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (field == ProjectField.Countries)
            return CountryCode.TryParse(word, out var country) ? country.Value : null;
        // A spreadsheet takes 01 for a number, and shows 1.
        if (word.Length == 1 && char.IsAsciiDigit(word[0])) word = "0" + word;
        return NaceCode.TryParse(word, naceVersion, out var sector) ? sector.ToString() : null;
    }

    /// <summary>What a value of a field is, for a person who wrote another.</summary>
    internal static string Expected(ProjectField field) => field switch
    {
        ProjectField.Countries => "a country code of ISO 3166-1 such as LV",
        ProjectField.Sectors => "a NACE code such as 28",
        _ => $"one of the {field.Name()}",
    };

    /// <summary>What a person can do about a value that is none.</summary>
    internal string Remedy(ProjectField field, string text)
    {
        if (!listed.TryGetValue(field, out var values)) return "correct it, or write no under keep";
        return Spelling.Nearest(text.Trim(), values) is { } near
            ? $"did you mean {near}?"
            : $"choose of {string.Join(", ", values)}";
    }
}
