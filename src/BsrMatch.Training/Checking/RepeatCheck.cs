namespace BsrMatch.Training.Checking;

/// <summary>
/// Texts that repeat others, word for word or nearly. Within a split they teach or measure the same twice, a
/// warning; across the two, training has seen what it is measured on, a fault.
/// </summary>
internal static class RepeatCheck
{
    private const string Rule = "repeat";
    private const int LongestQuote = 100;

    public static IEnumerable<Finding> Run(LabelledData data)
    {
        var index = new RunIndex(Likeness.RunLength);
        var seen = new List<Entry>();
        foreach (var text in data.Texts)
        {
            var own = text.Passages
                .Select(passage => new Entry(text, passage, index.RunsOf(passage))).ToList();
            var repeats = own.SelectMany(entry => Repeats(entry, seen, index));
            foreach (var ofTwoTexts in repeats.GroupBy(repeat => repeat.Earlier.Text.Place))
                yield return Describe(ofTwoTexts);
            foreach (var entry in own)
            {
                index.Add(seen.Count, entry.Runs);
                seen.Add(entry);
            }
        }
    }

    private static IEnumerable<Repeat> Repeats(Entry entry, List<Entry> seen, RunIndex index) =>
        from pair in index.Sharing(entry.Runs)
        let earlier = seen[pair.Passage]
        let likeness = Likeness.Of(
            entry.Passage, entry.Runs.Count, earlier.Passage, earlier.Runs.Count, pair.Shared)
        where likeness.IsRepeat
        select new Repeat(earlier, entry, likeness);

    // Two texts are reported once, by the passages that are most alike.
    private static Finding Describe(IEnumerable<Repeat> repeats)
    {
        var (earlier, later, likeness) = repeats
            .OrderByDescending(repeat => repeat.Likeness.IsExact)
            .ThenByDescending(repeat => repeat.Likeness.Overlap).First();
        var how = likeness.IsExact
            ? "word for word"
            : $"in {likeness.Shared} of {likeness.Smaller} three-word runs";
        var isAcross = earlier.Text.File != later.Text.File;
        return Finding.Of(isAcross, Rule, later.Text,
            $"{later.Passage.Field} repeats {earlier.Passage.Field} of {earlier.Text.Profile.Id} "
            + $"({earlier.Text.Place}) {how}: "
            + $"\"{Cut(later.Passage.LongestShared(earlier.Passage))}\"; rewrite or remove one of the two");
    }

    private static string Cut(string quote) =>
        quote.Length <= LongestQuote ? quote : quote[..LongestQuote].TrimEnd() + " ...";

    private sealed record Entry(LabelledText Text, Passage Passage, IReadOnlySet<int> Runs);

    private sealed record Repeat(Entry Earlier, Entry Later, Likeness Likeness);
}
