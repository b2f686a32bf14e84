namespace BsrMatch.Tests.Text;

/// <summary>Strings of what texts from forms, mails and PDFs hold at their worst.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "loan", "Förderung", "lån", "LÅN", "no", "not", "spin-off", "don't", "ß", "Æ", "ẞ", "İ", "ǅ",
        "3.5", "e.g.", " ", "  ", "\n", "\r\n", "\t", ".", ". ", "!", "?", ";", ",", ":", " – ", "—",
        "•", "/", "-", "'", "’", "\"", "(", ")", "\0", "\u00A0", "\u200B", "\u00AD", "\uFEFF", "\u202E",
        "\u2028", "a\u030A", "\u0301", "\u20E3", "\uD83D\uDE80", "\uD800", "\uDC00", "\uD835\uDC00",
        "\uFFFF", "ﬁ", "Ⅷ", "²", "٣", "漢字", "Σίσυφος", "банк", "ααα", new string('x', 70),
        new string('y', 45), new string('ß', 50),
    ];

    /// <summary>The pieces that some numbers pick, one after another.</summary>
    public static string From(int[] picks) =>
        string.Concat(picks.Select(pick => Pieces[(int)((uint)pick % (uint)Pieces.Length)]));
}
