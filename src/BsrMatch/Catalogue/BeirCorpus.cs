using System.Globalization;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Catalogue;

/// <summary>
/// Reads the documents of a BEIR collection as programmes: <c>_id</c>, <c>title</c> and <c>text</c>, and
/// where given <c>keywords</c>, <c>status</c>, <c>deadline</c>, <c>language</c>, <c>minEmployees</c>,
/// <c>maxEmployees</c> and <c>nafSections</c> (the French sections equal NACE's). Further fields are ignored.
/// </summary>
/// <remarks>Format: https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset.</remarks>
internal static class BeirCorpus
{
    public static bool IsDocument(LocatedJson node) => Find(node, "_id") is not null;

    public static Programme Read(LocatedJson node, string source, List<Fault> faults)
    {
        var id = Text(node, "_id") ?? "";
        if (!ProgrammeJson.IsId(id))
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
            Lifecycle = ReadLifecycle(node),
            Eligibility = new EligibilityTerms
            {
                MinEmployees = Number(node, "minEmployees"),
                MaxEmployees = Number(node, "maxEmployees"),
                Sectors = [.. Sections(node)],
            },
        };
    }

    private static Lifecycle ReadLifecycle(LocatedJson node)
    {
        LifecycleStatus? status =
            Text(node, "status") is { } text && Spelled.TryParse<LifecycleStatus>(text, out var known)
                ? known
                : null;
        DateOnly? closes =
            Text(node, "deadline") is { } deadline && IsoDate.TryParse(deadline, out var day) ? day : null;
        return new Lifecycle(status, null, closes, null);
    }

    private static IEnumerable<NaceCode> Sections(LocatedJson node)
    {
        var names = Find(node, "nafSections")?.Items.Select(item => item.Text).ToArray() ?? [];
        const int allSections = 21;
        if (names.Length == allSections) yield break;
        foreach (var name in names)
        {
            if (NaceCode.TryParse(name, "2", out var section)) yield return section;
        }
    }

    private static string Shorten(string text) =>
        text.Length <= FieldReader.LongestText ? text : text[..FieldReader.LongestText];

    private static double? Number(LocatedJson node, string name) =>
        double.TryParse(Text(node, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= 1e7 ? number : null;

    private static string? Text(LocatedJson node, string name) =>
        Find(node, name) is { Kind: JsonValueKind.String or JsonValueKind.Number } value ? value.Text : null;

    private static LocatedJson? Find(LocatedJson node, string name)
    {
        foreach (var (key, value) in node.Members)
        {
            if (key == name) return value;
        }

        return null;
    }
}
