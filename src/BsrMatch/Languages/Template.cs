namespace BsrMatch.Languages;

/// <summary>A text with gaps, named in braces. Taken apart when it is first filled.</summary>
internal sealed class Template(string text)
{
    // Literal text and the names of gaps by turns, text first and last.
    private string[]? pieces;

    public string Text => text;

    /// <exception cref="ArgumentException">Nothing was given for a gap.</exception>
    public string Fill(ReadOnlySpan<(string Name, string Text)> gaps)
    {
        var filled = (string[])(pieces ??= TakeApart(text)).Clone();
        for (var i = 1; i < filled.Length; i += 2) filled[i] = Filling(filled[i], gaps);
        return string.Concat((ReadOnlySpan<string>)filled);
    }

    private static string[] TakeApart(string text)
    {
        var pieces = new List<string>();
        var at = 0;
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            pieces.Add(text[at..open]);
            pieces.Add(text[(open + 1)..close]);
            at = close + 1;
        }

        pieces.Add(text[at..]);
        return [.. pieces];
    }

    private static string Filling(string name, ReadOnlySpan<(string Name, string Text)> gaps)
    {
        foreach (var gap in gaps)
            if (name == gap.Name) return gap.Text;
        throw new ArgumentException($"nothing was given for {{{name}}}", nameof(gaps));
    }
}
