using System.Collections;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class NaceConcordanceTests
{
    private static readonly NaceCode[] All = [.. NaceCodes.All("2"), .. NaceCodes.All("2.1")];

    [TestCase("62.10", "62.01", true)]
    [TestCase("62.10", "62", true)]
    [TestCase("62.10", "J", true)]
    [TestCase("62.10", "62.02", false)]
    [TestCase("62.20", "62.02", null, Description = "62.03 went there too.")]
    [TestCase("62.20", "62", true)]
    [TestCase("68.12", "F", true, Description = "Developers were construction.")]
    [TestCase("68.12", "L", false)]
    [TestCase("95.31", "G", true, Description = "Car repair was trade.")]
    [TestCase("95.31", "45.2", true)]
    [TestCase("95.31", "S", false)]
    [TestCase("95.40", "G", null)]
    [TestCase("14.21", "14.20", false, Description = "Fur became 14.24.")]
    [TestCase("16.25", "16.23", true)]
    [TestCase("25.30", "25.30", false, Description = "Steam generators then, weapons now.")]
    [TestCase("25.30", "25.40", true)]
    [TestCase("64.19", "K", true)]
    [TestCase("64.19", "L", false)]
    [TestCase("28.93", "C", true)]
    [TestCase("J", "J", null, Description = "Book authors' own publishing was R.")]
    [TestCase("46.89", "G", true, Description = "Linked to no class, yet wholesale.")]
    [TestCase("46.89", "46", true)]
    [TestCase("46.89", "46.7", null)]
    [TestCase("46.89", "46.77", null)]
    [TestCase("46.89", "47", false)]
    public void ANewCodeIsComparedWithAnOldOneByWhatItWas(string inner, string wider, bool? expected) =>
        Assert.That(Some.Nace(inner, "2.1").IsWithin(Some.Nace(wider)), Is.EqualTo(expected));

    [TestCase("62.01", "62.10", true)]
    [TestCase("62.01", "K", true)]
    [TestCase("62.01", "J", false)]
    [TestCase("61.20", "61.20", false, Description = "Mobile networks then, resale now.")]
    [TestCase("41.10", "M", true)]
    [TestCase("41.10", "F", false)]
    [TestCase("45", "G", null)]
    [TestCase("45.20", "95", true)]
    [TestCase("45.20", "T", true)]
    [TestCase("45.20", "95.31", null)]
    [TestCase("45.32", "47.8", true)]
    [TestCase("33.11", "A", null, Description = "Repair of fishing nets became A, the rest stayed C.")]
    [TestCase("33.11", "C", null)]
    [TestCase("J", "J", null)]
    [TestCase("J", "K", null)]
    [TestCase("K", "L", true)]
    [TestCase("46.77", "46.87", true)]
    [TestCase("46.77", "46.89", false)]
    public void AnOldCodeIsComparedWithANewOneByWhatItBecame(string inner, string wider, bool? expected) =>
        Assert.That(Some.Nace(inner).IsWithin(Some.Nace(wider, "2.1")), Is.EqualTo(expected));

    [TestCase("62.20", "2.1", "62.02 62.03", "2", true)]
    [TestCase("62.20", "2.1", "62.02 62.09", "2", null)]
    [TestCase("62.20", "2.1", "62.01 62.09", "2", false)]
    [TestCase("45.20", "2", "95.31 95.40", "2.1", true)]
    [TestCase("J", "2", "J K", "2.1", true)]
    [TestCase("F", "2", "41 42 43", "2", true)]
    [TestCase("F", "2", "41 42", "2", null)]
    [TestCase("46", "2", "46.1 46.2 46.3 46.4 46.5 46.6 46.7 46.9", "2", true)]
    [TestCase("28.93", "2", "62 28.9", "2", true)]
    [TestCase("46.89", "2.1", "46.7 46.9", "2", null)]
    public void ACodeMayLieWithinSeveralTogether(
        string inner, string version, string wider, string other, bool? expected)
    {
        var together = wider.Split(' ').Select(code => Some.Nace(code, other)).ToList();

        Assert.That(Some.Nace(inner, version).IsWithinAny(together), Is.EqualTo(expected));
    }

    [Test]
    public void CodesOfBothVersionsMayHoldOneTogether() => Assert.That(
        Some.Nace("45").IsWithinAny([Some.Nace("45.4"), Some.Nace("G", "2.1"), Some.Nace("T", "2.1")]), Is.True);

    [Test]
    public void NothingLiesWithinNothing() => Assert.That(Some.Nace("45").IsWithinAny([]), Is.False);

    // Eurostat's table has 940 pairs of classes; 309 classes kept both code and content.
    [Test]
    public void TheTableHasEveryPairOfClasses()
    {
        var pairs = Pairs().Where(pair => pair.Old.Length == 4).ToList();
        var alone = pairs.CountBy(pair => pair.Old).Where(count => count.Value == 1).Select(count => count.Key)
            .Intersect(pairs.CountBy(pair => pair.New).Where(count => count.Value == 1).Select(count => count.Key));

        Assert.That((pairs.Count, pairs.Distinct().Count(), alone.Count(code => pairs.Contains((code, code)))),
            Is.EqualTo((940, 940, 309)));
    }

    [TestCase("2", "2.1")]
    [TestCase("2.1", "2")]
    public void EveryComparisonIsWhatThePairsSayOneByOne(string version, string other)
    {
        var pairs = Pairs().Select(pair => version == "2" ? pair : (Old: pair.New, New: pair.Old)).ToList();
        var widest = NaceCodes.All(other).Select(code => (Code: code, Beginnings: Beginnings(code))).ToList();
        var wrong =
            from inner in NaceCodes.All(version)
            let begins = Beginnings(inner)
            let meant = pairs.Where(pair => Holds(begins, pair.Old)).Select(pair => pair.New).ToList()
            from wider in widest
            where inner.IsWithin(wider.Code) != Naive(meant, wider.Beginnings)
            select $"{inner} in {wider.Code}";

        Assert.That(wrong.Take(10), Is.Empty);
    }

    [Test]
    public void ACodeWithinAWiderOneStaysWithinAStillWiderOneAndOutsideWhatThatIsOutsideOf()
    {
        var within = Array.ConvertAll(All, inner => AnswersOf(inner, true));
        var outside = Array.ConvertAll(All, inner => AnswersOf(inner, false));
        var wrong =
            from inner in Enumerable.Range(0, All.Length)
            from wider in Enumerable.Range(0, All.Length)
            where within[inner][wider] && !(Keeps(within, inner, wider) && Keeps(outside, inner, wider))
            select $"{All[inner]} in {All[wider]} of {All[wider].Version}";

        Assert.That(wrong.Take(10), Is.Empty);
    }

    [Test]
    public void EveryCodeLiesWithinItself() =>
        Assert.That(All.Where(code => code.IsWithin(code) != true), Is.Empty);

    private static BitArray AnswersOf(NaceCode inner, bool answer) =>
        new([.. All.Select(wider => inner.IsWithin(wider) == answer)]);

    // Whether what is told of the wider code is told of the one within it too.
    private static bool Keeps(BitArray[] answers, int inner, int wider) =>
        !new BitArray(answers[inner]).Not().And(answers[wider]).HasAnySet();

    private static bool? Naive(List<string> meant, List<string> wider)
    {
        if (meant.All(code => Holds(wider, code))) return true;
        return meant.Any(code => Holds(wider, code) || Holds([code], wider[0])) ? null : false;
    }

    private static bool Holds(List<string> beginnings, string code) =>
        beginnings.Any(beginning => code.StartsWith(beginning, StringComparison.Ordinal));

    private static List<string> Beginnings(NaceCode code) => code.Level == NaceLevel.Section
        ? [.. NaceCodes.All(code.Version).Where(other => other.Level == NaceLevel.Division
            && other.Section == code.Section).Select(division => division.ToString())]
        : [code.ToString().Replace(".", "", StringComparison.Ordinal)];

    // The one division in the table stays two digits.
    private static IEnumerable<(string Old, string New)> Pairs()
    {
        var (old, current) = NaceConcordance.Rows();
        return old.Select(Digits).Zip(current.Select(Digits));
    }

    private static string Digits(int packed)
    {
        var (first, last) = NaceSpan.Unpack(packed);
        return first == last ? $"{first:0000}" : $"{first / 100:00}";
    }
}
