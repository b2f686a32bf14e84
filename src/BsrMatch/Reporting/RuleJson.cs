using System.Runtime.CompilerServices;
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
        new Key(rule, phrases), 0, static (_, key) =>
        {
            using var line = JsonLine.Start();
            Write(line.Writer, key.Rule, key.Phrases);
            return line.Text.ToArray();
        });

    // A programme's limits and the languages are the same objects for every client.
    private readonly record struct Key(RuleResult Rule, Phrases Phrases)
    {
        public bool Equals(Key other) =>
            ReferenceEquals(Rule.Limit, other.Rule.Limit) && ReferenceEquals(Phrases, other.Phrases)
            && Rule.Outcome == other.Rule.Outcome && Equals(Rule.Value, other.Rule.Value)
            && Rule.Rule == other.Rule.Rule && Rule.Field == other.Rule.Field
            && Rule.Source == other.Rule.Source;

        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(Rule.Limit), RuntimeHelpers.GetHashCode(Phrases), Rule.Outcome,
            Rule.Value);
    }
}
