namespace BsrMatch.Input;

/// <summary>
/// Tells Latvian, Lithuanian, Polish and Estonian letters that were read as Windows-1252 instead of
/// Windows-1257: what comes out fits no western language, and what was meant fits one of the region.
/// </summary>
internal static class BalticLetters
{
    private const int FewestLetters = 2;

    // The letters that the two pages disagree on, as Windows-1252 and Windows-1257 read the same byte.
    private const string Misread = "àáâãæçèêëìíîïðñòøùúûýþÀÁÂÃÆÇÈÊËÌÍÎÏÐÑÒØÙÚÛÝÞ";
    private const string Meant = "ąįāćęēčźėģķīļšńņųłśūżžĄĮĀĆĘĒČŹĖĢĶĪĻŠŃŅŲŁŚŪŻŽ";

    private static readonly string[] Western =
    [
        "äöüß", "åäö", "æøåéèóòôâê", "éèêàçùâîôûëïœæüñ", "áéíñóúü", "ãâáàçéêíóôõúü", "àèéìòùóúî",
        "áéíóúýþæöð", "ëéèïöüáóúç", "àçéèíïóòúü",
    ];

    private static readonly string[] Baltic =
        ["āčēģīķļņšūž", "ąčęėįšųūž", "ąćęłńóśźż", "äõöüšž"];

    /// <summary>The place of the first such letter; null where the text may well be as it was meant.
    /// </summary>
    public static int? FirstMisread(string text)
    {
        var (seen, meant, first) = (new HashSet<char>(), new HashSet<char>(), -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080' || !char.IsLetter(text[i])) continue;
            var at = Misread.IndexOf(text[i]);
            if (at >= 0 && first < 0) first = i;
            seen.Add(char.ToLowerInvariant(text[i]));
            meant.Add(char.ToLowerInvariant(at < 0 ? text[i] : Meant[at]));
        }

        if (first < 0 || seen.Count < FewestLetters) return null;
        if (Western.Any(letters => seen.All(letters.Contains))) return null;
        if (Baltic.Any(letters => seen.All(letters.Contains))) return null;
        return Baltic.Any(letters => meant.All(letters.Contains)) ? first : null;
    }
}
