using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class LatentSpaceTests
{
    // Two stems, at 0 and 1 of a text's vector, and a concept, at 10, in two dimensions.
    private static readonly LatentSpace Space = new(2, [1, 0, 0, 2, 3, 4], 2, 10);

    [Test]
    public void StemsAndConceptsAreProjected()
    {
        Assert.That(Space.Project(new SparseVector([0, 1], [2, 1])), Is.EqualTo(new float[] { 2, 2 }));
        Assert.That(Space.Project(new SparseVector([1, 10], [1, 2])), Is.EqualTo(new float[] { 6, 10 }));
    }

    [Test]
    public void WhatLiesBetweenAndBehindIsNot() =>
        Assert.That(Space.Project(new SparseVector([0, 2, 9, 10, 11, 99], [1, 5, 5, 1, 5, 5])),
            Is.EqualTo(new float[] { 4, 4 }));

    [Test]
    public void WithoutAnythingKnownTheProjectionIsZero()
    {
        Assert.That(Space.Project(SparseVector.Zero), Is.EqualTo(new float[] { 0, 0 }));
        Assert.That(Space.Project(new SparseVector([5], [1])), Is.EqualTo(new float[] { 0, 0 }));
        Assert.That(new LatentSpace(0, [], 0, 0).Project(new SparseVector([5], [1])), Is.Empty);
    }

    [TestCase(1f, 0f, 1)]
    [TestCase(0f, 7f, 0)]
    [TestCase(-2f, 0f, -1)]
    [TestCase(3f, 4f, 0.6)]
    [TestCase(0f, 0f, 0)]
    public void TheCosineComparesDirections(float x, float y, double expected) =>
        Assert.That(LatentSpace.Cosine([2, 0], [x, y]), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void TheCosineMayLookAtTheLeadingDimensionsAlone()
    {
        Assert.That(LatentSpace.Cosine([1, 0, 5], [1, 0, -5], 2), Is.EqualTo(1).Within(1e-12));
        Assert.That(LatentSpace.Cosine([1, 0, 5], [1, 0, -5], 3), Is.Negative);
    }
}
