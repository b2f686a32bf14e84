using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Catalogue;

/// <summary>
/// French regions, overseas territories and some departments by name, as French catalogues write them. Codes
/// are of NUTS 2016 to 2024 (Regulation (EC) 1059/2003 as amended), or of ISO 3166-1 for what lies outside.
/// </summary>
internal static class FrenchRegions
{
    private static readonly (string Name, string Code)[] Table =
    [
        ("Île-de-France", "FR1"), ("Centre-Val de Loire", "FRB"), ("Bourgogne-Franche-Comté", "FRC"),
        ("Normandie", "FRD"), ("Hauts-de-France", "FRE"), ("Grand Est", "FRF"), ("Pays de la Loire", "FRG"),
        ("Bretagne", "FRH"), ("Nouvelle-Aquitaine", "FRI"), ("Occitanie", "FRJ"),
        ("Auvergne-Rhône-Alpes", "FRK"), ("Provence-Alpes-Côte d'Azur", "FRL"), ("Corse", "FRM"),
        ("Guadeloupe", "FRY1"), ("Martinique", "FRY2"), ("Guyane", "FRY3"), ("La Réunion", "FRY4"),
        ("Mayotte", "FRY5"), ("Landes", "FRI13"), ("Bouches-du-Rhône", "FRL04"),
        ("Polynésie française", "PF"), ("Nouvelle-Calédonie", "NC"), ("Wallis et Futuna", "WF"),
        ("Saint-Barthélemy", "BL"), ("Saint-Martin", "MF"), ("Saint-Pierre-et-Miquelon", "PM"),
        ("Terres australes et antarctiques françaises", "TF"),
    ];

    private static readonly Lazy<Dictionary<string, NutsRegion>> ByName = new(() =>
        Table.ToDictionary(row => Key(row.Name), row => Code(row.Code), StringComparer.Ordinal));

    /// <summary>The region of a name; capitals, accents, hyphens and apostrophes do not matter.</summary>
    /// <returns>Null when the name is not known.</returns>
    public static NutsRegion? Find(string name) =>
        ByName.Value.TryGetValue(Key(name), out var region) ? region : null;

    private static string Key(string name) =>
        string.Concat(name.Where(char.IsLetter).Select(c => Folding.Fold(c, out _)));

    private static NutsRegion Code(string code) => NutsRegion.TryParse(code, out var region)
        ? region
        : throw new InvalidOperationException($"{code} is no region.");
}
