using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class LatentSpaceTests
{
    // Three stems in two dimensions.
    private static readonly LatentSpace Space = new(2, [1, 0, 0, 2, 3, 4]);

    [Test]
    public void AProjectionHasLengthOne()
    {
        Assert.That(Space.Project(new SparseVector([2], [7]), 3),
            Is.EqualTo(new[] { 0.6f, 0.8f }).Within(1e-6));
        Assert.That(Space.Project(new SparseVector([0, 1], [2, 1]), 3),
            Is.EqualTo(new[] { MathF.Sqrt(0.5f), MathF.Sqrt(0.5f) }).Within(1e-6));
    }

    [Test]
    public void OnlyStemsAreProjected()
    {
        var stems = Space.Project(new SparseVector([0], [1]), 2);

        Assert.That(Space.Project(new SparseVector([0, 2, 99], [1, 5, 5]), 2), Is.EqualTo(stems));
    }

    [Test]
    public void WithoutAKnownStemTheProjectionIsZero()
    {
        Assert.That(Space.Project(SparseVector.Zero, 3), Is.EqualTo(new float[] { 0, 0 }));
        Assert.That(Space.Project(new SparseVector([5], [1]), 3), Is.EqualTo(new float[] { 0, 0 }));
    }

    [TestCase(1f, 0f, 1)]
    [TestCase(0f, 1f, 0)]
    [TestCase(-1f, 0f, -1)]
    public void TheCosineComparesDirections(float x, float y, double expected) =>
        Assert.That(LatentSpace.Cosine([1, 0], [x, y]), Is.EqualTo(expected));
}
