using BsrMatch.Learning;

namespace BsrMatch.Training;

/// <summary>
/// Parts cases by their day, so that a model is measured on what came after everything it learned from. Cases
/// of one day are never parted, and those without a day are learned from.
/// </summary>
internal static class TimeSplit
{
    /// <summary>The first day of the later part; null where no day parts the cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="earliestShare">The share of the dated cases that is learned from at most.</param>
    public static DateOnly? FirstLaterDay(IEnumerable<LearningCase> cases, double earliestShare)
    {
        var days = cases.Select(one => one.Date).OfType<DateOnly>().Order().ToList();
        if (days.Count == 0) return null;
        var first = days[Math.Min(days.Count - 1, (int)(earliestShare * days.Count))];
        if (first > days[0]) return first;
        return days.Exists(day => day > first) ? days.Find(day => day > first) : null;
    }
}
