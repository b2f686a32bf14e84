namespace BsrMatch.Training.Checking;

/// <summary>
/// Finds passages that share runs of so many words, by an inverted index from each run to the passages that
/// have it: only passages with something in common are ever compared.
/// </summary>
internal sealed class RunIndex(int runLength)
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    // A run is its first words' number and its last word's; both kinds of number come from one count.
    private readonly Dictionary<(int Start, int Word), int> longer = [];
    private readonly Dictionary<int, List<int>> passagesOf = [];

    /// <summary>Numbers a passage's different runs; equal runs have equal numbers.</summary>
    public IReadOnlySet<int> RunsOf(Passage passage)
    {
        var numbers = Array.ConvertAll(passage.Words, word => NumberOf(words, word));
        var runs = new HashSet<int>();
        for (var start = 0; start + runLength <= numbers.Length; start++)
        {
            var run = numbers[start];
            for (var i = 1; i < runLength; i++) run = NumberOf(longer, (run, numbers[start + i]));
            runs.Add(run);
        }

        return runs;
    }

    /// <summary>Puts a passage into the index.</summary>
    public void Add(int passage, IReadOnlySet<int> runs)
    {
        foreach (var run in runs)
        {
            if (!passagesOf.TryGetValue(run, out var passages)) passagesOf[run] = passages = [];
            passages.Add(passage);
        }
    }

    /// <summary>The indexed passages with any of some runs, and how many, in order.</summary>
    public IEnumerable<(int Passage, int Shared)> Sharing(IReadOnlySet<int> runs)
    {
        var shared = new SortedDictionary<int, int>();
        foreach (var run in runs)
        {
            if (!passagesOf.TryGetValue(run, out var passages)) continue;
            foreach (var passage in passages) shared[passage] = shared.GetValueOrDefault(passage) + 1;
        }

        return shared.Select(pair => (pair.Key, pair.Value));
    }

    private int NumberOf<T>(Dictionary<T, int> numbers, T item) where T : notnull
    {
        if (!numbers.TryGetValue(item, out var number))
            numbers[item] = number = words.Count + longer.Count;
        return number;
    }
}
