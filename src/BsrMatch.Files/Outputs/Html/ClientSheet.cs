using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Input;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>
/// What an adviser takes to the talk with one firm, on one page of A4. All its words are in the language of
/// the client's answer, since it may be handed over.
/// </summary>
internal sealed class ClientSheet(Markup page, BatchReport report)
{
    private const double Endorsed = 0.5;

    // As many characters as a page of A4 holds in the usual size.
    private const int Roomy = 2200;

    /// <summary>The anchor of the sheet of a client.</summary>
    /// <param name="place">The client's place among those scored, from 1.</param>
    public static string IdOf(int place) => string.Create(CultureInfo.InvariantCulture, $"client-{place}");

    /// <summary>What a client is called: its id where it has no name.</summary>
    public static string NameOf(ClientOutcome client) =>
        string.IsNullOrWhiteSpace(client.Name) ? client.ClientId : client.Name;

    /// <summary>Writes a sheet.</summary>
    public void Write(ClientOutcome client, int place)
    {
        var words = new HtmlWords(client.Language);
        var id = IdOf(place);
        page.Line();
        using var sheet = page.In("section", ("class", Length(client) > Roomy ? "sheet dense" : "sheet"),
            ("id", id), ("lang", words.Language), ("aria-labelledby", $"{id}-h"));
        Head(words, client, id);
        if (client.NextQuestion is { } question) page.Element("p", question, ("class", "question"));
        Matches(words, client);
        Foot(words, client);
    }

    private void Head(HtmlWords words, ClientOutcome client, string id)
    {
        using (page.In("p", ("class", "source")))
        {
            page.Theirs(report.ListName);
            page.Text($", {words.Shared("row")} {client.Row.ToString(CultureInfo.InvariantCulture)}");
            page.Text($" \u00B7 {words.Shared("as-of")} {IsoDate.Format(report.Options.AsOf)}");
            page.Element("a", words.Own("to-list"), ("href", "#clients"), ("class", "back"));
        }

        using (page.In("h2", ("id", $"{id}-h"))) page.Theirs(NameOf(client));
        Facts(words, client);
        using var asked = page.In("p", ("class", "asked"));
        page.Element("strong", words.Of("label.asks-for"));
        page.Text(" ");
        page.Text(client.Asked.Count > 0
            ? words.Phrases.Themes(client.Asked)
            : words.Of("themes.none"));
    }

    private void Facts(HtmlWords words, ClientOutcome client)
    {
        using var facts = page.In("dl", ("class", "facts"));
        if (client.Name is not null) Fact(words.Shared("client-id"), client.ClientId);
        Fact(words.Shared("country"), words.Country(client.Country));
        Fact(words.Shared("size"), words.Sizes(client.Sizes));
        Fact(words.Own("sector"), SectorOf(client) ?? words.NotKnown);
    }

    // Rev. 2 is what most programmes name; a code of Rev. 2.1 may mean something else there.
    private static string? SectorOf(ClientOutcome client) => client.Sector is not { } sector ? null
        : client.NaceVersion is "2.1" ? $"NACE {sector} (Rev. 2.1)" : $"NACE {sector}";

    private void Fact(string name, string value)
    {
        using var fact = page.In("div");
        page.Element("dt", name);
        using (page.In("dd")) page.Theirs(value);
    }

    private void Matches(HtmlWords words, ClientOutcome client)
    {
        if (client.Matches.Count == 0)
        {
            page.Element("p", HtmlWords.Capital(words.Shared("no-match")), ("class", "notice"));
            return;
        }

        if (client.NoGoodMatch) page.Element("p", words.Of("page.no-good-match"), ("class", "notice"));
        var card = new MatchCard(page, words, report);
        using var list = page.In("ol", ("class", "matches"));
        var less = FirstLessLikely(client);
        foreach (var match in client.Matches)
        {
            page.Line();
            using var item = page.In("li");
            if (ReferenceEquals(match, less))
                page.Element("p", words.Of("heading.less-likely"), ("class", "less"));
            card.Write(match);
        }
    }

    private static int Length(ClientOutcome client) => client.Matches.Sum(match =>
        match.Reasons.Concat(match.Conditions).Concat(match.Notes).Sum(text => text.Length)
        + (match.NearMiss?.Length ?? 0) + (match.DeMinimis?.Length ?? 0));

    // Where none is likely, the notice above says so.
    private static MatchOutcome? FirstLessLikely(ClientOutcome client) =>
        client.NoGoodMatch || client.Matches is [{ Fit: < Endorsed }, ..]
            ? null
            : client.Matches.FirstOrDefault(match => match.Fit < Endorsed);

    private void Foot(HtmlWords words, ClientOutcome client)
    {
        if (client.Matches.Count == 0 && client.Assumptions.Count == 0) return;
        using var foot = page.In("div", ("class", "foot"));
        if (client.Assumptions.Count > 0)
        {
            using var assumptions = page.In("p");
            page.Element("strong", words.Own("assumptions"));
            page.Text(" ");
            page.Text(string.Join(' ', client.Assumptions));
        }

        if (client.Matches.Count > 0)
            page.Element("p", words.AboutFit(report.Versions.FitCalibrated));
    }
}
