using System.Security.Cryptography;
using System.Text;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>The head of the page, which lets a browser load nothing and run nothing.</summary>
internal static class PageHead
{
    private static readonly Lazy<string> LazyStyle = new(ReadStyle);

    /// <summary>The only style the page has.</summary>
    public static string Style => LazyStyle.Value;

    public static void Write(Markup page, string title)
    {
        using var head = page.In("head");
        page.Line();
        page.Empty("meta", ("charset", "utf-8"));
        page.Line();
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy()));
        page.Line();
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Line();
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Line();
        page.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Line();
        page.Empty("meta", ("name", "robots"), ("content", "noindex"));
        page.Line();
        page.Element("title", title);
        page.Line();
        using (page.In("style")) page.Raw(Style);
        page.Line();
    }

    // Only this very style, told by its hash: not even a style smuggled in with a text would count.
    private static string Policy()
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        return $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'";
    }

    private static string ReadStyle()
    {
        using var stream = typeof(PageHead).Assembly.GetManifestResourceStream("Report.css")
            ?? throw new InvalidOperationException("the style of the page is not in the library");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
