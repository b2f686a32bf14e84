namespace BsrMatch.Matching;

/// <summary>
/// Finds what to ask a firm next: the field, absent or told too coarsely, on which most verdicts hang, those
/// of good matches counting more. A verdict that hangs on several fields counts for each in part.
/// </summary>
internal static class NextQuestions
{
    /// <param name="open">The programmes whose verdict is unknown and that may be shown, best first. One that
    /// is refused stays so, whatever else is answered.</param>
    /// <returns>The most telling question first; ties in the order in which the best programmes
    /// ask.</returns>
    public static IReadOnlyList<NextQuestion> Of(IReadOnlyList<JudgedProgramme> open)
    {
        var tallies = new List<Tally>();
        foreach (var candidate in open)
        {
            foreach (var field in candidate.Terms.OpenFields) TallyOf(field).Add(candidate);
        }

        return
        [
            .. tallies.OrderByDescending(tally => tally.Worth)
                .Select(tally => new NextQuestion(tally.Field, tally.Settles, tally.ProgrammeIds.Count,
                    open.Count, tally.Worth, tally.ProgrammeIds)),
        ];

        Tally TallyOf(string field)
        {
            foreach (var known in tallies)
                if (known.Field == field) return known;
            var tally = new Tally(field);
            tallies.Add(tally);
            return tally;
        }
    }

    /// <summary>The one question that settles most over several firms; null when nothing is open.</summary>
    public static NextQuestion? OverAll(IEnumerable<MatchResult> results) => results
        .SelectMany(result => result.NextQuestions)
        .GroupBy(question => question.Field, StringComparer.Ordinal)
        .Select(group => new NextQuestion(group.Key, group.Sum(question => question.Settles),
            group.Sum(question => question.Concerns), group.Sum(question => question.Open),
            group.Sum(question => question.Worth), []))
        .MaxBy(question => question.Worth);

    private sealed class Tally(string name)
    {
        public string Field => name;

        public int Settles { get; private set; }

        public double Worth { get; private set; }

        public List<string> ProgrammeIds { get; } = [];

        public void Add(JudgedProgramme candidate)
        {
            var asked = candidate.Terms.OpenFields.Count;
            // What no answer can settle keeps a verdict open, too.
            if (asked == 1 && !candidate.Terms.IsBeyondAnswer) Settles++;
            Worth += candidate.Scored.Fit / asked;
            ProgrammeIds.Add(candidate.Id);
        }
    }
}
