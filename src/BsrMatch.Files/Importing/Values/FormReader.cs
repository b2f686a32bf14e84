using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Files.Importing.Layouts;
using BsrMatch.Files.Importing.Records;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Importing.Values;

/// <summary>A value with the name it has in the file.</summary>
internal readonly record struct NamedValue(string Key, RawValue Value, BoundKey Bound);

/// <summary>
/// Reads the values of a field into what our own JSON would hold, which its reader then checks. What cannot
/// be turned is handed over as it is, so that the fault is the same as for any other input.
/// </summary>
internal sealed class FormReader(EntryAssembly assembly, Func<string, DecimalSign> signOf)
{
    private static readonly char[] ListSigns = [';', '|'];

    /// <summary>Sets a field from its values.</summary>
    public void Read(LayoutField field, IReadOnlyList<NamedValue> values)
    {
        var sound = values.Where(IsSound).ToList();
        if (sound.Count == 0 || field.Target.Length == 0) return;
        var (key, value, _) = sound[0];
        if (Node(field, sound) is { } node) assembly.Set(field.Target, node, key);
    }

    private LocatedJson? Node(LayoutField field, List<NamedValue> values) => field.Form switch
    {
        EntryForm.Text => Text(string.Join('\n', values.Select(one => one.Value.Text)), values),
        EntryForm.Markup => Text(
            string.Join('\n', values.Select(one => MarkupText.Plain(one.Value.Text))), values),
        EntryForm.Keywords => Text(string.Join(", ", Parts(values).Select(part => part.Text)), values),
        EntryForm.Words => List(Parts(values)),
        EntryForm.Countries => List(Parts(values).Select(part => part with { Text = CountryOf(part.Text) })),
        EntryForm.CountriesSeen => List(Seen(values)),
        EntryForm.Country => SeenCountry(values),
        EntryForm.Condition => List(values.Select(ConditionOf)),
        EntryForm.Applicants => Applicants(values),
        EntryForm.Number => Number(values[0]),
        EntryForm.Euro => new EuroReader(assembly).Read(values[0], signOf(values[0].Key)),
        EntryForm.Share => Share(values[0]),
        EntryForm.Day or EntryForm.LastDay => Day(values, field.Form),
        EntryForm.Truth => Truth(values[0]),
        EntryForm.Status => Status(values[0]),
        EntryForm.Language => LanguageOf(values[0]),
        _ => Text(values[0].Value.Text.Trim(), values),
    };

    // An error is no value, and who wrote "n/a" knows none.
    private bool IsSound(NamedValue one)
    {
        if (one.Value.Kind == RawKind.Error && !WordTables.IsUnknown(one.Value.Text))
        {
            assembly.Reject(one.Key, one.Value, "a value, not an error",
                "mend the formula in the workbook, or clear the cell");
        }

        if (one.Value.Kind == RawKind.NoResult)
        {
            assembly.Reject(one.Key, one.Value, "the result of the formula, which the file does not hold",
                "open it in a spreadsheet program and save it again");
        }

        return one.Value.Kind is RawKind.Text or RawKind.Number or RawKind.Truth
            && !string.IsNullOrWhiteSpace(one.Value.Text) && !WordTables.IsUnknown(one.Value.Text);
    }

    private static IEnumerable<RawValue> Parts(IEnumerable<NamedValue> values)
    {
        foreach (var (_, value, _) in values)
        {
            string[] parts = value.IsItem ? [value.Text] : value.Text.Split(ListSigns);
            foreach (var part in parts)
                if (!string.IsNullOrWhiteSpace(part)) yield return value with { Text = part.Trim() };
        }
    }

    private static LocatedJson Text(string text, List<NamedValue> values) =>
        LocatedJson.Of(JsonValueKind.String, values[0].Value.Line, text);

    private static LocatedJson? List(IEnumerable<RawValue> parts)
    {
        LocatedJson? list = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            list ??= LocatedJson.Of(JsonValueKind.Array, part.Line, "[...]");
            if (seen.Add(part.Text))
                list.Items.Add(LocatedJson.Of(JsonValueKind.String, part.Line, part.Text));
        }

        return list;
    }

    private static string CountryOf(string text) =>
        CountryCode.TryParse(text, out var code) ? code.Value : WordTables.Find("country", text) ?? text;

    private IEnumerable<RawValue> Seen(IEnumerable<NamedValue> values)
    {
        foreach (var one in values)
        {
            foreach (var part in Parts([one]))
            {
                var code = CountryOf(part.Text);
                if (CountryCode.TryParse(code, out _)) yield return part with { Text = code };
                else
                {
                    assembly.Warn(one.Key, part, "a country's name or its code of ISO 3166-1",
                        "it is left out; write its code to keep it");
                }
            }
        }
    }

    private LocatedJson? SeenCountry(List<NamedValue> values) =>
        Seen(values).Select(part => LocatedJson.Of(JsonValueKind.String, part.Line, part.Text))
            .FirstOrDefault();

    private RawValue ConditionOf(NamedValue one)
    {
        assembly.Warn(one.Key, one.Value, "conditions that rules can judge",
            "kept as eligibility.unreadable; until somebody writes them as terms nobody is known to be "
            + "eligible");
        return one.Value with { Text = Conditions.Cut($"{one.Key}: {MarkupText.Plain(one.Value.Text)}") };
    }

    private LocatedJson? Applicants(List<NamedValue> values)
    {
        if (Conditions.OrganisationTypes([.. values.Select(one => one.Value.Text)]) is { } types)
            return List(types.Select(type => values[0].Value with { Text = type }));
        foreach (var one in values)
        {
            assembly.Set("eligibility.unreadable", List([ConditionOf(one)])!, one.Key);
        }

        return null;
    }

    private LocatedJson? Number(NamedValue one)
    {
        if (one.Value.Kind == RawKind.Number) return NumberNode(one, one.Value.Text);
        var text = one.Value.Text.Trim();
        if (text.Length > 0 && char.IsAsciiDigit(text[0]) && Numeral.LengthOf(text) == text.Length)
        {
            var sign = signOf(one.Key);
            if (Numeral.Plain(text, sign, out _) is { } plain) return NumberNode(one, plain);
            if (Numeral.Plain(text, DecimalSign.Point, out _) is { } english)
            {
                if (!EuroReader.IsInTwoWays(text, sign)) return NumberNode(one, english);
                EuroReader.Reject(assembly, one);
                return null;
            }
        }

        return LocatedJson.Of(JsonValueKind.String, one.Value.Line, text);
    }

    private LocatedJson? Share(NamedValue one)
    {
        var text = one.Value.Text.Trim();
        if (!text.EndsWith('%')) return Number(one);
        var plain = Numeral.Plain(text[..^1].Trim(), signOf(one.Key) | DecimalSign.Point, out _);
        return decimal.TryParse(plain, System.Globalization.CultureInfo.InvariantCulture, out var percent)
            ? NumberNode(one, (percent / 100).ToString(System.Globalization.CultureInfo.InvariantCulture))
            : LocatedJson.Of(JsonValueKind.String, one.Value.Line, text);
    }

    private static LocatedJson NumberNode(NamedValue one, string digits) =>
        LocatedJson.Of(JsonValueKind.Number, one.Value.Line, digits);

    private LocatedJson? Day(List<NamedValue> values, EntryForm form)
    {
        DateOnly? chosen = null;
        foreach (var one in values)
        {
            if (DayText.Read(one.Value.Text, out var isOpen) is not { } day)
            {
                assembly.Reject(one.Key, one.Value, isOpen
                    ? "a date that can be read in one way only" : "a date such as 2026-03-31",
                    "write it as 2026-03-31, or leave it empty");
                return null;
            }

            if (chosen is null || (form == EntryForm.Day ? day < chosen : day > chosen)) chosen = day;
        }

        return Text(IsoDate.Format(chosen!.Value), values);
    }

    private static LocatedJson Truth(NamedValue one)
    {
        var text = one.Value.Text.Trim();
        var kind = text is "1" or "true" || WordTables.Find("yes", text) is not null ? JsonValueKind.True
            : text is "0" or "false" || WordTables.Find("no", text) is not null ? JsonValueKind.False
            : JsonValueKind.String;
        return LocatedJson.Of(kind, one.Value.Line, kind == JsonValueKind.String ? text
            : kind == JsonValueKind.True ? "true" : "false");
    }

    private LocatedJson? Status(NamedValue one)
    {
        if (Conditions.StatusOf(one.Value.Text) is { } status)
            return LocatedJson.Of(JsonValueKind.String, one.Value.Line, status);
        assembly.Warn(one.Key, one.Value, Spelled.Choices<LifecycleStatus>(),
            "correct it; until then the entry is read as if it did not say");
        return null;
    }

    private static LocatedJson LanguageOf(NamedValue one)
    {
        var text = one.Value.Text.Trim();
        var code = text.Length == 2 ? text.ToLowerInvariant()
            : text.Length == 5 && text[2] is '-' or '_' ? text[..2].ToLowerInvariant()
            : WordTables.Find("language", text) ?? text;
        return LocatedJson.Of(JsonValueKind.String, one.Value.Line, code);
    }
}
