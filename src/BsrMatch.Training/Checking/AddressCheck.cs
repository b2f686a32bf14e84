using System.Text.RegularExpressions;

namespace BsrMatch.Training.Checking;

/// <summary>
/// Addresses in texts, which might be somebody's. Where they stand is said and not what they are, so that the
/// report holds nobody's data either.
/// </summary>
internal static partial class AddressCheck
{
    private const string Rule = "address";

    private static readonly (string Kind, Regex Pattern)[] Kinds =
        [("an e-mail address", Email()), ("a URL", Url())];

    public static IEnumerable<Finding> Run(LabelledData data) =>
        from text in data.Texts
        from field in text.Fields
        from kind in Kinds
        let match = kind.Pattern.Match(field.Text)
        where match.Success
        select Finding.Of(true, Rule, text,
            $"{field.Field}: {kind.Kind} at character {match.Index + 1}; say it without");

    [GeneratedRegex(@"[\w.+-]@\w")]
    private static partial Regex Email();

    // Besides what is marked as one, names that end as the region's do; behind an @ they are an e-mail's.
    [GeneratedRegex(@"\bhttps?:|\bwww\."
        + @"|(?<=\w)(?<!@[\w.-]*)\.(com|net|org|info|eu|de|pl|se|dk|fi|ee|lv|lt|no)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
