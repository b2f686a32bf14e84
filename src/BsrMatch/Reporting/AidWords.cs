using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;

namespace BsrMatch.Reporting;

/// <summary>What the de minimis ceiling leaves, in sentences of one language.</summary>
public static class AidWords
{
    /// <summary>What is left, and whether the programme's award fits.</summary>
    public static string Tell(Phrases phrases, DeMinimisHeadroom headroom)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(headroom);
        return string.Join(' ', Sentences(phrases, headroom));
    }

    private static IEnumerable<string> Sentences(Phrases phrases, DeMinimisHeadroom headroom)
    {
        var ceiling = phrases.Euro(DeMinimis.CeilingEur);
        if (headroom.OtherCeiling)
        {
            yield return phrases.Of("aid.sector");
            yield break;
        }

        if (headroom is { UsedEur: { } used, LeftEur: { } left })
        {
            var state = headroom.State is { } known ? phrases.OrNull($"country.{known}") ?? known.Value : "-";
            yield return phrases.Of("aid.left", ("ceiling", ceiling), ("left", phrases.Euro(left)),
                ("used", phrases.Euro(used)), ("state", state));
            if (headroom.UnsureEur > 0)
                yield return phrases.Of("aid.unsure", ("n", phrases.Euro(headroom.UnsureEur)));
        }
        else
        {
            var key = headroom.State is null ? "aid.no-state" : "aid.unknown";
            yield return phrases.Of(key, ("ceiling", ceiling));
        }

        if (headroom.Fits == true) yield return phrases.Of("aid.fits");
        else if (headroom.Fits == false && headroom.FitsUpToEur is { } part)
            yield return phrases.Of("aid.fits-in-part", ("left", phrases.Euro(part)));
        else if (headroom.Fits == false) yield return phrases.Of("aid.fits-not");
        if (headroom.HasLinkedFirms) yield return phrases.Of("aid.together");
        if (headroom.FitsFrom is { } day)
        {
            var key = headroom.IsAboutLeastAward ? "aid.least-from" : "aid.fits-from";
            yield return phrases.Of(key, ("day", IsoDate.Format(day)));
        }
    }
}
