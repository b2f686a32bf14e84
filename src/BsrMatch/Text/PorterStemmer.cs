namespace BsrMatch.Text;

/// <summary>
/// Removes English endings: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the
/// author's later departures (bli, logi) from https://tartarus.org/martin/PorterStemmer/.
/// </summary>
internal ref struct PorterStemmer
{
    private static readonly (string From, string To)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
        ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string From, string To)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"),
        ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
        "ate", "iti", "ous", "ive", "ize",
    ];

    private readonly Span<char> word;
    private int length;

    private PorterStemmer(Span<char> word, int length)
    {
        this.word = word;
        this.length = length;
    }

    /// <summary>Stems a lower-case word in place.</summary>
    /// <param name="word">The word, with at least one character of room behind it.</param>
    /// <param name="length">Length of the word.</param>
    /// <returns>Length of the stem.</returns>
    public static int Stem(Span<char> word, int length)
    {
        if (length <= 2) return length;
        var stemmer = new PorterStemmer(word, length);
        stemmer.RemovePlural();
        stemmer.RemovePast();
        if (stemmer.Ends("y") && stemmer.HasVowel(stemmer.length - 1)) word[stemmer.length - 1] = 'i';
        stemmer.ReplaceLongest(Step2);
        stemmer.ReplaceLongest(Step3);
        stemmer.RemoveLongest();
        stemmer.TidyEnd();
        return stemmer.length;
    }

    private void RemovePlural()
    {
        if (Ends("sses") || Ends("ies")) length -= 2;
        else if (!Ends("ss") && Ends("s")) length--;
    }

    private void RemovePast()
    {
        if (Ends("eed"))
        {
            if (Measure(length - 3) > 0) length--;
            return;
        }

        var ending = Ends("ed") ? 2 : Ends("ing") ? 3 : 0;
        if (ending == 0 || !HasVowel(length - ending)) return;
        length -= ending;
        if (Ends("at") || Ends("bl") || Ends("iz")) word[length++] = 'e';
        else if (EndsDouble(length) && word[length - 1] is not ('l' or 's' or 'z')) length--;
        else if (Measure(length) == 1 && EndsShort(length)) word[length++] = 'e';
    }

    private void ReplaceLongest((string From, string To)[] rules)
    {
        var best = -1;
        for (var i = 0; i < rules.Length; i++)
        {
            if (Ends(rules[i].From) && (best < 0 || rules[i].From.Length > rules[best].From.Length)) best = i;
        }

        if (best < 0) return;
        var (from, to) = rules[best];
        if (Measure(length - from.Length) == 0) return;
        to.CopyTo(word[(length - from.Length)..]);
        length += to.Length - from.Length;
    }

    private void RemoveLongest()
    {
        var best = "";
        foreach (var suffix in Step4)
        {
            if (suffix.Length > best.Length && Ends(suffix)) best = suffix;
        }

        if (best.Length == 0 || Measure(length - best.Length) < 2) return;
        if (best == "ion" && (length < 4 || word[length - 4] is not ('s' or 't'))) return;
        length -= best.Length;
    }

    private void TidyEnd()
    {
        if (Ends("e"))
        {
            var measure = Measure(length - 1);
            if (measure > 1 || (measure == 1 && !EndsShort(length - 1))) length--;
        }

        if (Ends("ll") && Measure(length) > 1) length--;
    }

    private readonly bool Ends(string suffix) =>
        length > suffix.Length - 1 && word[..length].EndsWith(suffix, StringComparison.Ordinal);

    private readonly bool IsConsonant(int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(i - 1),
        _ => true,
    };

    private readonly bool HasVowel(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (!IsConsonant(i)) return true;
        }

        return false;
    }

    // The number of vowel-consonant sequences before end.
    private readonly int Measure(int end)
    {
        var (count, i) = (0, 0);
        while (i < end && IsConsonant(i)) i++;
        while (i < end)
        {
            while (i < end && !IsConsonant(i)) i++;
            if (i >= end) break;
            count++;
            while (i < end && IsConsonant(i)) i++;
        }

        return count;
    }

    private readonly bool EndsDouble(int end) =>
        end >= 2 && word[end - 1] == word[end - 2] && IsConsonant(end - 1);

    private readonly bool EndsShort(int end) =>
        end >= 3 && IsConsonant(end - 3) && !IsConsonant(end - 2) && IsConsonant(end - 1)
        && word[end - 1] is not ('w' or 'x' or 'y');
}
