namespace BsrMatch.Eligibility;

/// <summary>
/// Kleene's strong three-valued logic on verdicts: ineligible is false, eligible is true, and unknown lies
/// between. (S. C. Kleene, Introduction to Metamathematics, 1952, paragraph 64.)
/// </summary>
internal static class Kleene
{
    public static Verdict Of(bool? value) => value switch
    {
        true => Verdict.Eligible,
        false => Verdict.Ineligible,
        null => Verdict.Unknown,
    };

    public static Verdict Not(Verdict value) => (Verdict)((int)Verdict.Eligible - (int)value);

    /// <summary>The conjunction of two.</summary>
    public static Verdict And(Verdict a, Verdict b) => a < b ? a : b;

    /// <summary>The conjunction: the least; eligible when there is nothing to meet.</summary>
    public static Verdict All(IEnumerable<Verdict> values)
    {
        var least = Verdict.Eligible;
        foreach (var value in values) least = And(least, value);
        return least;
    }

    /// <summary>The disjunction of two.</summary>
    public static Verdict Or(Verdict a, Verdict b) => a > b ? a : b;

    /// <summary>The disjunction: the greatest; ineligible when there is nothing to choose from.</summary>
    public static Verdict Any(IEnumerable<Verdict> values)
    {
        var greatest = Verdict.Ineligible;
        foreach (var value in values) greatest = Or(greatest, value);
        return greatest;
    }
}
