namespace BsrMatch.Eligibility;

/// <summary>Finds what alone keeps a firm out.</summary>
internal static class NearMisses
{
    /// <param name="failures">What would turn each failed rule.</param>
    /// <param name="isCertain">Whether nothing else is left unknown.</param>
    /// <returns>
    /// Null when nothing fails, or when things of different kinds do. Several limits on the same figure are
    /// one thing, and the tightest tells.
    /// </returns>
    public static NearMiss? Find(IReadOnlyList<IReadOnlyList<Change>> failures, bool isCertain)
    {
        if (failures.Count == 0 || failures.Any(changes => changes.Count == 0)) return null;
        if (failures.Count == 1) return new NearMiss(isCertain, failures[0]);
        if (failures.Any(changes => changes.Count > 1)) return null;
        var tightest = failures[0][0];
        foreach (var changes in failures.Skip(1))
        {
            if (Tighter(tightest, changes[0]) is not { } tighter) return null;
            tightest = tighter;
        }

        return new NearMiss(isCertain, [tightest]);
    }

    // Null for a band, which two limits at once make.
    private static bool? IsLower(Limit limit) => limit.Relation switch
    {
        Relation.AtLeast or Relation.Above => true,
        Relation.AtMost or Relation.Below => false,
        _ => null,
    };

    private static Change? Tighter(Change a, Change b)
    {
        // A firm's own figure and its group's are two things, though they are called alike.
        if (a.Subject != b.Subject || a.Value != b.Value
            || a.Limit.Value is not Figure { Amount.Low: var first }
            || b.Limit.Value is not Figure { Amount.Low: var second }
            || IsLower(a.Limit) is not { } isLower || IsLower(b.Limit) != isLower)
        {
            return null;
        }

        var tighter = first.Equals(second)
            ? a.Limit.Relation is Relation.Below or Relation.Above ? a : b
            : first > second == isLower ? a : b;
        return tighter with { Time = a.Time > b.Time ? a.Time : b.Time };
    }
}
