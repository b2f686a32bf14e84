using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BsrMatch.Languages;

/// <summary>
/// The words of one language: templates by key, from <c>Languages/LANGUAGE.json</c> inside the library. A
/// template names its gaps in braces. Immutable; a language is read when it is first asked for.
/// </summary>
public sealed class Phrases
{
    private static readonly ConcurrentDictionary<string, Phrases> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> templates;

    private Phrases(string language, Dictionary<string, string> templates)
    {
        Language = language;
        this.templates = templates;
    }

    /// <summary>The languages there are, as ISO 639-1, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        ["en", "da", "de", "et", "fi", "lt", "lv", "nb", "pl", "sv"];

    /// <summary>The words of English.</summary>
    public static Phrases English => For("en");

    /// <summary>The language, as ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>The keys there are.</summary>
    internal IReadOnlyCollection<string> Keys => templates.Keys;

    /// <summary>
    /// The words of a language. Norwegian is Bokmål (<c>no</c> and <c>nn</c> too); a language that is not
    /// there is answered in English.
    /// </summary>
    /// <param name="language">The language as ISO 639-1; null for English.</param>
    public static Phrases For(string? language) => Loaded.GetOrAdd(Nearest(language), Read);

    /// <summary>The code of a language there is, or null.</summary>
    public static string? Find(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var code = language.ToLowerInvariant() switch { "no" or "nn" => "nb", var other => other };
        return Languages.Contains(code) ? code : null;
    }

    /// <summary>The template of a key, its gaps filled.</summary>
    /// <param name="key">The key; it must exist.</param>
    /// <param name="gaps">The name of each gap and what goes into it.</param>
    public string Of(string key, params ReadOnlySpan<(string Name, string Text)> gaps)
    {
        var template = templates[key];
        if (gaps.Length == 0) return template;
        var text = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open < 0) return text.Append(template, at, template.Length - at).ToString();
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at);
            text.Append(Filling(template.AsSpan(open + 1, close - open - 1), gaps));
            at = close + 1;
        }

        return text.ToString();
    }

    /// <summary>Likewise, where there may be no such key.</summary>
    internal string? OrNull(string key) => templates.GetValueOrDefault(key);

    /// <summary>The template in the form that goes with a whole number; its gap <c>n</c> is the
    /// number.</summary>
    public string Counted(string key, int number) =>
        Of($"{key}.{PluralForms.For(Language, number)}", ("n", Number(number)));

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public string And(IReadOnlyList<string> items) => List("list.and", items);

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public string Or(IReadOnlyList<string> items) => List("list.or", items);

    /// <summary>
    /// Themes by name, whose names often hold an "and" of their own: <c>a as well as b</c>.
    /// </summary>
    public string Themes(IReadOnlyList<string> names) => List("list.themes", names);

    /// <summary>A number as the language writes it, with up to six decimals.</summary>
    public string Number(double value)
    {
        // Not by culture, whose data differ between machines.
        var text = value.ToString("#,0.######", CultureInfo.InvariantCulture);
        return string.Create(text.Length, (text, this), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.text[i] switch
                {
                    ',' => state.Item2.templates["number.group"][0],
                    '.' => state.Item2.templates["number.decimal"][0],
                    var other => other,
                };
            }
        });
    }

    /// <summary>An amount in euro.</summary>
    public string Euro(double value) => Of("euro", ("n", Number(value)));

    /// <summary>A theme's name as it stands inside a sentence.</summary>
    /// <param name="id">The theme.</param>
    /// <param name="name">Its name in the model, for a theme the language has no word for.</param>
    public string Theme(string id, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return OrNull($"theme.{id}") ?? Uncapitalise(name);
    }

    // "Access to finance" inside a sentence; "EU policy" stays.
    private static string Uncapitalise(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Nearest(string? language) =>
        (language is null ? null : Find(language)) ?? Languages[0];

    private static string Filling(
        ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Text)> gaps)
    {
        foreach (var gap in gaps)
            if (name.SequenceEqual(gap.Name)) return gap.Text;
        throw new ArgumentException($"nothing was given for {{{name}}}", nameof(gaps));
    }

    private static Phrases Read(string language)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"{language}.json")
            ?? throw new InvalidOperationException($"the words of {language} are not in the library");
        using var json = JsonDocument.Parse(stream);
        return new Phrases(language, json.RootElement.EnumerateObject().ToDictionary(
            entry => entry.Name, entry => entry.Value.GetString() ?? "", StringComparer.Ordinal));
    }

    private string List(string key, IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2
            ? string.Concat(items)
            : Of(key, ("list", string.Join(templates["list.separator"], items.Take(items.Count - 1))),
                ("last", items[^1]));
    }
}
