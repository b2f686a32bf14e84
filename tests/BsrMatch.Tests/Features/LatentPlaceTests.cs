using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

internal sealed class LatentPlaceTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void The_cosines_have_the_bits_of_the_plain_ones(int seed)
    {
        var random = new Random(seed);
        var dimensions = random.Next(1, 40);
        var (one, other) = (Draw(random, dimensions), Draw(random, dimensions));
        var (place, otherPlace) = (new LatentPlace(one), new LatentPlace(other));

        Assert.That(place.Cosine(otherPlace), Is.EqualTo(LatentSpace.Cosine(one, other)));
        Assert.That(place.GistCosine(otherPlace), Is.EqualTo(LatentSpace.Cosine(one, other, 20)));
    }

    private static float[] Draw(Random random, int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => random.Next(5) == 0 ? 0 : random.NextSingle() * 2 - 1)];
}
