using BsrMatch.Batch;
using BsrMatch.Catalogue;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>One match on a client's sheet.</summary>
internal sealed class MatchCard(Markup page, HtmlWords words, BatchReport report)
{
    public void Write(MatchOutcome match)
    {
        using (page.In("div", ("class", "head")))
        {
            using (page.In("h3"))
            {
                page.Element("span", $"{words.Count(match.Rank)}.", ("class", "rank"));
                page.Text(" ");
                ProgrammeTitle.WriteShort(page, report.Catalogue, match.ProgrammeId);
            }

            VerdictWord.Write(page, words, match);
            Fit(match);
        }

        ProgrammeTitle.WriteLong(page, report.Catalogue, match.ProgrammeId);
        using var told = page.In("div", ("class", "told"));
        Reasons(match.Reasons);
        using var rows = page.In("dl", ("class", "more"));
        Rows(match);
    }

    private void Fit(MatchOutcome match)
    {
        using var fit = page.In("span", ("class", "fit"));
        page.Element("span", words.Of("label.fit"), ("class", "name"));
        page.Text(" ");
        Bars.Write(page, match.Fit, title: null);
        page.Text(" ");
        page.Element("strong", words.Fit(match.Fit, report.Versions.FitCalibrated));
    }

    private void Reasons(IReadOnlyList<string> reasons)
    {
        if (reasons.Count == 0) return;
        using var list = page.In("ul", ("class", "reasons"));
        foreach (var reason in reasons) page.Element("li", reason);
    }

    private void Rows(MatchOutcome match)
    {
        Row(words.Of("heading.conditions"), match.Conditions);
        // An open condition says itself what is missing.
        if (match.Conditions.Count == 0 && match.MissingFields.Count > 0)
            Row(words.Shared("missing-fields"), [words.Fields(match.MissingFields)]);
        Row(words.Of("label.near-miss"), match.NearMiss is { } near ? [near] : []);
        Row(words.Of("label.aid"), match.DeMinimis is { } aid ? [aid] : []);
        Row(words.Of("label.note"), match.Notes);
        if (report.Catalogue.Find(match.ProgrammeId) is not { } programme) return;
        if (match.Lifecycle is LifecycleStatus.Archived or LifecycleStatus.Closed)
            Link(words.Own("carries-on"), programme.Successor, match.Notes);
        Link(words.Of("label.contact"), programme.Contact, match.Notes);
    }

    private void Row(string label, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        using var row = page.In("div");
        page.Element("dt", label);
        using var told = page.In("dd");
        SafeLink.WriteText(page, string.Join(' ', texts));
    }

    // A note that already names it would only be repeated.
    private void Link(string label, NamedLink? link, IReadOnlyList<string> notes)
    {
        if (link is null || notes.Any(note => note.Contains(link.Name, StringComparison.Ordinal)
            && note.Contains(link.Url ?? "", StringComparison.Ordinal))) return;
        using var row = page.In("div");
        page.Element("dt", label);
        using var told = page.In("dd");
        SafeLink.Write(page, link);
    }
}
