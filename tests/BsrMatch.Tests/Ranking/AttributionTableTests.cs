using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class AttributionTableTests
{
    [Test]
    public void What_was_kept_is_found_again()
    {
        var table = new AttributionTable(2);
        for (uint pattern = 0; pattern < 200; pattern++) table.Add(pattern * 7919, [pattern, pattern + 0.5]);

        for (uint pattern = 0; pattern < 200; pattern++)
            Assert.That(table.Find(pattern * 7919).ToArray(), Is.EqualTo(new[] { pattern, pattern + 0.5 }));
        Assert.That(table.Find(1).IsEmpty);
        Assert.That(table.Count, Is.EqualTo(200));
    }

    [Test]
    public void A_full_table_takes_no_more_and_keeps_what_it_has()
    {
        var table = new AttributionTable(1);
        for (uint pattern = 0; pattern < 3 * AttributionTable.MostPatterns; pattern++)
            table.Add(pattern, [pattern]);

        Assert.That(table.Count, Is.EqualTo(AttributionTable.MostPatterns));
        Assert.That(table.Find(5).ToArray(), Is.EqualTo(new[] { 5.0 }));
        Assert.That(table.Find(3 * AttributionTable.MostPatterns - 1).IsEmpty);
    }

    [Test]
    public void A_pattern_that_comes_twice_is_kept_once()
    {
        var table = new AttributionTable(1);
        table.Add(3, [1]);
        table.Add(3, [2]);

        Assert.That(table.Count, Is.EqualTo(1));
        Assert.That(table.Find(3).ToArray(), Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public void Threads_that_write_at_once_never_find_anothers_numbers()
    {
        var table = new AttributionTable(3);
        Parallel.For(0, 20_000, i =>
        {
            var pattern = (uint)(i % 3_000);
            table.Add(pattern, [pattern, pattern, pattern]);
            var found = table.Find(pattern).ToArray();
            Assert.That(found, found.Length == 0 ? Is.Empty : Is.All.EqualTo(pattern));
        });

        Assert.That(table.Count, Is.GreaterThan(0).And.LessThanOrEqualTo(AttributionTable.MostPatterns));
    }
}
