using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace BsrMatch.Languages;

/// <summary>
/// The words of one language: templates by key, from <c>Languages/LANGUAGE.json</c> inside the library. A
/// template names its gaps in braces. Immutable; a language is read when it is first asked for.
/// </summary>
public sealed class Phrases
{
    private static readonly ConcurrentDictionary<string, Phrases> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Template> templates;

    private Phrases(string language, Dictionary<string, Template> templates)
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
        return gaps.Length == 0 ? template.Text : template.Fill(gaps);
    }

    /// <summary>Likewise, where there may be no such key.</summary>
    internal string? OrNull(string key) => templates.GetValueOrDefault(key)?.Text;

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
        if (text.AsSpan().IndexOfAny(',', '.') < 0) return text;
        return string.Create(text.Length, (text, Sign("number.group"), Sign("number.decimal")),
            static (span, state) =>
            {
                var (text, group, point) = state;
                for (var i = 0; i < span.Length; i++)
                    span[i] = text[i] switch { ',' => group, '.' => point, var other => other };
            });
    }

    private char Sign(string key) => templates[key].Text[0];

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

    private static Phrases Read(string language)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"{language}.json")
            ?? throw new InvalidOperationException($"the words of {language} are not in the library");
        using var json = JsonDocument.Parse(stream);
        return new Phrases(language, json.RootElement.EnumerateObject().ToDictionary(
            entry => entry.Name, entry => new Template(entry.Value.GetString() ?? ""),
            StringComparer.Ordinal));
    }

    private string List(string key, IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count < 2) return items.Count == 0 ? "" : items[0];
        var first = items.Count == 2
            ? items[0]
            : string.Join(templates["list.separator"].Text, items.Take(items.Count - 1));
        return Of(key, ("list", first), ("last", items[^1]));
    }
}
