using System.Collections;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class NutsHistoryTests
{
    private static readonly string[] Region = ["DE", "DK", "EE", "FI", "LT", "LV", "NO", "PL", "SE"];
    private static readonly NutsRegion[] Known = [.. Codes().Where(code => code.IsKnown == true)];

    // Eurostat: NUTS 2024 and, for Norway, its statistical regions.
    [TestCase("DE", 400)]
    [TestCase("DK", 11)]
    [TestCase("EE", 5)]
    [TestCase("FI", 19)]
    [TestCase("LT", 10)]
    [TestCase("LV", 5)]
    [TestCase("NO", 17)]
    [TestCase("PL", 73)]
    [TestCase("SE", 21)]
    public void ListsEveryLevel3Region(string country, int expected)
    {
        var regions = NutsHistory.Regions(country);

        Assert.That(regions.End - regions.First, Is.EqualTo(expected));
    }

    [Test]
    public void EveryDroppedCodeIsGoneAndBecameRegionsOfItsCountry() => Assert.Multiple(() =>
    {
        foreach (var (_, table) in NutsCodes.Dropped)
        {
            foreach (var entry in table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split('>', ',');
                Assert.That(NutsHistory.Regions(parts[0]).IsEmpty, entry);
                Assert.That(parts.Skip(1), Is.All.StartsWith(parts[0][..2]), entry);
                Assert.That(parts.Skip(1).Select(part => NutsHistory.Regions(part.TrimEnd('*')).IsEmpty),
                    Is.All.False, entry);
            }
        }
    });

    [Test]
    public void ARegionWithinAWiderOneStaysWithinAStillWiderOneAndOutsideWhatThatIsOutsideOf()
    {
        var within = Array.ConvertAll(Known, inner => AnswersOf(inner, true));
        var outside = Array.ConvertAll(Known, inner => AnswersOf(inner, false));
        var wrong =
            from inner in Enumerable.Range(0, Known.Length)
            from wider in Enumerable.Range(0, Known.Length)
            where within[inner][wider] && !(Keeps(within, inner, wider) && Keeps(outside, inner, wider))
            select $"{Known[inner]} in {Known[wider]}";

        Assert.That(wrong.Take(10), Is.Empty);
    }

    [Test]
    public void WhatIsOutsideIsSoFromBothSides()
    {
        var outside = Array.ConvertAll(Known, inner => AnswersOf(inner, false));
        var wrong =
            from first in Enumerable.Range(0, Known.Length)
            from second in Enumerable.Range(0, first)
            where outside[first][second] != outside[second][first]
            select $"{Known[first]} and {Known[second]}";

        Assert.That(wrong.Take(10), Is.Empty);
    }

    private static BitArray AnswersOf(NutsRegion inner, bool answer) =>
        new([.. Known.Select(wider => inner.IsWithin(wider) == answer)]);

    // Whether what is told of the wider region is told of the one within it too.
    private static bool Keeps(BitArray[] answers, int inner, int wider) =>
        !new BitArray(answers[inner]).Not().And(answers[wider]).HasAnySet();

    private static IEnumerable<NutsRegion> Codes()
    {
        const string characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXY";
        IEnumerable<string> level = Region;
        var all = level;
        for (var depth = 1; depth <= 3; depth++)
        {
            level = [.. level.Where(code => code.Length == 1 + depth && Some.Region(code).IsKnown == true)
                .SelectMany(code => characters.Select(last => code + last))];
            all = all.Concat(level);
        }

        return all.Select(Some.Region);
    }
}
