namespace BsrMatch.Text;

/// <summary>
/// Counts what stands in texts. Everything counted lies within one sentence, so what several sentences have
/// is the sum of what each has.
/// </summary>
internal sealed class PassageReader(Vocabulary vocabulary, int conceptCount, int themeCount)
{
    private readonly int firstHit = vocabulary.Count + 2 * conceptCount;
    private readonly int length = vocabulary.Count + 2 * (conceptCount + themeCount);

    /// <summary>Reads a text or a part of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">What is known of its words, one a token.</param>
    /// <param name="language">Its language.</param>
    /// <param name="first">The first token to read, which begins a sentence.</param>
    /// <param name="end">The token behind the last, which ends one.</param>
    public Passage Read(TokenisedText text, KnownWord[] words, LanguageRules language, int first, int end) =>
        Read(text, words, language, [], first, end);

    /// <summary>Reads each sentence.</summary>
    public List<Passage> ReadSentences(TokenisedText text, KnownWord[] words, LanguageRules language)
    {
        var passages = new List<Passage>(text.SentenceCount);
        var (tokens, hits) = (text.Tokens, new List<LexiconHit>(16));
        for (var first = 0; first < tokens.Length;)
        {
            var end = first + 1;
            while (end < tokens.Length && tokens[end].Sentence == tokens[first].Sentence) end++;
            passages.Add(Read(text, words, language, hits, first, end));
            first = end;
        }

        return passages;
    }

    /// <summary>Passages as one, whose tokens are those of the passages alone.</summary>
    public Passage Join(List<Passage> passages)
    {
        var tally = TermTally.Borrow(length);
        var (tokens, hitCount) = (0, 0);
        foreach (var passage in passages)
        {
            tally.Add(passage.Inputs);
            hitCount += passage.Hits.Length;
        }

        var hits = hitCount == 0 ? [] : new LexiconHit[hitCount];
        hitCount = 0;
        foreach (var passage in passages)
        {
            var shift = tokens - passage.First;
            foreach (var hit in passage.Hits)
            {
                hits[hitCount++] = hit with
                {
                    FirstToken = hit.FirstToken + shift,
                    LastToken = hit.LastToken + shift,
                };
            }

            tokens += passage.End - passage.First;
        }

        var joined = new Passage(0, tokens, tally.Take(), hits);
        TermTally.GiveBack(tally);
        return joined;
    }

    /// <summary>The stems of some words, stop words left out: the known ones, and all.</summary>
    public (InputCounts Known, TermCounts All) ContentWords(ReadOnlySpan<KnownWord> words)
    {
        var tally = TermTally.Borrow(length);
        var strange = new StrangeTerms(words.Length);
        foreach (var word in words)
        {
            if (word.IsStopWord) continue;
            if (word.StemIndex >= 0) tally.Add(word.StemIndex);
            else strange.Add(word.Stem);
        }

        var known = tally.Take();
        TermTally.GiveBack(tally);
        return (known, strange.MergeWith(vocabulary, known.Indices, known.Counts));
    }

    /// <summary>The character n-grams of some words.</summary>
    /// <param name="inputs">The inputs of those words together.</param>
    /// <param name="words">The words.</param>
    public TermCounts Grams(InputCounts inputs, ReadOnlySpan<KnownWord> words)
    {
        var count = 0;
        foreach (var word in words) count += word.StrangeGrams.Length;
        var strange = new StrangeTerms(count);
        foreach (var word in words) strange.Add(word.StrangeGrams);
        var first = FirstFrom(inputs.Indices, vocabulary.WordCount + vocabulary.BigramCount);
        var grams = FirstFrom(inputs.Indices, vocabulary.Count) - first;
        return strange.MergeWith(
            vocabulary, inputs.Indices.AsSpan(first, grams), inputs.Counts.AsSpan(first, grams));
    }

    private Passage Read(
        TokenisedText text, KnownWord[] words, LanguageRules language, List<LexiconHit> hits, int first,
        int end)
    {
        var tally = TermTally.Borrow(length);
        for (var i = first; i < end; i++)
        {
            Add(tally, words[i].StemIndex);
            tally.Add(words[i].Grams);
        }

        for (var i = first + 1; i < end; i++)
        {
            if (text.Tokens[i].Sentence == text.Tokens[i - 1].Sentence)
                Add(tally, vocabulary.Find(TermCounts.PairHash(words[i - 1].Stem, words[i].Stem)));
        }

        hits.Clear();
        for (var i = first; i < end; i++) PhraseBook.AddHits(words[i].Concepts, text, i, hits);
        language.Concepts.RemoveOverlaps(hits);
        foreach (var hit in hits)
            tally.Add(InputOf(hit, Negates(text, words, hit), vocabulary.Count, conceptCount));
        hits.Clear();
        for (var i = first; i < end; i++) PhraseBook.AddHits(words[i].Themes, text, i, hits);
        language.Themes.RemoveOverlaps(hits);
        var found = hits.Count == 0 ? [] : hits.ToArray();
        foreach (ref var hit in found.AsSpan())
        {
            hit = hit with { Negated = Negates(text, words, hit) };
            tally.Add(InputOf(hit, hit.Negated, firstHit, themeCount));
        }

        var passage = new Passage(first, end, tally.Take(), found);
        TermTally.GiveBack(tally);
        return passage;
    }

    private static int FirstFrom(int[] indices, int index) =>
        Array.BinarySearch(indices, index) is var at && at < 0 ? ~at : at;

    private static void Add(TermTally tally, int index)
    {
        if (index >= 0) tally.Add(index);
    }

    // The plain ones first, then the negated.
    private static int InputOf(LexiconHit hit, bool negated, int first, int meanings) =>
        first + hit.Theme + (negated ? meanings : 0);

    private static bool Negates(TokenisedText text, KnownWord[] words, LexiconHit hit) =>
        Negation.Reaches(text, hit.FirstToken, words, static (words, token) => words[token].Negates);
}
