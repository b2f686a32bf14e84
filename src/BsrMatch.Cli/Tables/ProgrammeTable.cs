using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Profiles;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Everything a catalogue says about one programme.</summary>
internal static class ProgrammeTable
{
    public static byte[] Draw(Programme programme, DateOnly asOf, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, programme, asOf));

    public static void Show(IAnsiConsole console, Programme programme, DateOnly asOf)
    {
        console.Write(new Paragraph(PlainWords.Title(programme), Styles.Title));
        console.WriteLine();
        console.WriteLine();
        foreach (var paragraph in programme.Description.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            console.Write(new Paragraph(SafeText.OneLine(paragraph)));
            console.WriteLine();
        }

        console.WriteLine();
        var rows = new LabelledRows(0);
        foreach (var (label, text) in Fields(programme, asOf))
        {
            if (text is { Length: > 0 }) rows.Add(label, SafeText.OneLine(text));
        }

        console.Write(rows.Drawing);
    }

    private static IEnumerable<(string Label, string? Text)> Fields(Programme programme, DateOnly asOf)
    {
        var (dates, terms) = (programme.Lifecycle, programme.Eligibility);
        yield return ("Id", programme.Id);
        yield return ("Status", dates.At(asOf)?.Spell());
        yield return ("Runs", Span(dates.Opens, dates.Closes));
        yield return ("Offers", string.Join(", ", programme.Offers));
        yield return ("Themes", string.Join(", ", programme.Themes));
        yield return ("For", string.Join(", ", programme.Audience));
        yield return ("Countries", string.Join(", ", programme.Countries));
        yield return ("Regions", string.Join(", ", terms.Regions));
        yield return ("Kinds", string.Join(", ", terms.OrganisationTypes.Select(type => type.Spell())));
        yield return ("Sizes", string.Join(", ", terms.Sizes.Select(size => size.Spell())));
        yield return ("Staff", Between(terms.MinEmployees, terms.MaxEmployees));
        yield return (
            "Turnover", terms.MaxTurnoverEur is { } turnover ? $"at most {PlainWords.Euro(turnover)}" : null);
        yield return (
            "Balance", terms.MaxBalanceSheetEur is { } total ? $"at most {PlainWords.Euro(total)}" : null);
        yield return ("Age, years", Between(terms.MinAgeYears, terms.MaxAgeYears));
        yield return ("Sectors", Sectors(terms.Sectors));
        yield return ("Not for", Sectors(terms.ExcludedSectors));
        yield return ("Readiness", Between(terms.TrlMin, terms.TrlMax));
        yield return ("Partners", terms.ConsortiumMin is { } least ? $"at least {least}" : null);
        yield return ("Not read", string.Join("; ", terms.Unreadable));
        yield return ("Award", Award(programme.Funding));
        yield return ("Run by", programme.Coordinator is { } body ? PlainWords.Coordinator(body) : null);
        yield return ("Carries on", programme.Successor is { } successor ? PlainWords.Link(successor) : null);
        yield return ("Contact", programme.Contact is { } contact ? PlainWords.Link(contact) : null);
        yield return ("Source", programme.Source?.Url);
        yield return ("Checked", dates.VerifiedOn is { } day ? IsoDate.Format(day) : null);
    }

    private static string Sectors(IReadOnlyList<NaceCode> sectors) => sectors.Count == 0
        ? ""
        : $"NACE Rev. {sectors[0].Version}: {string.Join(", ", sectors)}";

    private static string? Span(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        ({ } from, { } to) => $"{IsoDate.Format(from)} to {IsoDate.Format(to)}",
        ({ } from, null) => $"from {IsoDate.Format(from)}",
        (null, { } to) => $"until {IsoDate.Format(to)}",
        _ => null,
    };

    private static string? Between(double? least, double? most) => (least, most) switch
    {
        ({ } from, { } to) => $"{PlainWords.Number(from)} to {PlainWords.Number(to)}",
        ({ } from, null) => $"at least {PlainWords.Number(from)}",
        (null, { } to) => $"at most {PlainWords.Number(to)}",
        _ => null,
    };

    private static string? Award(Funding? funding)
    {
        if (funding is null) return null;
        var parts = new List<string>();
        if (funding.MinEur is { } least) parts.Add($"from {PlainWords.Euro(least)}");
        if (funding.MaxEur is { } most) parts.Add($"up to {PlainWords.Euro(most)}");
        if (funding.Rate is { } rate) parts.Add($"{PlainWords.Percent(rate)} of the cost");
        if (funding.DeMinimis is true) parts.Add("de minimis aid");
        return string.Join(", ", parts);
    }
}
