namespace BsrMatch.Profiles;

/// <summary>Level 3 regions of NUTS 2024 that follow one another, covered in whole or in part.</summary>
/// <param name="First">Index of the first one.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Whole">Whether all of each is covered.</param>
internal readonly record struct NutsSlice(int First, int End, bool Whole)
{
    public bool IsEmpty => First >= End;
}

/// <summary>What a code covers.</summary>
/// <param name="Version">The year of the latest NUTS version that has the code.</param>
/// <param name="Slices">The regions of NUTS 2024, in whole or in part.</param>
/// <param name="IsKnown">Whether there is such a code.</param>
internal sealed record NutsArea(int Version, NutsSlice[] Slices, bool IsKnown)
{
    /// <summary>What several areas cover together.</summary>
    public static NutsArea Union(IEnumerable<NutsArea> areas) =>
        new(Version: 0, [.. areas.SelectMany(area => area.Slices)], IsKnown: false);

    /// <summary>
    /// Whether everything this area may cover lies inside another one: all true, nothing false, else null.
    /// </summary>
    public bool? IsWithin(NutsArea wider)
    {
        bool? all = null;
        foreach (var slice in Slices)
        {
            for (var region = slice.First; region < slice.End; region++)
            {
                if (wider.Covers(region) is not { } inside) return null;
                if (all is { } others && others != inside) return null;
                all = inside;
            }
        }

        return all;
    }

    // Null for a region that is covered in part.
    private bool? Covers(int region)
    {
        bool? covered = false;
        foreach (var slice in Slices)
        {
            if (region < slice.First || region >= slice.End) continue;
            if (slice.Whole) return true;
            covered = null;
        }

        return covered;
    }
}
