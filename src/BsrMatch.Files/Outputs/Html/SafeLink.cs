using BsrMatch.Catalogue;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>Links that lead where they say: to a page or a mailbox, never to a script.</summary>
internal static class SafeLink
{
    private static readonly char[] Closing = ['.', ',', ';', ':', '!', '?', ')', ']', '"', '\''];

    /// <summary>A name that links to its address; the name alone where the address is of no safe
    /// kind.</summary>
    public static void Write(Markup page, NamedLink link)
    {
        if (Target(link.Url) is { } target) Anchor(page, target, link.Name, "named");
        else page.Theirs(link.Name);
    }

    /// <summary>A text in which addresses of pages are links.</summary>
    public static void WriteText(Markup page, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var (start, end) = Next(text, at);
            page.Text(text[at..start]);
            if (start == end) return;
            var address = text[start..end];
            if (Target(address) is { } target) Anchor(page, target, address);
            else page.Text(address);
            at = end;
        }
    }

    /// <summary>The address, where it is a full one of <c>http</c>, <c>https</c> or <c>mailto</c>.</summary>
    public static string? Target(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" or "mailto"
            ? uri.AbsoluteUri
            : null;

    private static void Anchor(Markup page, string target, string name, string? kind = null)
    {
        using var anchor = page.In("a", ("href", target), ("rel", "noopener noreferrer"), ("class", kind));
        page.Theirs(name);
    }

    private static (int Start, int End) Next(string text, int from)
    {
        for (var start = from; ; start++)
        {
            start = text.IndexOf("http", start, StringComparison.OrdinalIgnoreCase);
            if (start < 0) return (text.Length, text.Length);
            var rest = text.AsSpan(start + 4);
            if (!rest.StartsWith("://") && !rest.StartsWith("s://", StringComparison.OrdinalIgnoreCase))
                continue;
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>')) end++;
            return (start, start + text[start..end].TrimEnd(Closing).Length);
        }
    }
}
