using BsrMatch.Training.Checking;

namespace BsrMatch.Tests.Training.Checking;

internal sealed class BalanceTests
{
    [Test]
    public void Below_a_third_of_the_median_is_far_below()
    {
        var few = FairShare.FarBelow([("a", 30), ("b", 9), ("c", 10), ("d", 40), ("e", 31)]);

        Assert.That(few, Is.EqualTo(new[] { ("b", 9, 30.0) }));
    }

    [Test]
    public void A_few_texts_in_all_give_no_shares() =>
        Assert.That(FairShare.FarBelow([("a", 2), ("b", 0), ("c", 2)]), Is.Empty);

    [Test]
    public void No_kinds_at_all_give_none() => Assert.That(FairShare.FarBelow([]), Is.Empty);

    [Test]
    public void A_theme_and_a_programme_with_too_few_texts_are_warnings_by_language()
    {
        using var data = new SmallData();
        for (var i = 0; i < 12; i++) data.Add(i % 5 == 0 ? "test" : "train", $"n{i}", $"Nummer {i}", "de");

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            "warning: balance: programme beta has 0 texts in de, the middle programme 6; write more for it",
            "warning: balance: theme health has 0 texts in other languages, the middle theme 6; write more for it",
        }));
    }
}
