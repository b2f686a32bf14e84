using BsrMatch.Catalogue;
using BsrMatch.Eligibility;

namespace BsrMatch.Matching;

/// <summary>The programmes that some options leave in, in the order of their ranks.</summary>
internal sealed class ProgrammeOrder
{
    private readonly List<JudgedProgramme> ranked = [];

    public ProgrammeOrder(ScoredCatalogue scored, TermsAnswer[] answers, MatchOptions options)
    {
        var asked = new List<JudgedProgramme>(answers.Length);
        var isOpenAsked = options.Status == StatusFilter.Open;
        foreach (var programme in scored.Programmes)
        {
            var view = programme.Programme;
            var judged = new JudgedProgramme(
                programme, answers[view.Index], view.Programme.Lifecycle.At(options.AsOf));
            if (!isOpenAsked || judged.Status == LifecycleStatus.Open) asked.Add(judged);
            else if (judged.Status is null && IsFit(judged)
                && (options.IncludeIneligible || !judged.IsIneligible)) StatusNotTold++;
        }

        var sorted = BestFirst(asked);
        foreach (var judged in sorted)
        {
            if (judged.Terms.Verdict == Verdict.Unknown) Open.Add(judged);
            if (!judged.IsIneligible) ranked.Add(judged);
            else if (!options.IncludeIneligible && IsFit(judged)) IneligibleNotShown++;
        }

        // A score never lifts a failed rule.
        if (options.IncludeIneligible) ranked.AddRange(sorted.Where(judged => judged.IsIneligible));

        bool IsFit(JudgedProgramme judged) => judged.Scored.Fit >= options.MinFit;
    }

    /// <summary>Those whose verdict is unknown, best first.</summary>
    public List<JudgedProgramme> Open { get; } = [];

    /// <summary>See <see cref="MatchResult.IneligibleNotShown"/>.</summary>
    public int IneligibleNotShown { get; }

    /// <summary>See <see cref="MatchResult.StatusNotTold"/>.</summary>
    public int StatusNotTold { get; }

    /// <summary>The first so many that are wanted, each with its rank, from 1.</summary>
    public IEnumerable<(JudgedProgramme Programme, int Rank)> Choose(
        Func<JudgedProgramme, bool> isWanted, int most)
    {
        for (var i = 0; i < ranked.Count && most > 0; i++)
        {
            if (!isWanted(ranked[i])) continue;
            yield return (ranked[i], i + 1);
            most--;
        }
    }

    // Ties by programme id, by which a catalogue is ordered. Numbers sort far faster than programmes do, but
    // equal ones in any order.
    private static JudgedProgramme[] BestFirst(List<JudgedProgramme> judged)
    {
        var (keys, order) = (new double[judged.Count], new int[judged.Count]);
        for (var i = 0; i < keys.Length; i++) (keys[i], order[i]) = (-judged[i].Scored.Score, i);
        Array.Sort(keys, order);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) Array.Sort(order, start, end - start);
        }

        return Array.ConvertAll(order, at => judged[at]);
    }
}
