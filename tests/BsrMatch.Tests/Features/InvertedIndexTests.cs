using BsrMatch.Features;

namespace BsrMatch.Tests.Features;

public sealed class InvertedIndexTests
{
    private static readonly InvertedIndex Index = InvertedIndex.Build(
    [
        ([1, 5], [2f, 3f]),
        ([], []),
        ([5, 9], [0.5f, 1f]),
    ], 10);

    [Test]
    public void ScoresAreDotProducts() =>
        Assert.That(Scores(Index, [1, 5], [10f, 2f]), Is.EqualTo(new[] { 26.0, 0, 1 }));

    [Test]
    public void UnknownTermsScoreNothing() =>
        Assert.That(Scores(Index, [2, 700], [1f, 1f]), Is.EqualTo(new double[3]));

    [Test]
    public void AnEmptyQueryScoresNothing() => Assert.That(Scores(Index, [], []), Is.EqualTo(new double[3]));

    [Test]
    public void AnEmptyDocumentStillCounts() => Assert.That(Index.DocumentCount, Is.EqualTo(3));

    [FsCheck.NUnit.Property]
    public bool ScoresAsPairByPairMultiplicationDoes(byte[][] documents, byte[] query)
    {
        var vectors = documents.Select(Vector).ToList();
        var (terms, weights) = Vector(query);
        var expected = vectors.Select(vector => terms.Zip(weights, (term, weight) =>
            Array.IndexOf(vector.Terms, term) is >= 0 and var at ? (double)weight * vector.Weights[at] : 0)
            .Sum());
        return Scores(InvertedIndex.Build(vectors, 16), terms, weights).SequenceEqual(expected);
    }

    private static double[] Scores(InvertedIndex index, int[] terms, float[] weights)
    {
        var scores = new double[index.DocumentCount];
        index.Score(terms, weights, scores);
        return scores;
    }

    // The numbers of a text: each term with its count.
    private static (int[] Terms, float[] Weights) Vector(byte[]? text)
    {
        var counts = (text ?? []).GroupBy(value => value % 16).OrderBy(group => group.Key).ToList();
        return ([.. counts.Select(group => group.Key)], [.. counts.Select(group => (float)group.Count())]);
    }
}
