using BsrMatch.Features;

namespace BsrMatch.Tests.Features;

/// <summary>Whether a term is frequent or rare, the bits are those of plain postings.</summary>
public sealed class BroadIndexTests
{
    private const int TermCount = 60;

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void EveryDocumentScoresAsByPostings(byte documents, int seed)
    {
        var random = new Random(seed);
        var vectors = Documents(random, documents);
        var query = Query(random);
        var (products, expected) = (new double[vectors.Length], new double[vectors.Length]);
        InvertedIndex.Build(vectors, TermCount).Score(query.Terms, query.Weights, expected);

        BroadIndex.Build(vectors, TermCount).Score(query, products, new Scratch());

        Assert.That(products, Is.EqualTo(expected));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void SomeDocumentsScoreAsAmongAllAndTheOthersAreLeftAlone(byte documents, int seed)
    {
        var random = new Random(seed);
        var vectors = Documents(random, documents);
        var index = BroadIndex.Build(vectors, TermCount);
        var (query, scratch) = (Query(random), new Scratch());
        var (all, some) = (new double[vectors.Length], new double[vectors.Length]);
        int[] asked = [.. Enumerable.Range(0, vectors.Length).Where(_ => random.Next(3) == 0)];
        Array.Fill(some, -1);

        index.Score(query, all, scratch);
        index.Score(query, asked, some, scratch);

        Assert.That(some, Is.EqualTo(all.Select((product, at) => asked.Contains(at) ? product : -1)));
    }

    // From terms that nearly every document has to those that none has.
    private static (int[] Terms, float[] Weights)[] Documents(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            int[] terms = [.. Enumerable.Range(0, TermCount).Where(term => random.Next(TermCount) >= term + 1)];
            return (terms, Array.ConvertAll(terms, _ => random.NextSingle()));
        }),
    ];

    private static TextQuery Query(Random random)
    {
        var query = new TextQuery();
        query.Begin(TermCount);
        foreach (var term in Enumerable.Range(0, TermCount).OrderBy(_ => random.Next()).Take(random.Next(TermCount)))
            query.Add(term, random.NextSingle(), 1);
        return query;
    }
}
