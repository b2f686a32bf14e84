namespace BsrMatch.Input;

/// <summary>
/// Letters that are the bytes of UTF-8 read as Windows-1252 or Windows-1250: 'ä' as 'Ã¤', 'ś' as 'Å›'.
/// </summary>
internal static class Mojibake
{
    // What the first byte of a letter with a diacritic, C2 to C5, and of a curly quote, E2, look like. None
    // of the region's languages has these in front of a letter or sign that is not ASCII, ...
    private const string ForeignLeads = "ÂÃĂĹâ";

    // ... but Swedish, Danish, German, Finnish and Estonian have these, so what follows has to tell.
    private const string OwnLeads = "ÄÅ";

    // The second byte, 80 to BF, as letters and signs that no word goes on with, ...
    private const string Signs = "€‚ƒ„†‡ˆ‰‹›•˜™¡¢£¤¥¦§¨©ª¬®¯±²³´µ¶¸¹º¼½¾¿ŠŒŽŸšœžŚŤŹśťźˇ˘ŁłĄąŞşŻż˛Ľľ˝";

    // ... and as those that may well follow a capital at the end of a word.
    private const string Closing = "…‘’“”–—»«·°\u00A0\u00AD";

    /// <summary>Whether such a pair begins at a place.</summary>
    public static bool IsAt(string text, int i)
    {
        if (i + 1 >= text.Length) return false;
        var (lead, next) = (text[i], text[i + 1]);
        if (ForeignLeads.Contains(lead)) return Signs.Contains(next) || Closing.Contains(next);
        if (!OwnLeads.Contains(lead)) return false;
        return Signs.Contains(next) || (Closing.Contains(next) && IsInsideWord(text, i));
    }

    // A capital behind a small letter, or a sign between a capital and a small letter.
    private static bool IsInsideWord(string text, int i) =>
        (i > 0 && char.IsLower(text[i - 1]))
        || (text[i + 1] != '\u00A0' && i + 2 < text.Length && char.IsLower(text[i + 2]));
}
