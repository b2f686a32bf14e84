namespace BsrMatch.Profiles;

/// <summary>
/// Compares places given as NUTS codes of any version, or as <see cref="Territories"/> puts them.
/// </summary>
internal static class NutsPlaces
{
    /// <summary>
    /// Whether one place lies inside another: all of it true, none of it false, else null.
    /// </summary>
    public static bool? IsWithin(string inner, string wider)
    {
        if (inner == wider) return true;
        if (!inner.AsSpan(0, 2).SequenceEqual(wider.AsSpan(0, 2))) return false;
        if (IsOutsideNuts(inner) || IsOutsideNuts(wider) || NutsHistory.Regions(inner[..2]).IsEmpty)
            return ByPrefix(inner, wider);
        var (first, second) = (NutsHistory.Find(inner), NutsHistory.Find(wider));
        if (first.Version == second.Version)
        {
            if (ByPrefix(inner, wider) is true) return true;
            // Regions of one version do not overlap unless one holds the other.
            if (first.IsKnown && second.IsKnown && ByPrefix(inner, wider) is false) return false;
        }

        return first.IsWithin(second);
    }

    /// <summary>Whether a place is a region of some version; null where there is no list.</summary>
    public static bool? IsKnown(string place) =>
        IsOutsideNuts(place) || NutsHistory.Regions(place[..2]).IsEmpty
            ? null
            : NutsHistory.IsExtraRegio(place) || NutsHistory.Find(place).IsKnown;

    private static bool IsOutsideNuts(string place) => place.Contains('-');

    private static bool? ByPrefix(string inner, string wider)
    {
        if (inner.StartsWith(wider, StringComparison.Ordinal)) return true;
        return wider.StartsWith(inner, StringComparison.Ordinal) ? null : false;
    }
}
