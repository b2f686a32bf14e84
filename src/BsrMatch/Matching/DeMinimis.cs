using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Matching;

/// <summary>
/// The de minimis ceiling of Commission Regulation (EU) 2023/2831, Article 3(2): what one Member State grants
/// a single undertaking may not exceed EUR 300,000 over any period of three years.
/// </summary>
public static class DeMinimis
{
    /// <summary>The ceiling in euro.</summary>
    public const double CeilingEur = 300_000;

    private const int PeriodYears = 3;

    // The European Economic Area, for which the Regulation has relevance.
    private static readonly HashSet<string> Area =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
        "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    // Article 1(1)(a) to (c): primary production in agriculture, fishery and aquaculture. Forestry, NACE 02,
    // is not shut out.
    private static readonly NaceCode[] PrimaryProduction = [Nace("01"), Nace("03")];

    /// <summary>What is left of the ceiling on a day.</summary>
    /// <param name="profile">
    /// The firm and the aid it has received. Aid that another state granted is left aside; where one of the
    /// two states is unknown, the aid is counted.
    /// </param>
    /// <param name="programme">
    /// The programme that would grant more. The state that grants is the programme's where it has one country
    /// only, else the firm's.
    /// </param>
    /// <param name="asOf">
    /// The day of the new grant; of a programme that is still to open, its opening day is taken. Aid counts
    /// from the day it was granted until the same date three years later, inclusive (Regulation (EEC,
    /// Euratom) 1182/71, Article 3).
    /// </param>
    /// <returns>
    /// Null when the programme's aid is not de minimis or is not known to be, and outside the European
    /// Economic Area.
    /// </returns>
    /// <remarks>A single undertaking includes its linked firms: their aid belongs in the list too.</remarks>
    public static DeMinimisHeadroom? Headroom(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.Funding is not { DeMinimis: true } funding) return null;
        var day = programme.Lifecycle.Opens > asOf ? programme.Lifecycle.Opens.Value : asOf;
        var state = programme.Countries is [var only] ? only : ProfileCountry.Of(profile);
        if (state is { } known && !Area.Contains(known.State.Value)) return null;
        if (profile.Sector is { } sector
            && PrimaryProduction.Any(excluded => sector.IsWithin(excluded) == true))
            return new DeMinimisHeadroom(null, null, null) { State = state, OtherCeiling = true };
        var isLinked = profile.Ownership == Ownership.Linked
            || profile.Partners.Any(tie => tie.Relation == Ownership.Linked);
        var award = new Award(funding.MinEur ?? 0, funding.MaxEur);
        bool? cannot = (award.Greatest ?? award.Least) > CeilingEur ? false : null;
        if (profile.PastAid is not { } pastAid)
        {
            return new DeMinimisHeadroom(null, null, cannot) { State = state, HasLinkedFirms = isLinked };
        }

        var counted = pastAid.Where(aid => MayBeOf(state, aid.MemberState)).ToList();
        var used = UsedOn(counted, day);
        if (state is null && used > 0)
            return new DeMinimisHeadroom(null, null, cannot) { State = null, HasLinkedFirms = isLinked };
        var left = Math.Max(0, CeilingEur - used);
        var from = FitsFrom(counted, award, day);
        if (from > programme.Lifecycle.Closes) from = null;
        return new DeMinimisHeadroom(used, left, award.Greatest is { } greatest ? greatest <= left
            : award.Least > left ? false : null)
        {
            State = state,
            UnsureEur = UsedOn(counted.Where(aid => aid.MemberState is null), day),
            HasLinkedFirms = isLinked,
            FitsUpToEur = left > 0 && award.Least <= left ? Math.Min(left, award.Greatest ?? left) : null,
            FitsFrom = from,
            IsAboutLeastAward = from is not null && award.IsBeyondCeiling,
        };
    }

    private static double UsedOn(IEnumerable<PastAid> aid, DateOnly day) =>
        aid.Where(one => one.Date <= day && day <= LastDay(one)).Sum(one => one.AmountEur);

    private static DateOnly LastDay(PastAid aid) => aid.Date.Year + PeriodYears < DateOnly.MaxValue.Year
        ? aid.Date.AddYears(PeriodYears)
        : DateOnly.MaxValue.AddDays(-1);

    // Room comes free only on the day after an earlier grant's last.
    private static DateOnly? FitsFrom(IReadOnlyList<PastAid> aid, Award award, DateOnly asOf)
    {
        var wanted = award.IsBeyondCeiling ? award.Least : award.Greatest ?? award.Least;
        if (wanted > CeilingEur || UsedOn(aid, asOf) + wanted <= CeilingEur) return null;
        return aid.Select(one => LastDay(one).AddDays(1)).Where(day => day > asOf).Order()
            .Where(day => UsedOn(aid, day) + wanted <= CeilingEur)
            .Select(day => (DateOnly?)day).FirstOrDefault();
    }

    private static bool MayBeOf(CountryCode? state, CountryCode? grantedBy) =>
        state is null || grantedBy is null || state.Value.State == grantedBy.Value.State;

    private static NaceCode Nace(string text) => NaceCode.TryParse(text, "2", out var code)
        ? code
        : throw new ArgumentException($"no NACE code {text}", nameof(text));

    private readonly record struct Award(double Least, double? Greatest)
    {
        // The greatest award never fits then, and the least is what can be had.
        public bool IsBeyondCeiling => Greatest > CeilingEur || Greatest is null;
    }
}
