using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>What the page says, in one language: what every report says, and what only a page does.</summary>
internal sealed class HtmlWords(string language)
{
    private const string Unknown = "unknown";

    private readonly ReportWords report = new(language);

    /// <summary>The words.</summary>
    public Phrases Phrases => report.Phrases;

    /// <summary>The language the words are in, as ISO 639-1.</summary>
    public string Language => report.Language;

    /// <summary>What stands where nothing is known.</summary>
    public string NotKnown => Of("answer.unknown");

    /// <summary>A text by its whole key.</summary>
    public string Of(string key) => Phrases.Of(key);

    /// <summary>A heading or label that all reports share; its gaps filled.</summary>
    public string Shared(string key, params ReadOnlySpan<(string Name, string Text)> gaps) =>
        report.Of(key, gaps);

    /// <summary>A text of the page's own.</summary>
    public string Own(string key) => Phrases.Of($"html.{key}");

    /// <summary>A whole number.</summary>
    public string Count(long number) => Phrases.Number(number);

    /// <summary>A share of a count in whole percent; nothing of nothing is none.</summary>
    public string Percent(long part, long all) => report.Percent(Share(part, all));

    /// <summary>
    /// A fit: in percent where it is the share that an adviser would endorse, as a plain number of 0 to 100
    /// where it only tells the order.
    /// </summary>
    public string Fit(double fit, bool isCalibrated) =>
        isCalibrated ? report.Percent(Math.Clamp(fit, 0, 1)) : Count(ListFigures.Rounded(fit));

    /// <summary>What fits mean.</summary>
    public string AboutFit(bool isCalibrated) => report.FitNote(isCalibrated);

    /// <summary>That a programme crowds out the rest, with the figures.</summary>
    public string Crowding(ProgrammeExposure programme, string name, long clients) =>
        report.Crowding(programme, name, clients);

    /// <summary>A country by name.</summary>
    public string Country(string? code) => report.Country(code ?? Unknown);

    /// <summary>A size class by name.</summary>
    public string Size(string? size) => report.Size(size ?? Unknown);

    /// <summary>The size classes a firm may have.</summary>
    public string Sizes(IReadOnlyList<SizeClass> sizes) => report.Sizes(sizes);

    /// <summary>A section of NACE with its letter and its name.</summary>
    public string Section(string letter) => report.Section(letter);

    /// <summary>Profile fields as people call them.</summary>
    public string Fields(IReadOnlyList<string> fields) => report.Fields(fields);

    /// <summary>Can take part, cannot, or not known yet.</summary>
    public string Verdict(Verdict verdict, LifecycleStatus? status) => report.Verdict(verdict, status);

    /// <summary>As the beginning of a line.</summary>
    public static string Capital(string text) => ReportWords.Capitalise(text);

    /// <summary>A share of 0 to 1; nothing of nothing is 0.</summary>
    public static double Share(long part, long all) => all > 0 ? (double)part / all : 0;
}
