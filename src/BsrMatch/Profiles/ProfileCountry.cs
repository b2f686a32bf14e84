namespace BsrMatch.Profiles;

/// <summary>Which country a profile is from, and which one a region lies in.</summary>
internal static class ProfileCountry
{
    /// <summary>The country stated or, without one, the country of the region; null when neither is
    /// known.</summary>
    public static CountryCode? Of(SmeProfile profile) =>
        profile.Country ?? (profile.Region is { } region ? Of(region) : null);

    /// <summary>The country a region lies in.</summary>
    public static CountryCode? Of(NutsRegion region) =>
        CountryCode.TryParse(region.Value[..2], out var country) ? country : null;

    /// <summary>
    /// Whether a profile is from a country, by its country and its region: null when neither tells, or one
    /// says yes and the other no.
    /// </summary>
    public static bool? IsIn(SmeProfile profile, CountryCode country)
    {
        var byCountry = profile.Country?.IsWithin(country);
        var byRegion = profile.Region?.IsWithin(NutsRegion.Of(country));
        if (byCountry is null || byRegion is null) return byCountry ?? byRegion;
        return byCountry == byRegion ? byCountry : null;
    }

    /// <summary>Whether a region can lie in a country, or hold it, as France holds Réunion.</summary>
    public static bool Agree(CountryCode country, NutsRegion region)
    {
        var whole = NutsRegion.Of(country);
        return region.IsWithin(whole) != false || whole.IsWithin(region) != false;
    }
}
