namespace BsrMatch.Text;

/// <summary>The longer words of a text by their stems, so that texts can be asked what they share.</summary>
internal sealed class Spellings
{
    private const int ShortestWord = 5;

    private readonly TokenisedText text;
    private readonly ulong[] stems;
    private readonly int[] tokens;

    private Spellings(TokenisedText text, ulong[] stems, int[] tokens) =>
        (this.text, this.stems, this.tokens) = (text, stems, tokens);

    /// <summary>The distinct stems, rising.</summary>
    public ReadOnlySpan<ulong> Stems => stems;

    /// <summary>The spellings of a text, found when they are first asked for.</summary>
    public static Spellings Of(TextView view) => view.Spellings ??= Find(view);

    /// <summary>The first word of a stem as it stands in the text.</summary>
    /// <param name="stem">The stem's place among <see cref="Stems"/>.</param>
    public string At(int stem) => text.Quote(tokens[stem], tokens[stem]);

    private static Spellings Find(TextView view)
    {
        var (words, distinct) = (view.KnownWords, 0);
        var (stems, tokens) = (new ulong[words.Length], new int[words.Length]);
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (view.Text.Tokens[i].FoldedLength < ShortestWord) continue;
            (stems[count], tokens[count]) = (words[i].Stem, i);
            count++;
        }

        // Of words with one stem the first is to lead, which sorting by stems alone would not promise.
        var order = Enumerable.Range(0, count).ToArray();
        Array.Sort(order, (a, b) => stems[a] != stems[b] ? stems[a].CompareTo(stems[b]) : a.CompareTo(b));
        var (rising, first) = (new ulong[count], new int[count]);
        foreach (var at in order)
        {
            if (distinct > 0 && rising[distinct - 1] == stems[at]) continue;
            (rising[distinct], first[distinct]) = (stems[at], tokens[at]);
            distinct++;
        }

        return new Spellings(view.Text, rising[..distinct], first[..distinct]);
    }
}
