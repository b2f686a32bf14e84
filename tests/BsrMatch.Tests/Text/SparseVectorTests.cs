using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class SparseVectorTests
{
    private const int Length = 12;

    [Test]
    public void OnlySharedIndicesCount() => Assert.That(
        new SparseVector([1, 4, 7], [2, 3, 5]).Dot(new SparseVector([0, 4, 7, 9], [1, -1, 0.5f, 8])),
        Is.EqualTo(-3 + 2.5));

    [Test]
    public void NothingSharedIsZero()
    {
        var vector = new SparseVector([1, 3], [1, 1]);

        Assert.That(vector.Dot(new SparseVector([0, 2, 4], [9, 9, 9])), Is.Zero);
        Assert.That(vector.Dot(SparseVector.Zero), Is.Zero);
        Assert.That(SparseVector.Zero.Dot(vector), Is.Zero);
    }

    [FsCheck.NUnit.Property]
    public bool IsTheDotProductOfTheWholeVectorsEitherWayRound(sbyte[] one, sbyte[] other)
    {
        var (a, b) = (Sparse(one), Sparse(other));
        var whole = one.Zip(other).Take(Length).Sum(pair => pair.First * pair.Second);
        return a.Dot(b) == whole && b.Dot(a) == whole;
    }

    private static SparseVector Sparse(sbyte[] dense)
    {
        int[] indices = [.. Enumerable.Range(0, Math.Min(Length, dense.Length)).Where(i => dense[i] != 0)];
        return new SparseVector(indices, [.. indices.Select(i => (float)dense[i])]);
    }
}
