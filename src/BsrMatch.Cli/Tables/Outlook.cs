using BsrMatch.Eligibility;
using BsrMatch.Matching;

namespace BsrMatch.Cli.Tables;

/// <summary>
/// What would change the answer for one firm and one programme, as far as that can be said for certain.
/// </summary>
internal static class Outlook
{
    public static IEnumerable<string> Of(Match match)
    {
        if (match.NearMiss is { } nearMiss) yield return SafeText.OneLine(nearMiss);
        if (match.Verdict == Verdict.Ineligible && match.NearMiss is null)
            yield return "Several conditions are not met; meeting one of them would not be enough.";
        foreach (var field in match.MissingFields)
            yield return $"Tell {PlainWords.Field(field)} (field {field}): a condition depends on it.";
        if (match.Verdict == Verdict.Unknown && match.MissingFields.Count == 0)
            yield return "Say more exactly what stands under \"not known\" above.";
        if (VerdictWords.IsOver(
            match)) yield return "The programme is over; ask the contact what carries on.";
        var lowered = match.Reasons.Where(reason => reason.Contribution < 0).ToList();
        if (lowered.Count > 0)
        {
            yield return "The fit depends on the firm's own words: another need, or the same said more "
                + "fully, is ranked anew.";
        }
        else if (match.Verdict == Verdict.Eligible)
            yield return "Nothing in the conditions stands in the way, and nothing lowered the fit.";
    }
}
