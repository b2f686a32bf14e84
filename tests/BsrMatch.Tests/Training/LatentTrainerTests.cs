using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class LatentTrainerTests
{
    private static readonly double[][] Planted =
    [
        [0.5, 0.5, 0.5, 0.5, 0, 0],
        [0.5, -0.5, 0.5, -0.5, 0, 0],
        [0, 0, 0, 0, 0.6, 0.8],
    ];

    [Test]
    public void The_leading_singular_vectors_are_found_in_order()
    {
        // One text a direction, so the rows are the singular vectors times their singular values 9, 4 and 2.
        var space = LatentTrainer.Train(
            [Row(Planted[1], 4), Row(Planted[0], 9), Row(Planted[2], 2)], 6, 6, [], 2, 1);

        Assert.That(space.Dimensions, Is.EqualTo(2));
        Assert.That(Math.Abs(Dot(Column(space, 0), Planted[0])), Is.EqualTo(1).Within(1e-5));
        Assert.That(Math.Abs(Dot(Column(space, 1), Planted[1])), Is.EqualTo(1).Within(1e-5));
    }

    [TestCase(8)]
    [TestCase(30)]
    public void Columns_have_length_1_and_stand_at_right_angles(int dimensions)
    {
        var space = LatentTrainer.Train(Texts(40, 50, 3), 50, 50, [], dimensions, 1);

        AssertOrthonormal(space, dimensions);
    }

    [Test]
    public void Columns_beyond_the_rank_are_0_or_at_right_angles_too()
    {
        var two = Texts(2, 50, 4);
        var space = LatentTrainer.Train([.. Enumerable.Range(0, 20).Select(i => two[i % 2])], 50, 50, [], 6, 1);

        AssertOrthonormal(space, 2);
    }

    [Test]
    public void There_are_no_more_dimensions_than_texts_or_words()
    {
        Assert.That(LatentTrainer.Train(Texts(3, 50, 5), 50, 50, [], 10, 1).Dimensions, Is.EqualTo(3));
        Assert.That(LatentTrainer.Train(Texts(30, 5, 5), 5, 5, [], 10, 1).Dimensions, Is.EqualTo(5));
        Assert.That(LatentTrainer.Train([SparseVector.Zero], 5, 5, [], 10, 1).Dimensions, Is.Zero);
    }

    [Test]
    public void Only_the_stems_and_the_concepts_of_a_vector_count()
    {
        var texts = Texts(10, 12, 6);
        var longer = texts.Select(text =>
            new SparseVector([.. text.Indices, 12, 40], [.. text.Values, 9, 9])).ToList();

        Assert.That(LatentTrainer.Train(longer, 12, 20, [1, 1, 1], 4, 1).Projection.ToArray(),
            Is.EqualTo(LatentTrainer.Train(texts, 12, 20, [1, 1, 1], 4, 1).Projection.ToArray()));
    }

    // Ten matters of four texts; no two share a word, as if each were in a language of its own, but those of a
    // matter share a concept.
    [Test]
    public void Texts_that_share_nothing_but_a_concept_lie_close()
    {
        var texts = Enumerable.Range(0, 40).Select(i => new SparseVector([i, 50 + i % 10], [1, 1.5f])).ToList();
        var space = LatentTrainer.Train(texts, 40, 50, [.. Enumerable.Repeat(3f, 10)], 10, 1);
        var latent = texts.Select(space.Project).ToList();

        Assert.That(LatentSpace.Cosine(latent[0], latent[10]), Is.GreaterThan(0.9));
        Assert.That(LatentSpace.Cosine(latent[0], latent[1]), Is.LessThan(0.1));
    }

    [Test]
    public void A_concept_counts_by_its_rarity()
    {
        var texts = Enumerable.Range(0, 20).Select(i => new SparseVector([i % 4, 30, 31 + i % 2], [1, 1, 1]));
        var space = LatentTrainer.Train([.. texts], 4, 30, [0, 2, 2], 3, 1);

        Assert.That(space.Project(new SparseVector([30], [1])), Is.All.EqualTo(0).Within(1e-6));
        Assert.That(space.Project(new SparseVector([31], [1])), Has.Some.Not.EqualTo(0).Within(1e-3));
    }

    private static void AssertOrthonormal(LatentSpace space, int rank)
    {
        for (var a = 0; a < space.Dimensions; a++)
        {
            var isZero = a >= rank && Column(space, a).All(value => value == 0);
            for (var b = 0; b <= a; b++)
            {
                var expected = a == b && !isZero ? 1 : 0;
                Assert.That(Dot(Column(space, a), Column(space, b)),
                    Is.EqualTo(expected).Within(1e-5), $"{a}, {b}");
            }
        }
    }

    private static List<SparseVector> Texts(int count, int words, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => Row([.. Enumerable.Range(0, words)
                .Select(_ => random.Next(3) == 0 ? random.NextDouble() : 0)], 1)),
        ];
    }

    private static SparseVector Row(double[] values, double scale)
    {
        int[] indices = [.. Enumerable.Range(0, values.Length).Where(i => values[i] != 0)];
        return new SparseVector(indices, [.. indices.Select(i => (float)(values[i] * scale))]);
    }

    private static double[] Column(LatentSpace space, int dimension) =>
    [
        .. space.Projection.ToArray().Where((_, at) => at % space.Dimensions == dimension)
            .Select(value => (double)value),
    ];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
