namespace BsrMatch.Input;

/// <summary>How a text was damaged by a program that mistook its encoding.</summary>
internal enum DamageKind
{
    /// <summary>UTF-8 that was read as Windows-1252 or Windows-1250: <c>Ã¶</c> for <c>ö</c>.</summary>
    Utf8AsWindows,

    /// <summary>The same twice: <c>ÃƒÂ¶</c>.</summary>
    Utf8AsWindowsTwice,

    /// <summary>A letter was lost and U+FFFD stands in its place.</summary>
    Replaced,

    /// <summary>A letter was lost and a question mark stands in its place.</summary>
    QuestionMark,

    /// <summary>Windows-1257 (Baltic) that was read as Windows-1252: <c>ð</c> for <c>š</c>.</summary>
    BalticAsWestern,
}

/// <summary>Damage in a text.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Place">Where it shows first.</param>
internal readonly record struct Damage(DamageKind Kind, int Place);

/// <summary>Finds what a mistaken encoding leaves in a text.</summary>
internal static class EncodingDamage
{
    // A few pages are enough to tell, and texts may have a megabyte.
    private const int MostLookedAt = 200_000;

    /// <summary>The most telling damage; null for a text that shows none.</summary>
    public static Damage? Find(string text)
    {
        if (text.Length > MostLookedAt) text = text[..MostLookedAt];
        if (First(text, Mojibake.IsAt) is { } odd)
            return new(IsTwice(text) ? DamageKind.Utf8AsWindowsTwice : DamageKind.Utf8AsWindows, odd);
        if (text.IndexOf('\uFFFD') is var lost and >= 0) return new(DamageKind.Replaced, lost);
        if (First(text, IsLostLetter) is { } mark) return new(DamageKind.QuestionMark, mark);
        return BalticLetters.FirstMisread(text) is { } baltic
            ? new(DamageKind.BalticAsWestern, baltic)
            : null;
    }

    private static int? First(string text, Func<string, int, bool> isAt)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((text[i] == '?' || text[i] > '\u007F') && isAt(text, i)) return i;
        }

        return null;
    }

    // What is still damaged once it was mended was damaged twice.
    private static bool IsTwice(string text) =>
        EncodingRepair.Once(text) is { } once && First(once, Mojibake.IsAt) is not null;

    // "F?rderung", but not a question, nor the address of a search.
    private static bool IsLostLetter(string text, int i)
    {
        if (text[i] != '?' || i == 0 || i + 1 >= text.Length) return false;
        if (!char.IsLetter(text[i - 1]) || !char.IsLower(text[i + 1])) return false;
        var (start, end) = (i, i);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && i - start < 100) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - i < 100) end++;
        return text.AsSpan(start, end - start).IndexOfAny("/=&@") < 0;
    }
}
