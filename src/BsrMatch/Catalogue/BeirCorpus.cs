using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Catalogue;

/// <summary>
/// Reads the documents of a BEIR collection as programmes: <c>_id</c>, <c>title</c> and <c>text</c>, and
/// where given <c>keywords</c>, <c>status</c>, <c>deadline</c>, <c>language</c>, <c>minEmployees</c>,
/// <c>maxEmployees</c>, <c>nafSections</c> (the French sections equal NACE's) and <c>regions</c> (French
/// names). Further fields are ignored. Only the French register has NAF sections, so a document with that
/// field, even empty, is about aid in France.
/// </summary>
/// <remarks>Format: https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset.</remarks>
internal static class BeirCorpus
{
    private static readonly CountryCode France =
        CountryCode.TryParse("FR", out var france) ? france : throw new InvalidOperationException();

    public static bool IsDocument(LocatedJson node) => Find(node, "_id") is not null;

    public static Programme Read(LocatedJson node, string source, List<Fault> faults, List<Fault> warnings)
    {
        var id = Text(node, "_id") ?? "";
        if (!EntryJson.IsId(id))
        {
            faults.Add(new Fault(source, node.Line, "_id", id, "an id of 1 to 200 characters without blanks",
                "correct it"));
        }

        var title = Text(node, "title");
        var keywords = Find(node, "keywords")?.Items.Select(item => item.Text) ?? [];
        var description = string.Join("\n", new[] { Text(node, "text"), string.Join(", ", keywords) }
            .Where(part => !string.IsNullOrWhiteSpace(part)));
        return new Programme
        {
            Id = id,
            Title = string.IsNullOrWhiteSpace(title) ? id : title,
            Description = Shorten(description),
            Language = Text(node, "language") is { Length: 2 } language ? language : null,
            Countries = Find(node, "nafSections") is null ? [] : [France],
            Lifecycle = ReadLifecycle(node, source, warnings),
            Eligibility = new BeirTerms(node, source, warnings).Read(),
        };
    }

    private static Lifecycle ReadLifecycle(LocatedJson node, string source, List<Fault> warnings)
    {
        var status = Value<LifecycleStatus>("status", TryParseStatus, Spelled.Choices<LifecycleStatus>());
        var closes = Value<DateOnly>("deadline", IsoDate.TryParse, "a date such as 2026-03-31");
        return new Lifecycle(status, null, closes, null);

        T? Value<T>(string field, TryParse<T> parse, string expected) where T : struct
        {
            if (Text(node, field) is not { } text || string.IsNullOrWhiteSpace(text)) return null;
            if (parse(text, out var value)) return value;
            warnings.Add(new Fault(source, node.Line, field, text, expected,
                "correct it; until then the document is read as if it did not say"));
            return null;
        }
    }

    // The European Union's funding portal has this word of its own.
    private static bool TryParseStatus(string text, out LifecycleStatus status) =>
        Spelled.TryParse(text == "forthcoming" ? "forecasted" : text, out status);

    // Half a character at the end would be no text.
    private static string Shorten(string text)
    {
        const int most = FieldReader.LongestText;
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    private static string? Text(LocatedJson node, string name) =>
        Find(node, name) is { Kind: JsonValueKind.String or JsonValueKind.Number } value ? value.Text : null;

    /// <summary>The value of a field; null when the document has no such field.</summary>
    public static LocatedJson? Find(LocatedJson node, string name)
    {
        foreach (var (key, value) in node.Members)
        {
            if (key == name) return value;
        }

        return null;
    }
}
