using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>Spells what rules compare, for a firm's values and a programme's limits alike.</summary>
internal static class CodesOf
{
    public static Codes Countries(IEnumerable<CountryCode> countries) =>
        Codes.Of(CodeKind.Country, countries, country => country.Value);

    public static Codes Regions(IEnumerable<NutsRegion> regions) =>
        Codes.Of(CodeKind.Region, regions, region => region.Value);

    public static Codes Sectors(IReadOnlyList<NaceCode> sectors) =>
        Codes.Of(CodeKind.Sector, sectors, sector => sector.ToString()) with
        {
            Version = sectors[0].Version,
        };

    public static Codes Sizes(IEnumerable<SizeClass> sizes) =>
        Codes.Of(CodeKind.Size, sizes, size => size.Spell());

    public static Codes OrganisationTypes(IEnumerable<OrganisationType> types) =>
        Codes.Of(CodeKind.OrganisationType, types, type => type.Spell());
}
