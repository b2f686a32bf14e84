namespace BsrMatch.Profiles;

/// <summary>
/// A region in the European NUTS classification, such as <c>DE</c>, <c>DE8</c>, <c>DE80</c> or <c>DE80N</c>,
/// of any version from 2013 to 2024. A code means what it meant in the latest version that has it.
/// </summary>
public readonly record struct NutsRegion
{
    private NutsRegion(string value) => Value = value;

    /// <summary>The code in capital letters: a country and up to three more characters.</summary>
    public string Value { get; }

    /// <summary>
    /// Whether there is such a region in a version from 2013 to 2024; null for a country whose regions are
    /// not listed, such as <c>BY</c>.
    /// </summary>
    public bool? IsKnown => NutsPlaces.IsKnown(Place);

    // The territory of a state may be given by its own country code, as RE for FRY4.
    private string Place => Value.Length == 2 ? Territories.PlaceOf(Value) : Value;

    /// <summary>Reads a code; its country must exist, the rest is checked for form only.</summary>
    public static bool TryParse(string text, out NutsRegion region)
    {
        ArgumentNullException.ThrowIfNull(text);
        region = default;
        var code = text.Trim().ToUpperInvariant();
        if (code.Length is < 2 or > 5 || !CountryCode.TryParse(code[..2], out _)) return false;
        if (code.Skip(2).Any(c => !char.IsAsciiLetterOrDigit(c))) return false;
        // NUTS writes EL for Greece and, as long as it covered it, UK for the United Kingdom.
        code = code[..2] switch { "GR" => "EL" + code[2..], "GB" => "UK" + code[2..], _ => code };
        region = new NutsRegion(code);
        return true;
    }

    /// <summary>Whether this region lies inside <paramref name="wider"/>, or is the same.</summary>
    /// <returns>
    /// True when all of it lies inside, false when none does, null when a part does or the code is not known
    /// well enough, so that nobody can tell. Codes of different versions are compared by the regions of NUTS
    /// 2024 they became.
    /// </returns>
    public bool? IsWithin(NutsRegion wider) => NutsPlaces.IsWithin(Place, wider.Place);

    /// <summary>
    /// Whether this region lies inside <paramref name="wider"/> taken together: LV007 of NUTS 2021 lies in
    /// none of LV00A, LV00B and LV00C alone, but in the three.
    /// </summary>
    /// <returns>As <see cref="IsWithin"/>; false when there is nothing to lie in.</returns>
    public bool? IsWithinAny(IReadOnlyCollection<NutsRegion> wider)
    {
        ArgumentNullException.ThrowIfNull(wider);
        return NutsPlaces.IsWithinAny(Place, [.. wider.Select(region => region.Place)]);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The whole of a country as a region.</summary>
    internal static NutsRegion Of(CountryCode country) => new(country.Value);
}
