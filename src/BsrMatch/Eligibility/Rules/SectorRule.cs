using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's economic activity is one the programme admits.</summary>
internal sealed class SectorRule : IEligibilityRule
{
    public string Id => "sector";

    public string Subject => "sector";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        var admitted = programme.Eligibility.Sectors;
        if (admitted.Count == 0) return null;
        var limit = new Limit(Relation.OneOf, Spell(admitted));
        const string source = "eligibility.sectors";
        return profile.Sector is { } sector
            ? new(Id, "sector", Spell([sector]), limit, Kleene.Of(sector.IsWithinAny(admitted)), source)
            : new(Id, "sector", null, limit, Verdict.Unknown, source);
    }

    public static Codes Spell(IReadOnlyList<NaceCode> sectors) =>
        Codes.Of(CodeKind.Sector, sectors, sector => sector.ToString()) with
        {
            Version = sectors[0].Version,
        };
}
