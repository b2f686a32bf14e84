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
        json.WriteNumber("rank"u8, match.Rank);
        json.WriteString("programmeId"u8, match.Programme.Id);
        json.WriteString("title"u8, match.Programme.Title);
        json.WriteString("verdict"u8, Spell(match.Verdict));
        WriteNumber(json, "fit"u8, match.Fit);
        WriteNumber(json, "score"u8, match.Score);
        WriteNumber(json, "bias"u8, match.Bias);
        json.WriteString("lifecycle"u8, match.Lifecycle?.Spell());
        WriteRules(json, match.RuleResults, phrases);
        WriteReasons(json, match.Reasons);
        if (detail == ResultDetail.Full) WriteContributions(json, match.Contributions);
        json.WriteStartArray("missingFields"u8);
        foreach (var field in match.MissingFields) json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteString("nearMiss"u8,
            match.NearMiss is { } nearMiss ? RuleWords.NearMiss(phrases, nearMiss) : null);
        WriteDeMinimis(json, match.DeMinimis, phrases);
        WriteLink(json, "successor"u8, match.Programme.Successor);
        WriteLink(json, "contact"u8, match.Programme.Contact);
        WriteTexts(json, "notes"u8, MatchWords.Notes(phrases, match.Programme));
        WriteTexts(json, "outlook"u8, MatchWords.Outlook(phrases, match));
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
        json.WriteStartArray("ruleResults"u8);
        foreach (var rule in rules)
        {
            if (json.Options.Indented || rule.Value is Figure) RuleJson.Write(json, rule, phrases);
            else json.WriteRawValue(RuleJson.Known(rule, phrases), skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("reasons"u8);
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("feature"u8, reason.Feature);
            WriteNumber(json, "contribution"u8, reason.Contribution);
            json.WriteString("text"u8, reason.Text);
            json.WriteStartArray("evidence"u8);
            foreach (var evidence in reason.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("source"u8, evidence.Source);
                json.WriteString("quote"u8, evidence.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContributions(Utf8JsonWriter json, IReadOnlyList<Contribution> contributions)
    {
        json.WriteStartArray("contributions"u8);
        foreach (var contribution in contributions)
        {
            json.WriteStartObject();
            json.WriteString("feature"u8, contribution.Feature);
            WriteNumber(json, "value"u8, contribution.Value);
            WriteNumber(json, "contribution"u8, contribution.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDeMinimis(Utf8JsonWriter json, DeMinimisHeadroom? headroom, Phrases phrases)
    {
        if (headroom is null)
        {
            json.WriteNull("deMinimis"u8);
            return;
        }

        json.WriteStartObject("deMinimis"u8);
        WriteNumber(json, "usedEur"u8, headroom.UsedEur ?? double.NaN);
        WriteNumber(json, "leftEur"u8, headroom.LeftEur ?? double.NaN);
        if (headroom.Fits is { } fits) json.WriteBoolean("fits"u8, fits);
        else json.WriteNull("fits"u8);
        json.WriteString("state"u8, headroom.State?.Value);
        WriteNumber(json, "fitsUpToEur"u8, headroom.FitsUpToEur ?? double.NaN);
        json.WriteString("fitsFrom"u8, headroom.FitsFrom is { } day ? IsoDate.Format(day) : null);
        json.WriteBoolean("otherCeiling"u8, headroom.OtherCeiling);
        json.WriteString("text"u8, AidWords.Tell(phrases, headroom));
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, ReadOnlySpan<byte> name, NamedLink? link)
    {
        if (link is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name"u8, link.Name);
        json.WriteString("url"u8, link.Url);
        json.WriteEndObject();
    }

    private static void WriteTexts(
        Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // JSON knows neither NaN nor infinity.
    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
