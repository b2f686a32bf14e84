using System.Text;

namespace BsrMatch.Input;

/// <summary>Mends what can be mended with certainty: UTF-8 that was read as another encoding.</summary>
internal static class EncodingRepair
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Pages = [.. ((int[])[1252, 1250]).Select(page =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!)];

    /// <summary>The text as it was meant; null where that is not certain.</summary>
    public static string? Mend(string text)
    {
        if (Once(text) is not { } mended) return null;
        for (var i = 0; i < 2 && Once(mended) is { } again; i++) mended = again;
        return EncodingDamage.Find(mended) is null ? mended : null;
    }

    // Certain is what comes back to the very text when it is damaged again.
    internal static string? Once(string text)
    {
        foreach (var page in Pages)
        {
            try
            {
                var mended = Utf8.GetString(page.GetBytes(text));
                var isSame = page.GetString(Utf8.GetBytes(mended)) == text;
                if (isSame && mended.Length < text.Length) return mended;
            }
            catch (ArgumentException)
            {
                // Letters the page has not, or bytes that are no UTF-8; the other page may tell.
            }
        }

        return null;
    }
}
