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
        if (!SameCountry(inner, wider)) return false;
        // All of it lies in its country, for which no list need be read.
        if (wider.Length == 2) return true;
        if (!IsListed(inner) || !IsListed(wider)) return ByPrefix(inner, wider);
        var (first, second) = (NutsHistory.Find(inner), NutsHistory.Find(wider));
        if (first.Version == second.Version)
        {
            if (ByPrefix(inner, wider) is true) return true;
            // Regions of one version do not overlap unless one holds the other.
            if (first.IsKnown && second.IsKnown && ByPrefix(inner, wider) is false) return false;
        }

        return first.IsWithin(second);
    }

    /// <summary>Whether one place lies inside others taken together.</summary>
    public static bool? IsWithinAny(string inner, string[] wider)
    {
        bool? inside = false;
        foreach (var place in wider)
        {
            if (IsWithin(inner, place) is not { } answer) inside = null;
            else if (answer) return true;
        }

        if (inside is not null || wider.Length == 1 || !IsListed(inner)) return inside;
        var listed = wider.Where(place => IsListed(place) && SameCountry(inner, place));
        return NutsHistory.Find(inner).IsWithin(NutsArea.Union(listed.Select(NutsHistory.Find))) == true
            ? true
            : null;
    }

    /// <summary>Whether a place is a region of some version; null where there is no list.</summary>
    public static bool? IsKnown(string place) =>
        IsListed(place) ? NutsHistory.IsExtraRegio(place) || NutsHistory.Find(place).IsKnown : null;

    // Neither a territory outside NUTS nor in a country whose regions are not listed.
    private static bool IsListed(string place) =>
        !place.Contains('-') && !NutsHistory.Regions(place[..2]).IsEmpty;

    private static bool SameCountry(string first, string second) =>
        first.AsSpan(0, 2).SequenceEqual(second.AsSpan(0, 2));

    private static bool? ByPrefix(string inner, string wider)
    {
        if (inner.StartsWith(wider, StringComparison.Ordinal)) return true;
        return wider.StartsWith(inner, StringComparison.Ordinal) ? null : false;
    }
}
