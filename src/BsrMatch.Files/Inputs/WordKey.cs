using BsrMatch.Text;

namespace BsrMatch.Files.Inputs;

/// <summary>What two spellings of a word have in common: its letters and digits, folded.</summary>
internal static class WordKey
{
    /// <summary>Folds a text: <c>Previous year (FTE)</c> becomes <c>previousyearfte</c>.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> key = text.Length <= 128 ? stackalloc char[256] : new char[2 * text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            key[length++] = Folding.Fold(c, out var second);
            if (second != '\0') key[length++] = second;
        }

        return new string(key[..length]);
    }

    /// <summary>The same for text whose writer had no umlauts: <c>Bedürfnisse</c> as
    /// <c>Beduerfnisse</c>.</summary>
    public static string WithoutUmlauts(string text) => Of(text
        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase)
        .Replace("ø", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("å", "aa", StringComparison.OrdinalIgnoreCase));
}
