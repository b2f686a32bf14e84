namespace BsrMatch.Extraction;

/// <summary>The theme that usually goes with a kind of support, an addressee or a trade.</summary>
internal static class KindredThemes
{
    private static readonly Dictionary<string, string> Offers = new(StringComparer.Ordinal)
    {
        ["finance"] = "finance-access",
        ["training"] = "training-qualification",
        ["technology-transfer"] = "technology-transfer",
        ["incubation"] = "incubation-start-up",
        ["research-infrastructure"] = "research-infrastructure",
        ["market-access"] = "market-access-internationalisation",
        ["networking"] = "clusters-networks",
        ["partner-search"] = "supply-chain-partners",
        ["policy-advice"] = "innovation-policy-support-bodies",
        ["applied-research"] = "applied-research",
    };

    private static readonly Dictionary<string, string> Audience = new(StringComparer.Ordinal)
    {
        ["start-up"] = "incubation-start-up",
        ["incubator"] = "incubation-start-up",
        ["university"] = "applied-research",
        ["support-organisation"] = "innovation-policy-support-bodies",
        ["public-body"] = "public-procurement",
        ["hospital"] = "health-care",
    };

    private static readonly Dictionary<string, string> Sectors = new(StringComparer.Ordinal)
    {
        ["01"] = "food-bioeconomy",
        ["03"] = "food-bioeconomy",
        ["10"] = "food-bioeconomy",
        ["11"] = "food-bioeconomy",
        ["16"] = "design-wood-furniture",
        ["21"] = "health-care",
        ["30"] = "maritime",
        ["31"] = "design-wood-furniture",
        ["35"] = "energy-climate",
        ["36"] = "clean-air-water",
        ["37"] = "clean-air-water",
        ["38"] = "clean-air-water",
        ["50"] = "maritime",
        ["52"] = "maritime",
        ["55"] = "tourism-culture",
        ["62"] = "digital-services",
        ["63"] = "digital-services",
        ["79"] = "tourism-culture",
        ["86"] = "health-care",
        ["87"] = "ageing-independent-living",
        ["90"] = "tourism-culture",
        ["91"] = "tourism-culture",
        ["93"] = "tourism-culture",
    };

    /// <summary>The theme's id; null where there is none.</summary>
    public static string? Of(ProjectField field, string value) => field switch
    {
        ProjectField.Offers => Offers.GetValueOrDefault(value),
        ProjectField.Audience => Audience.GetValueOrDefault(value),
        ProjectField.Sectors => Sectors.GetValueOrDefault(value),
        _ => null,
    };
}
