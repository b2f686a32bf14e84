namespace BsrMatch.Training.Checking;

/// <summary>
/// Labelled texts that share six words in a row, or most of their wording, with a text that must stay unseen.
/// Only its id and file are named: a report that quoted a benchmark would teach it.
/// </summary>
internal static class UnseenCheck
{
    private const string Rule = "unseen";
    private const int RunLength = 6;

    public static IEnumerable<Finding> Run(LabelledData data, IReadOnlyList<UnseenText> unseen)
    {
        var sixes = new UnseenIndex(unseen, RunLength);
        var threes = new UnseenIndex(unseen, Likeness.RunLength);
        return
            from text in data.Texts
            from shared in text.Passages.SelectMany(passage => InCommon(passage, sixes, threes))
                .GroupBy(shared => (shared.With.File, shared.With.Id))
            select Finding.Of(true, Rule, text,
                $"{shared.First().How} {shared.Key.Id} of {shared.Key.File}, which must stay unseen; "
                + "write it anew");
    }

    private static IEnumerable<(UnseenText With, string How)> InCommon(
        Passage passage, UnseenIndex sixes, UnseenIndex threes)
    {
        var near = threes.Sharing(passage).Where(pair => pair.Likeness.IsRepeat).Select(pair => (pair.Text,
            pair.Likeness.IsExact
                ? $"{passage.Field} repeats, word for word,"
                : $"{passage.Field} shares {pair.Likeness.Shared} of {pair.Likeness.Smaller} "
                    + "three-word runs with"));
        var runs = sixes.Sharing(passage).Select(pair => (pair.Text, pair.Likeness.Shared == 1
            ? $"{passage.Field} shares a run of six words with"
            : $"{passage.Field} shares {pair.Likeness.Shared} runs of six words with"));
        return near.Concat(runs);
    }
}
