namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>Tells which addresses a report may lead to.</summary>
internal static class WebAddress
{
    // Excel's limit for the target of a link.
    private const int Longest = 2_079;

    /// <summary>The address as a link may hold it; null unless it is one of http or https.</summary>
    public static string? Safe(string url) =>
        url.Length <= Longest && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.AbsoluteUri.Length <= Longest
            ? uri.AbsoluteUri
            : null;
}
