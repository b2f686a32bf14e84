using BsrMatch.Input;
using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>What a phrase of a field's list says.</summary>
/// <param name="Value">The index of its value.</param>
/// <param name="IsWeak">Whether it says so only together with others.</param>
/// <param name="IsName">Whether it counts only where it begins with a capital letter.</param>
internal readonly record struct WordMeaning(int Value, bool IsWeak, bool IsName)
{
    private const int Kinds = 4;

    /// <summary>One number, as a lexicon keeps it.</summary>
    public int Code => Value * Kinds + (IsWeak ? 2 : 0) + (IsName ? 1 : 0);

    public static WordMeaning Of(int code) => new(code / Kinds, (code & 2) != 0, (code & 1) != 0);
}

/// <summary>The values of a field and the phrases that point to each, in eleven languages.</summary>
/// <param name="Values">The values, in a fixed order.</param>
/// <param name="Lexicon">The phrases; their meanings are codes of <see cref="WordMeaning"/>.</param>
internal sealed record FieldWords(IReadOnlyList<string> Values, ThemeLexicon Lexicon)
{
    private const char Weak = '~';

    /// <summary>Builds the list of a field from its rows.</summary>
    public static FieldWords From(
        IReadOnlyList<(string Value, IReadOnlyDictionary<string, IReadOnlyList<string>> Words)> rows,
        bool namesMatter)
    {
        var values = rows.Select(row => row.Value).Distinct(StringComparer.Ordinal).ToList();
        return new FieldWords(values, new ThemeLexicon(
        [
            .. rows.SelectMany(row => row.Words.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => pair.Value.Select(
                    word => Entry(values.IndexOf(row.Value), pair.Key, word, namesMatter)))),
        ]));
    }

    private static (int Meaning, string Language, string Phrase) Entry(
        int value, string language, string word, bool namesMatter)
    {
        var phrase = word.TrimStart(Weak);
        var meaning = new WordMeaning(value, word[0] == Weak, namesMatter && char.IsUpper(phrase[0]));
        return (meaning.Code, language, phrase);
    }
}

/// <summary>The shipped lists of words: <c>training-data/extraction.json</c>, part of this
/// assembly.</summary>
internal sealed class ExtractionWords
{
    private const string Resource = "extraction.json";

    private static readonly Lazy<ExtractionWords> LazyShipped = new(() => Read(ShippedText.Of(Resource)));

    private readonly Dictionary<ProjectField, FieldWords> byField;

    private ExtractionWords(Dictionary<ProjectField, FieldWords> byField) => this.byField = byField;

    /// <summary>The shipped lists, read when first asked for.</summary>
    public static ExtractionWords Shipped => LazyShipped.Value;

    /// <summary>The words of a field; themes have theirs in the model bundle.</summary>
    public FieldWords this[ProjectField field] => byField[field];

    private static ExtractionWords Read(byte[] json)
    {
        var faults = new List<Fault>();
        var reader = new FieldReader(LocatedJson.Parse(json, Resource), Resource, faults);
        reader.Integer("version", 1, 1, "version 1");
        var byField = new Dictionary<ProjectField, FieldWords>();
        foreach (var field in ProjectFields.All)
        {
            if (field == ProjectField.Themes) continue;
            var rows = reader.Objects(field.Name(), ReadValue).ToList();
            if (field == ProjectField.Countries) rows.AddRange(OtherCountries.Rows(rows));
            byField[field] = FieldWords.From(rows, namesMatter: field == ProjectField.Countries);
        }

        reader.RejectUnknown();
        return faults.Count == 0 ? new ExtractionWords(byField) : throw new InputException(faults);
    }

    private static (string Value, IReadOnlyDictionary<string, IReadOnlyList<string>> Words) ReadValue(
        FieldReader fields) =>
        (fields.Text("id") ?? "", fields.Object("words", ThemeTaxonomy.ReadKeyphrases) ?? []);
}
