namespace BsrMatch.Learning;

/// <summary>
/// Who decided on an outcome, under a pseudonym: an outcome must not become a record of who did what, so
/// nothing that reads like a name or an address is taken.
/// </summary>
public static class Decider
{
    /// <summary>The longest pseudonym, in characters.</summary>
    public const int Longest = 64;

    /// <summary>What a pseudonym is, for a message.</summary>
    public const string Expected = "a pseudonym of 1 to 64 letters, digits, - and _, such as adviser-7";

    /// <summary>Whether a text may stand for a person: 1 to 64 letters, digits, - and _.</summary>
    public static bool IsPseudonym(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= Longest
            && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
    }

    /// <summary>What to do about a text that is none.</summary>
    public static string Remedy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('@') ? "this looks like an e-mail address, and the store must not learn who "
                + "decided: use a sign that only your own list resolves"
            : text.Trim().Any(char.IsWhiteSpace) ? "this looks like a person's name, and the store must not "
                + "learn who decided: use a sign that only your own list resolves"
            : "shorten it or leave out the other signs";
    }
}
