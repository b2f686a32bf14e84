using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Reporting;

/// <summary>Writes one match of a result.</summary>
internal static class MatchJson
{
    public static void Write(Utf8JsonWriter json, Match match, ResultDetail detail, Phrases phrases)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", match.Rank);
        json.WriteString("programmeId", match.Programme.Id);
        json.WriteString("title", match.Programme.Title);
        json.WriteString("verdict", Spell(match.Verdict));
        WriteNumber(json, "fit", match.Fit);
        WriteNumber(json, "score", match.Score);
        WriteNumber(json, "bias", match.Bias);
        json.WriteString("lifecycle", match.Lifecycle?.Spell());
        WriteRules(json, match.RuleResults, phrases);
        WriteReasons(json, match.Reasons);
        if (detail == ResultDetail.Full) WriteContributions(json, match.Contributions);
        json.WriteStartArray("missingFields");
        foreach (var field in match.MissingFields) json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteString(
            "nearMiss", match.NearMiss is { } nearMiss ? RuleWords.NearMiss(phrases, nearMiss) : null);
        WriteDeMinimis(json, match.DeMinimis, phrases);
        WriteLink(json, "successor", match.Programme.Successor);
        WriteLink(json, "contact", match.Programme.Contact);
        WriteTexts(json, "notes", MatchWords.Notes(phrases, match.Programme));
        WriteTexts(json, "outlook", MatchWords.Outlook(phrases, match));
        json.WriteEndObject();
    }

    public static string Spell(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => "eligible",
        Verdict.Ineligible => "ineligible",
        _ => "unknown",
    };

    private static void WriteRules(Utf8JsonWriter json, IReadOnlyList<RuleResult> rules, Phrases phrases)
    {
        json.WriteStartArray("ruleResults");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            json.WriteString("field", rule.Field);
            json.WriteString("value", rule.Value is { } value ? RuleNotation.Value(value) : null);
            json.WriteString("limit", RuleNotation.Limit(rule.Limit));
            json.WriteString("outcome", Spell(rule.Outcome));
            json.WriteString("source", rule.Source);
            json.WriteString("text", RuleWords.Sentence(phrases, rule));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("feature", reason.Feature);
            WriteNumber(json, "contribution", reason.Contribution);
            json.WriteString("text", reason.Text);
            json.WriteStartArray("evidence");
            foreach (var evidence in reason.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("source", evidence.Source);
                json.WriteString("quote", evidence.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContributions(Utf8JsonWriter json, IReadOnlyList<Contribution> contributions)
    {
        json.WriteStartArray("contributions");
        foreach (var contribution in contributions)
        {
            json.WriteStartObject();
            json.WriteString("feature", contribution.Feature);
            WriteNumber(json, "value", contribution.Value);
            WriteNumber(json, "contribution", contribution.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDeMinimis(Utf8JsonWriter json, DeMinimisHeadroom? headroom, Phrases phrases)
    {
        if (headroom is null)
        {
            json.WriteNull("deMinimis");
            return;
        }

        json.WriteStartObject("deMinimis");
        WriteNumber(json, "usedEur", headroom.UsedEur ?? double.NaN);
        WriteNumber(json, "leftEur", headroom.LeftEur ?? double.NaN);
        if (headroom.Fits is { } fits) json.WriteBoolean("fits", fits);
        else json.WriteNull("fits");
        json.WriteString("state", headroom.State?.Value);
        WriteNumber(json, "fitsUpToEur", headroom.FitsUpToEur ?? double.NaN);
        json.WriteString("fitsFrom", headroom.FitsFrom is { } day ? IsoDate.Format(day) : null);
        json.WriteBoolean("otherCeiling", headroom.OtherCeiling);
        json.WriteString("text", AidWords.Tell(phrases, headroom));
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, string name, NamedLink? link)
    {
        if (link is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", link.Name);
        json.WriteString("url", link.Url);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // JSON knows neither NaN nor infinity.
    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
