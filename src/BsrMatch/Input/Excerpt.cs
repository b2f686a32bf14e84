namespace BsrMatch.Input;

/// <summary>
/// The beginning of a value for a message. Codes and numbers are short: what is longer in their place is most
/// likely a client's own words, which belong in no log.
/// </summary>
internal static class Excerpt
{
    public const int Longest = 20;

    /// <summary>The text itself where it is short, else its beginning and three dots.</summary>
    public static string Of(string text) => Of(text, Longest);

    /// <summary>The same with another limit, in characters; none is cut through.</summary>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var length = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..length] + "...";
    }
}
