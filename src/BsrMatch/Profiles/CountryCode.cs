namespace BsrMatch.Profiles;

/// <summary>A country as ISO 3166-1 alpha-2, such as <c>LV</c>.</summary>
public readonly record struct CountryCode
{
    private const string Assigned =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS " +
        "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE " +
        "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM " +
        "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC " +
        "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
        "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
        "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    private static readonly HashSet<string> Codes = [.. Assigned.Split(' ')];

    private CountryCode(string value) => Value = value;

    /// <summary>The two capital letters.</summary>
    public string Value { get; }

    /// <summary>The state a territory belongs to, as <c>FR</c> for <c>RE</c>; for a state itself.</summary>
    /// <remarks>Greenland counts as part of Denmark, the Faroe Islands as a country of their own.</remarks>
    public CountryCode State => Territories.StateOf(Value) is { } state ? new(state) : this;

    /// <summary>
    /// Reads a code in either case. The European Commission's <c>EL</c> and <c>UK</c> are read as
    /// <c>GR</c> and <c>GB</c>.
    /// </summary>
    /// <returns>False when the code is not assigned.</returns>
    public static bool TryParse(string text, out CountryCode country)
    {
        ArgumentNullException.ThrowIfNull(text);
        var code = text.Trim().ToUpperInvariant() switch { "EL" => "GR", "UK" => "GB", var other => other };
        var known = Codes.Contains(code);
        country = known ? new CountryCode(code) : default;
        return known;
    }

    /// <summary>Whether this country lies inside <paramref name="wider"/>, or is the same.</summary>
    /// <returns>
    /// True for a territory and its state. Null for a state and its territory, since the state may be said of
    /// a firm in the territory.
    /// </returns>
    public bool? IsWithin(CountryCode wider)
    {
        if (this == wider || State == wider) return true;
        return wider.State == this ? null : false;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
