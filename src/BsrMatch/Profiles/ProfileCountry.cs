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
}
