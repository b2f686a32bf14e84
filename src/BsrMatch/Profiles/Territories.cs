namespace BsrMatch.Profiles;

/// <summary>
/// Countries of ISO 3166-1 that are part of another one, and what they are called in NUTS.
/// </summary>
/// <remarks>
/// Outermost regions and Åland are part of the Union (Articles 349 and 355 TFEU). The overseas countries and
/// territories of Denmark, France and the Netherlands (Decision (EU) 2021/1764) are not, but take part in its
/// programmes on the terms of their state, as Annex A of Horizon 2020 says of entities from there. The Faroe
/// Islands are neither and join programmes as a country of their own, as Horizon Europe, so that they are not
/// listed. Saint-Martin is counted with Guadeloupe in NUTS. Svalbard and Jan Mayen belong to Norway.
/// </remarks>
internal static class Territories
{
    /// <summary>The state a territory belongs to; null for any other country.</summary>
    public static string? StateOf(string country) => country switch
    {
        "BL" or "GF" or "GP" or "MF" or "MQ" or "NC" or "PF" or "PM" or "RE" or "TF" or "WF" or "YT" => "FR",
        "AW" or "BQ" or "CW" or "SX" => "NL",
        "GL" => "DK",
        "AX" => "FI",
        "SJ" => "NO",
        _ => null,
    };

    /// <summary>
    /// The place of a country among the NUTS codes: what NUTS calls it or, for a territory outside NUTS, its
    /// state and, after a hyphen, the country.
    /// </summary>
    public static string PlaceOf(string country) => country switch
    {
        "GP" => "FRY1",
        "MQ" => "FRY2",
        "GF" => "FRY3",
        "RE" => "FRY4",
        "YT" => "FRY5",
        "MF" => "FRY10-MF",
        "AX" => "FI2",
        "SJ" => "NO0B",
        "GR" => "EL",
        "GB" => "UK",
        _ => StateOf(country) is { } state ? $"{state}-{country}" : country,
    };
}
