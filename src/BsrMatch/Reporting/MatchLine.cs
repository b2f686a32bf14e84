using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Reporting;

/// <summary>
/// Writes one match within a line as <see cref="MatchJson"/> does with usual detail, from parts that are
/// known already, which takes a fraction of the time. Tests hold the two together.
/// </summary>
internal static class MatchLine
{
    public static void Write(ref JsonParts line, Match match, Phrases phrases)
    {
        var programme = ProgrammeParts.Of(match.Programme);
        line.Raw("{\"rank\":"u8);
        line.Number(match.Rank);
        line.Raw(programme.Name);
        line.Raw(",\"verdict\":"u8);
        line.Text(MatchJson.Spell(match.Verdict));
        line.Raw(",\"fit\":"u8);
        line.Number(match.Fit);
        line.Raw(",\"score\":"u8);
        line.Number(match.Score);
        line.Raw(",\"bias\":"u8);
        line.Number(match.Bias);
        line.Raw(",\"lifecycle\":"u8);
        line.Text(match.Lifecycle?.Spell());
        WriteRules(ref line, match.RuleResults, phrases);
        WriteReasons(ref line, match.Reasons);
        line.Raw("],\"missingFields\":["u8);
        line.Texts(match.MissingFields);
        line.Raw("],\"nearMiss\":"u8);
        line.Text(match.NearMiss is { } nearMiss ? RuleWords.NearMiss(phrases, nearMiss) : null);
        WriteDeMinimis(ref line, match.DeMinimis, phrases);
        line.Raw(programme.Links);
        line.Raw(",\"notes\":["u8);
        line.Texts(MatchWords.Notes(phrases, match.Programme));
        line.Raw("],\"outlook\":["u8);
        line.Texts(MatchWords.Outlook(phrases, match));
        line.Raw("]}"u8);
    }

    private static void WriteRules(ref JsonParts line, IReadOnlyList<RuleResult> rules, Phrases phrases)
    {
        line.Raw(",\"ruleResults\":["u8);
        for (var i = 0; i < rules.Count; i++)
        {
            if (i > 0) line.Raw(","u8);
            if (rules[i].Value is not Figure)
            {
                line.Raw(RuleJson.Known(rules[i], phrases));
                continue;
            }

            using var rule = JsonLine.Start();
            RuleJson.Write(rule.Writer, rules[i], phrases);
            line.Raw(rule.Text);
        }
    }

    private static void WriteReasons(ref JsonParts line, IReadOnlyList<Reason> reasons)
    {
        line.Raw("],\"reasons\":["u8);
        for (var i = 0; i < reasons.Count; i++)
        {
            var reason = reasons[i];
            line.Raw(i > 0 ? ",{\"feature\":"u8 : "{\"feature\":"u8);
            line.Text(reason.Feature);
            line.Raw(",\"contribution\":"u8);
            line.Number(reason.Contribution);
            line.Raw(",\"text\":"u8);
            line.Text(reason.Text);
            line.Raw(",\"evidence\":["u8);
            for (var j = 0; j < reason.Evidence.Count; j++)
            {
                var (source, quote) = reason.Evidence[j];
                line.Raw(j > 0 ? ",{\"source\":"u8 : "{\"source\":"u8);
                line.Text(source);
                line.Raw(",\"quote\":"u8);
                line.Text(quote);
                line.Raw("}"u8);
            }

            line.Raw("]}"u8);
        }
    }

    private static void WriteDeMinimis(ref JsonParts line, DeMinimisHeadroom? headroom, Phrases phrases)
    {
        if (headroom is null)
        {
            line.Raw(",\"deMinimis\":null"u8);
            return;
        }

        using var part = JsonLine.Start();
        MatchJson.WriteDeMinimis(part.Writer, headroom, phrases);
        line.Raw(","u8);
        line.Raw(part.Text);
    }
}
