using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

/// <summary>The few numbers that are kept give the cosine that adding up whole vectors gives.</summary>
public sealed class CaseSumTests
{
    private const int Length = 8;
    private const string Programme = "a";

    // Text (1, 0), cases (0, 1) and (1, 1): with a weight of 1/2 the sum is (1.5, 1).
    [Test]
    public void WorkedByHand()
    {
        var cases = new[] { CaseOf("x", [0, 1]), CaseOf("y", [1, 1]) };
        var sum = SumOf(cases, Vector([1, 0]));

        Assert.That(sum, Is.EqualTo(new CaseSum(2, 1, 1, 5)));
        Assert.That(sum.Cosine(0.5, 1, 1, 1, isOwn: false), Is.EqualTo(1.5 / Math.Sqrt(3.25)).Within(1e-12));
        Assert.That(sum.Cosine(0.5, 1, 1, 2, isOwn: true), Is.EqualTo(1.5 / Math.Sqrt(2.5)).Within(1e-12),
            "(1, 1) is its own case: (1, 0.5) is left");
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool TheCosineIsThatOfTheTextAndTheWeightedSumOfTheCases(int seed)
    {
        var random = new Random(seed);
        var (text, need, weight) = (Draw(random), Draw(random), random.NextDouble() * 2);
        var cases = Cases(random);
        var sum = SumOf(cases, Vector(text));
        var withCases = cases.Sum(past => past.Need.Dot(Vector(need)));

        var cosine = sum.Cosine(
            weight, Vectors.Dot(text, need), withCases, Vectors.Dot(need, need), isOwn: false);

        return IsNear(cosine, BruteForce(need, text, weight, cases));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool TheOwnCaseIsAsGoodAsAbsent(int seed)
    {
        var random = new Random(seed);
        var (text, need, weight) = (Draw(random), Draw(random), random.NextDouble() * 2);
        var others = Cases(random);
        var sum = SumOf([.. others, CaseOf("own", need)], Vector(text));
        var withOthers = others.Sum(past => past.Need.Dot(Vector(need)));

        var cosine = sum.Cosine(
            weight, Vectors.Dot(text, need), withOthers, Vectors.Dot(need, need), isOwn: true);

        return sum.Cases == others.Length + 1 && IsNear(cosine, BruteForce(need, text, weight, others));
    }

    [Test]
    public void NothingHasNoCosine()
    {
        Assert.That(new CaseSum(1, 0, 0, 0).Cosine(1, 0, 0, 1, false), Is.Zero);
        Assert.That(new CaseSum(1, 1, 1, 1).Cosine(1, 0, 0, 0, false), Is.Zero);
    }

    [Test]
    public void AProgrammeWithoutGoodCasesHasNoSum()
    {
        var past = new PastCase("x", Vector([1, 0]), [], [], [("weak", 1), ("good", 2)]);
        var sums = new Experience([past]).SumCases(
            [("weak", Vector([1, 0])), ("good", Vector([0, 1])), ("new", Vector([1, 1]))], Length);

        Assert.That(sums, Is.EqualTo(new Dictionary<string, CaseSum> { ["good"] = new(1, 1, 0, 1) }));
    }

    private static double BruteForce(double[] need, double[] text, double weight, PastCase[] cases)
    {
        var sum = text.ToArray();
        foreach (var past in cases)
        {
            for (var i = 0; i < past.Need.Count; i++)
                sum[past.Need.Indices[i]] += weight * past.Need.Values[i];
        }

        return Vectors.Cosine(need, sum);
    }

    private static bool IsNear(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static CaseSum SumOf(PastCase[] cases, SparseVector text) =>
        new Experience(cases).SumCases([(Programme, text)], Length)[Programme];

    private static PastCase[] Cases(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => CaseOf($"c-{i}", Draw(random)))];

    private static PastCase CaseOf(string id, double[] need) => new(id, Vector(need), [], [], [(Programme, 3)]);

    // About a third are zero. Sixteenths, so that turning them into floats loses nothing.
    private static double[] Draw(Random random) =>
        [.. Enumerable.Range(0, Length).Select(_ => Math.Max(0, random.Next(-8, 17)) / 16.0)];

    private static SparseVector Vector(double[] dense)
    {
        int[] indices = [.. Enumerable.Range(0, dense.Length).Where(i => dense[i] != 0)];
        return new SparseVector(indices, [.. indices.Select(i => (float)dense[i])]);
    }
}
