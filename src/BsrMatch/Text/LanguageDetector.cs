using System.Numerics;

namespace BsrMatch.Text;

/// <summary>
/// Tells the language of a text by counting each language's commonest words and its letters. Made for the ten
/// languages of the Baltic Sea Region and French; a text without evidence counts as English.
/// </summary>
internal static class LanguageDetector
{
    private const int LetterWeight = 2;

    private static readonly (string Language, string Words, string Letters)[] Profiles =
    [
        ("en", "the and of to in is are we our for with that it on as have has not but from by an be or " +
            "this they their who what need want would can at you no us if more than", ""),
        ("de", "der die das und ist wir nicht ein eine einen fur mit von zu auf im den dem des sich als " +
            "auch aber unsere unser wird werden haben hat sind oder aus bei nach wie keine suchen brauchen " +
            "uns", "ßäöü"),
        ("pl", "i w na z do nie jest sie ze dla to jak ale od po przez oraz nasz nasza nasze mamy firma " +
            "firmy szukamy ktory ktora potrzebujemy juz tylko chcemy jestesmy lub o ma za", "łąęśżźćń"),
        ("sv", "och att det som en av ar pa vi med inte har for till den ett om men vara vill kan fran var " +
            "sa nar eller oss behover soker utan ska hos foretag hur", "åäö"),
        ("da", "og i at det er en af pa vi med ikke har for til den et om men vores vil kan fra sa nar " +
            "eller os soger uden skal hos virksomhed hvordan ogsa hvad gerne efter bliver " +
            "sig mig nu noget nogen meget mere blevet vaeret hver af kunne skulle selv mange ma " +
            "ud op ind mod tage give gore hjaelp uge andet blev siger kobe laver igen", "æøå"),
        ("nb", "og i at det er en av pa vi med ikke har for til den et om men vare vil kan fra sa nar " +
            "eller oss trenger soker uten skal hos bedrift hvordan ogsa hva gjerne etter blir vart " +
            "noen seg meg na noe mye mer blitt vaert hver bare kunne skulle selv mange ma jeg " +
            "ut opp inn mot ta gi gjore hjelp uke annet ble sier kjope lager igjen", "æøå"),
        ("fi", "ja on ei etta se me mutta ovat meilla kanssa myos joka olemme tai kuin meidan jos niin " +
            "mita nyt tarvitsemme haluamme yritys yrityksen vain jo han emme voi pitaa sen " +
            "koska jotka niiden ole niita mika onko olisi ilman kaikki", "äö"),
        ("et", "ja on ei et see me aga meie kui ka mis oma meil voi kes ning vaja ettevote otsime soovime " +
            "oleme pole siis nii juba ainult ole kuidas oleks " +
            "mida meile koik veel siin seda sest ilma mitte", "õäöü"),
        ("lv", "un ir ar no uz par ka mes musu bet kas lai nav vai pie es to ari mums vel tikai jau " +
            "uznemums vajag meklejam velamies esam kuri ko pec ne", "āēīūčšžģķļņ"),
        ("lt", "ir yra su i is ne kad mes musu bet kaip del tai ar nuo mums per jau tik dar kurie imone " +
            "reikia ieskome norime esame uz po kuris o neturime", "ąčęėįšųūž"),
        ("fr", "le la les de des et est un une nous notre nos pour avec dans sur pas que qui en du au aux " +
            "sont mais par ou plus ce cette vous vos votre", "éèçàêùâî"),
    ];

    private static readonly int LongestWord =
        Profiles.Max(profile => profile.Words.Split(' ').Max(word => word.Length));

    private static readonly Dictionary<string, int> WordSets = BuildWordSets();

    // Of each letter the languages that have it, one bit each; no letter of theirs lies behind.
    private static readonly int[] LetterSets = BuildLetterSets();

    /// <summary>The languages it can tell.</summary>
    public static IEnumerable<string> Languages => Profiles.Select(profile => profile.Language);

    /// <summary>
    /// The commonest words of a language, folded and parted by blanks; none of an unknown one.
    /// </summary>
    public static string CommonWords(string language) =>
        Array.Find(Profiles, profile => profile.Language == language).Words ?? "";

    /// <summary>The commonest letters of a language beyond a to z, in lower case; none of an unknown
    /// one.</summary>
    public static string LettersOf(string language) =>
        Array.Find(Profiles, profile => profile.Language == language).Letters ?? "";

    /// <summary>Whether a language has letters beyond a to z; false of an unknown one.</summary>
    public static bool HasLetters(string language) =>
        Array.Find(Profiles, profile => profile.Language == language).Letters is { Length: > 0 };

    /// <summary>The language as ISO 639-1.</summary>
    public static string Detect(TokenisedText text)
    {
        Span<int> counts = stackalloc int[Profiles.Length];
        var lookup = WordSets.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref readonly var token in text.Tokens.AsSpan())
        {
            if (token.FoldedLength > LongestWord
                || !lookup.TryGetValue(text.Folded(token), out var set)) continue;
            for (; set != 0; set &= set - 1) counts[BitOperations.TrailingZeroCount(set)] += LetterWeight;
        }

        foreach (var c in text.Source)
        {
            if (c < 128) continue;
            var lower = char.ToLowerInvariant(c);
            var set = lower < LetterSets.Length ? LetterSets[lower] : 0;
            for (; set != 0; set &= set - 1) counts[BitOperations.TrailingZeroCount(set)]++;
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        return Profiles[best].Language;
    }

    private static int[] BuildLetterSets()
    {
        var sets = new int[Profiles.Max(profile => profile.Letters.DefaultIfEmpty().Max()) + 1];
        for (var i = 0; i < Profiles.Length; i++)
        {
            foreach (var letter in Profiles[i].Letters) sets[letter] |= 1 << i;
        }

        return sets;
    }

    // One bit a language.
    private static Dictionary<string, int> BuildWordSets()
    {
        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Profiles.Length; i++)
        {
            foreach (var word in Profiles[i].Words.Split(' '))
                sets[word] = sets.GetValueOrDefault(word) | (1 << i);
        }

        return sets;
    }
}
