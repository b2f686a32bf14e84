using System.Text.Json;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Languages;

namespace BsrMatch.Reporting;

/// <summary>Writes what one rule found.</summary>
internal static class RuleJson
{
    // Codes are few, and so are their pairs with the limits of a catalogue; figures are many.
    private static readonly Remembered<Key, byte[]> Lines = new(20_000);

    public static void Write(Utf8JsonWriter json, RuleResult rule, Phrases phrases)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, rule.Rule);
        json.WriteString("field"u8, rule.Field);
        json.WriteString("value"u8, rule.Value is { } value ? RuleNotation.Value(value) : null);
        json.WriteString("limit"u8, RuleNotation.Limit(rule.Limit));
        json.WriteString("outcome"u8, MatchJson.Spell(rule.Outcome));
        json.WriteString("source"u8, rule.Source);
        json.WriteString("text"u8, RuleWords.Sentence(phrases, rule));
        json.WriteEndObject();
    }

    /// <summary>The same on one line, for a value that many clients share.</summary>
    public static byte[] Known(RuleResult rule, Phrases phrases) => Lines.Get(
        new Key(phrases.Language, rule.Rule, rule.Field, rule.Outcome, rule.Value, rule.Limit),
        (rule, phrases), static (asked, _) =>
        {
            using var line = JsonLine.Start();
            Write(line.Writer, asked.rule, asked.phrases);
            return line.Text.ToArray();
        });

    // All that is written of a result, but for the source, which follows from the rule.
    private readonly record struct Key(
        string Language, string Rule, string Field, Verdict Outcome, RuleValue? Value, Limit Limit);
}
