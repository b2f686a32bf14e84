namespace BsrMatch.Training.Checking;

/// <summary>Finds the unseen texts a passage shares runs of so many words with.</summary>
internal sealed class UnseenIndex
{
    private readonly IReadOnlyList<UnseenText> texts;
    private readonly int[] runCounts;
    private readonly RunIndex index;

    public UnseenIndex(IReadOnlyList<UnseenText> texts, int runLength)
    {
        this.texts = texts;
        runCounts = new int[texts.Count];
        index = new RunIndex(runLength);
        for (var i = 0; i < texts.Count; i++)
        {
            var runs = index.RunsOf(texts[i].Passage);
            runCounts[i] = runs.Count;
            index.Add(i, runs);
        }
    }

    /// <summary>The unseen texts with any run of a passage, and how alike the two are by such runs.</summary>
    public IEnumerable<(UnseenText Text, Likeness Likeness)> Sharing(Passage passage)
    {
        var runs = index.RunsOf(passage);
        return index.Sharing(runs).Select(pair => (texts[pair.Passage], Likeness.Of(
            passage, runs.Count, texts[pair.Passage].Passage, runCounts[pair.Passage], pair.Shared)));
    }
}
