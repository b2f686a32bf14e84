namespace BsrMatch.Text;

/// <summary>
/// Folds letters to lower case without diacritics, so that "Förderung", "FORDERUNG" and "forderung" are one
/// word. A table of our own: the result must not depend on the machine's Unicode library.
/// </summary>
internal static class Folding
{
    // Pairs of a base letter and the lower-case letters folded to it.
    private static readonly string[] Groups =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıỉị",
        "jĵ", "kķĸ", "lĺļľŀł", "nñńņňŉŋ", "oòóôõöøōŏőơọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšș", "tţťŧț",
        "uùúûüũūŭůűųưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżž",
    ];

    private static readonly char[] Table = BuildTable();

    /// <summary>Folds one letter.</summary>
    /// <param name="c">The letter.</param>
    /// <param name="second">A second letter where one becomes two, as with ß and æ; else <c>\0</c>.</param>
    public static char Fold(char c, out char second)
    {
        second = '\0';
        if (c < Table.Length)
        {
            var folded = Table[c];
            if (folded != '\0') return folded;
        }

        switch (c)
        {
            case 'ß' or 'ẞ':
                second = 's';
                return 's';
            case 'æ' or 'Æ':
                second = 'e';
                return 'a';
            case 'œ' or 'Œ':
                second = 'e';
                return 'o';
            case 'þ' or 'Þ':
                second = 'h';
                return 't';
            default:
                // The lower case may be in the table: the angstrom sign's is å.
                var lower = char.ToLowerInvariant(c);
                return lower < Table.Length && Table[lower] != '\0' ? Table[lower] : lower;
        }
    }

    private static char[] BuildTable()
    {
        var table = new char[0x1F00];
        for (var c = 'a'; c <= 'z'; c++)
        {
            table[c] = c;
            table[char.ToUpperInvariant(c)] = c;
        }

        for (var c = '0'; c <= '9'; c++) table[c] = c;
        foreach (var group in Groups)
        {
            foreach (var c in group)
            {
                table[c] = group[0];
                var upper = char.ToUpperInvariant(c);
                if (upper < table.Length && table[upper] == '\0') table[upper] = group[0];
            }
        }

        return table;
    }
}
