using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class FoldsTests
{
    [Test]
    public void A_fold_depends_on_the_id_and_the_seed_alone()
    {
        // Pinned: another fold for an old id would make figures from before and after incomparable.
        Assert.That(new[] { "da-001", "da-003", "p-1", "" }.Select(id => Folds.Of(id, 1)),
            Is.EqualTo(new[] { 1, 4, 1, 2 }));
        Assert.That(Enumerable.Range(0, 200).Count(i => Folds.Of($"p-{i}", 1) != Folds.Of($"p-{i}", 2)),
            Is.GreaterThan(100));
    }

    [TestCase("p-{0}")]
    [TestCase("da-{0:000}")]
    [TestCase("firm {0} of Turku")]
    public void Folds_are_of_about_equal_size(string pattern)
    {
        var folds = Enumerable.Range(0, 5_000)
            .Select(i => Folds.Of(string.Format(null, pattern, i), 1)).ToList();

        // Six standard deviations of a fair draw around 1,000.
        foreach (var fold in Enumerable.Range(0, Folds.Count))
            Assert.That(folds.Count(other => other == fold), Is.EqualTo(1_000).Within(170));
    }
}
