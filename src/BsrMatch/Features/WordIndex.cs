namespace BsrMatch.Features;

/// <summary>A programme that a word occurs in.</summary>
/// <param name="Programme">Its place in the catalogue.</param>
/// <param name="Cosine">What the word weighs in its TF-IDF vector.</param>
/// <param name="Bm25">What the word adds to its BM25 for each time it is asked for.</param>
/// <param name="FirstPassage">Where the postings of its passages with that word begin.</param>
internal readonly record struct WordPosting(int Programme, float Cosine, float Bm25, int FirstPassage);

/// <summary>
/// Postings from words to programmes and, nested in them, to the passages of each, so that passages need only
/// be looked at where the programme counts. Sums run in the query's term order, as those of
/// <see cref="InvertedIndex"/> do.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Marks a programme that is not asked for.</summary>
    public const int PassedOver = int.MinValue;

    private readonly int[] starts;
    private readonly WordPosting[] postings;
    private readonly Posting[] passages;

    private WordIndex(int[] starts, WordPosting[] postings, Posting[] passages)
    {
        (this.starts, this.postings, this.passages) = (starts, postings, passages);
    }

    /// <summary>Builds the index.</summary>
    /// <param name="programmes">Each programme's words, with their weights for both measures.</param>
    /// <param name="passageVectors">Every passage's words with their weights, by rising programmes.</param>
    /// <param name="passageStarts">
    /// Where each programme's passages begin, and one past the last programme's.
    /// </param>
    /// <param name="termCount">Words are numbers from 0 to this, exclusive.</param>
    public static WordIndex Build(IReadOnlyList<(int[] Words, float[] Cosine, float[] Bm25)> programmes,
        IReadOnlyList<(int[] Terms, float[] Weights)> passageVectors, ReadOnlySpan<int> passageStarts,
        int termCount)
    {
        var byWord = InvertedIndex.Build(passageVectors, termCount);
        var (passages, nextPassage) = (new List<Posting>(), new int[termCount]);
        var starts = new int[termCount + 1];
        foreach (var (words, _, _) in programmes)
            foreach (var word in words) starts[word + 1]++;
        for (var word = 0; word < termCount; word++) starts[word + 1] += starts[word];
        var ends = starts[..termCount];
        var owners = new (int Programme, int At)[starts[termCount]];
        for (var programme = 0; programme < programmes.Count; programme++)
        {
            var words = programmes[programme].Words;
            for (var i = 0; i < words.Length; i++) owners[ends[words[i]]++] = (programme, i);
        }

        // Both run by word and then by programme.
        var postings = new WordPosting[owners.Length + 1];
        for (var word = 0; word < termCount; word++)
        {
            var of = byWord.Of(word);
            for (var p = starts[word]; p < starts[word + 1]; p++)
            {
                var (programme, at) = owners[p];
                postings[p] = new WordPosting(programme, programmes[programme].Cosine[at],
                    programmes[programme].Bm25[at], passages.Count);
                for (; nextPassage[word] < of.Length
                    && of[nextPassage[word]].Document < passageStarts[programme + 1]; nextPassage[word]++)
                    passages.Add(of[nextPassage[word]]);
            }
        }

        postings[^1] = new WordPosting(-1, 0, 0, passages.Count);
        return new WordIndex(starts, postings, [.. passages]);
    }

    /// <summary>Adds both measures of a query to the scores of every programme.</summary>
    public void Score(TextQuery query, Span<double> cosines, Span<double> bm25)
    {
        for (var i = 0; i < query.Count; i++)
        {
            double weight = query.Weights[i], times = query.Times[i];
            foreach (ref readonly var posting in Of(query.Terms[i]))
            {
                cosines[posting.Programme] += weight * posting.Cosine;
                bm25[posting.Programme] += times * posting.Bm25;
            }
        }
    }

    /// <summary>Adds the cosine of a query to the score of every passage.</summary>
    public void ScorePassages(TextQuery query, Span<double> scores)
    {
        for (var i = 0; i < query.Count; i++)
        {
            double weight = query.Weights[i];
            var (first, end) = (starts[query.Terms[i]], starts[query.Terms[i] + 1]);
            for (var at = postings[first].FirstPassage; at < postings[end].FirstPassage; at++)
                scores[passages[at].Document] += weight * passages[at].Weight;
        }
    }

    /// <summary>The same for the passages of some programmes only.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="moves">
    /// For every programme of the catalogue how far its passages' scores stand behind the passages' numbers;
    /// <see cref="PassedOver"/> where they are not asked for.
    /// </param>
    /// <param name="scores">The scores.</param>
    public void ScorePassages(TextQuery query, ReadOnlySpan<int> moves, Span<double> scores)
    {
        for (var i = 0; i < query.Count; i++)
        {
            double weight = query.Weights[i];
            for (var p = starts[query.Terms[i]]; p < starts[query.Terms[i] + 1]; p++)
            {
                var move = moves[postings[p].Programme];
                if (move == PassedOver) continue;
                for (var at = postings[p].FirstPassage; at < postings[p + 1].FirstPassage; at++)
                    scores[passages[at].Document - move] += weight * passages[at].Weight;
            }
        }
    }

    private ReadOnlySpan<WordPosting> Of(int word) =>
        postings.AsSpan(starts[word], starts[word + 1] - starts[word]);
}
