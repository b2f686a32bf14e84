using BsrMatch.Features;

namespace BsrMatch.Tests.Features;

public sealed class VectorsTests
{
    [Test]
    public void ACosineWorkedByHand() =>
        Assert.That(Vectors.Cosine([3, 4], [4, 3]), Is.EqualTo(24 / 25.0).Within(1e-12));

    [Test]
    public void TheCosineWithZeroIsZero() => Assert.That(Vectors.Cosine([3, 4], [0, 0]), Is.Zero);

    [Test]
    public void TheNormIsTheLength() => Assert.That(Vectors.Norm([3, 4]), Is.EqualTo(5));
}
