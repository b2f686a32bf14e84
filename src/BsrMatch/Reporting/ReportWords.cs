using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;

namespace BsrMatch.Reporting;

/// <summary>Headings and labels of a report over a client list, in one language.</summary>
public sealed class ReportWords
{
    private readonly Phrases phrases;

    /// <summary>The words of a language; one that is not there is answered in English.</summary>
    /// <param name="language">The language as ISO 639-1; null for English.</param>
    public ReportWords(string? language) => phrases = Phrases.For(language);

    /// <summary>The language, as ISO 639-1.</summary>
    public string Language => phrases.Language;

    /// <summary>Numbers, lists and whatever else the language has words for.</summary>
    public Phrases Phrases => phrases;

    /// <summary>A heading or label by its key, without <c>report.</c>; it must exist.</summary>
    public string Of(string key, params ReadOnlySpan<(string Name, string Text)> gaps) =>
        phrases.Of($"report.{key}", gaps);

    /// <summary>Can take part, could have, cannot, or not known yet.</summary>
    public string Verdict(Verdict verdict, LifecycleStatus? lifecycle) => phrases.Of(verdict switch
    {
        Eligibility.Verdict.Ineligible => "verdict.ineligible",
        Eligibility.Verdict.Unknown => "verdict.unknown",
        _ when lifecycle is LifecycleStatus.Archived or LifecycleStatus.Closed => "verdict.eligible-past",
        _ => "verdict.eligible",
    });

    /// <summary>Where a programme stands, in a word; empty when the catalogue does not tell.</summary>
    public string Status(LifecycleStatus? lifecycle) => lifecycle switch
    {
        LifecycleStatus.Archived => phrases.Of("status.ended"),
        LifecycleStatus.Closed => phrases.Of("status.closed"),
        LifecycleStatus.Forecasted => phrases.Of("status.announced"),
        LifecycleStatus.Open => phrases.Of("status.open"),
        _ => "",
    };

    /// <summary>A profile field as people call it, inside a sentence.</summary>
    public string Field(string field) => MatchWords.Field(phrases, field);

    /// <summary>Profile fields as people call them: <c>a, b and c</c>.</summary>
    public string Fields(IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return phrases.And([.. fields.Select(Field)]);
    }

    /// <summary>A country by its code, or a code that has no name; not known for
    /// <c>unknown</c>.</summary>
    public string Country(string code) => NameOr("country", code);

    /// <summary>The size classes a firm may have; not known where none or all are possible.</summary>
    public string Sizes(IReadOnlyList<SizeClass> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        return sizes.Count == 0 || sizes.Count == Enum.GetValues<SizeClass>().Length
            ? phrases.Of("answer.unknown")
            : sizes.Count > 2
                ? $"{Size(sizes[0].Spell())} – {Size(sizes[^1].Spell())}"
                : phrases.Or([.. sizes.Select(size => Size(size.Spell()))]);
    }

    /// <summary>A size class as a tally spells it; not known for <c>unknown</c>.</summary>
    public string Size(string size) => NameOr("size", size);

    /// <summary>A section of NACE with its letter; not known for <c>unknown</c>.</summary>
    /// <param name="section">Its letter in Rev. 2, such as <c>C</c>, or in Rev. 2.1, such as
    /// <c>C (2.1)</c>.</param>
    public string Section(string section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var version = section.EndsWith("(2.1)", StringComparison.Ordinal) ? "2.1" : "2";
        var letter = version == "2.1" ? section[..1] : section;
        return letter.Length == 1 && NaceCode.TryParse(letter, version, out var code)
            ? $"{section} {phrases.Of($"section.{RuleWords.SectionKey(code)}")}"
            : NameOr("section", section);
    }

    /// <summary>A share as whole per cent.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    public string Percent(double share) =>
        phrases.Of("percent", ("n", phrases.Number(Math.Round(share * 100, MidpointRounding.AwayFromZero))));

    /// <summary>That a programme crowds out the rest, with the figures.</summary>
    /// <param name="exposure">The programme's figures.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="clients">How many clients were scored.</param>
    public string Crowding(ProgrammeExposure exposure, string name, long clients)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        return Of("crowding", ("programme", name), ("first", phrases.Number(exposure.First)),
            ("clients", phrases.Number(clients)), ("needed", phrases.Number(exposure.Needed)));
    }

    /// <summary>How to read a fit: as a share, or only as an order.</summary>
    public string FitNote(bool calibrated) => phrases.Of(calibrated ? "page.fit" : "page.fit-uncalibrated");

    /// <summary>A text as it stands at the beginning of a line.</summary>
    public static string Capitalise(string text) =>
        text is { Length: > 0 } ? char.ToUpperInvariant(text[0]) + text[1..] : "";

    private string NameOr(string kind, string code) =>
        phrases.OrNull($"{kind}.{code}") ?? (code == "unknown" ? phrases.Of("answer.unknown") : code);
}
