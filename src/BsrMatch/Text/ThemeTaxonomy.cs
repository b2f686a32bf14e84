using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>What a text can be about.</summary>
/// <param name="Id">Such as <c>finance-access</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Definition">What belongs to the theme and what does not.</param>
/// <param name="Keyphrases">Phrases that point to the theme, by language; a word ending in <c>*</c>
/// is a prefix.</param>
public sealed record Theme(
    string Id, string Name, string Definition, IReadOnlyDictionary<string, IReadOnlyList<string>> Keyphrases);

/// <summary>The themes, in a fixed order.</summary>
public sealed class ThemeTaxonomy
{
    /// <summary>The shortest prefix a keyphrase may use; shorter ones catch unrelated words.</summary>
    internal const int ShortestPrefix = 3;

    internal ThemeTaxonomy(IReadOnlyList<Theme> themes)
    {
        Themes = themes;
        Ids = [.. themes.Select(theme => theme.Id)];
    }

    /// <summary>The themes.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>Their ids, in the same order.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Reads the taxonomy of <c>training-data/themes.json</c>.</summary>
    /// <exception cref="InputException">Carries every fault of the file.</exception>
    public static ThemeTaxonomy Load(string path)
    {
        var faults = new List<Fault>();
        var reader = new FieldReader(LocatedJson.Parse(InputFile.ReadAll(path), path), path, faults);
        reader.Integer("version", 1, 1, "version 1");
        var themes = reader.Objects("themes", ReadTheme);
        reader.RejectUnknown();
        foreach (var twice in themes.GroupBy(theme => theme.Id).Where(group => group.Count() > 1))
        {
            faults.Add(new Fault(path, null, "themes", twice.Key, "each id once", "remove one of the two"));
        }

        if (faults.Count > 0) throw new InputException(faults);
        return new ThemeTaxonomy(themes);
    }

    private static Theme ReadTheme(FieldReader fields)
    {
        var theme = new Theme(
            fields.Text("id") ?? "", fields.Text("name") ?? "", fields.Text("definition") ?? "",
            fields.Object("keyphrases", ReadKeyphrases) ?? []);
        fields.Require(theme.Id.Length > 0, "id", "an id such as finance-access", "add one");
        fields.Require(theme.Name.Length > 0, "name", "a name", "add one");
        return theme;
    }

    internal static Dictionary<string, IReadOnlyList<string>> ReadKeyphrases(FieldReader fields)
    {
        var phrases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var language in fields.Names)
        {
            phrases[language] =
            [
                .. fields.Values<Keyphrase>(language, Keyphrase.TryParse,
                        $"a phrase whose prefixes have at least {ShortestPrefix} letters", "correct it")
                    .Select(phrase => phrase.Text),
            ];
        }

        return phrases;
    }

    private readonly record struct Keyphrase(string Text)
    {
        public static bool TryParse(string text, out Keyphrase phrase)
        {
            phrase = new Keyphrase(text);
            return text.Any(char.IsLetterOrDigit)
                && text.Split(' ').All(word =>
                    word.Length > 0 && (!word.EndsWith('*') || IsLongPrefix(word)));
        }

        // Of "e-com*" only "com" is the prefix: a hyphen parts words.
        private static bool IsLongPrefix(string word)
        {
            var parts = TokenisedText.From(word).Tokens;
            return parts.Length > 0 && parts[^1].Length >= ShortestPrefix;
        }
    }
}
