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

    /// <summary>What is left of the ceiling on a day.</summary>
    /// <param name="profile">
    /// The firm and the aid it has received. Aid of another state than the firm's is left aside; where one of
    /// the two states is unknown, the aid is counted.
    /// </param>
    /// <param name="programme">The programme that would grant more.</param>
    /// <param name="asOf">The day of the new grant; aid of the three years up to it counts.</param>
    /// <returns>Null when the programme's aid is not de minimis, or is not known to be.</returns>
    /// <remarks>A single undertaking includes its linked firms: their aid belongs in the list too.</remarks>
    public static DeMinimisHeadroom? Headroom(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.Funding is not { DeMinimis: true } funding) return null;
        var used = 0.0;
        var country = ProfileCountry.Of(profile);
        var after = asOf.AddYears(-PeriodYears);
        foreach (var aid in profile.PastAid ?? [])
        {
            if (aid.Date <= after || aid.Date > asOf) continue;
            if (MayBeOf(country, aid.MemberState)) used += aid.AmountEur;
        }

        var left = Math.Max(0, CeilingEur - used);
        return new DeMinimisHeadroom(used, left, funding.MaxEur is { } greatest ? greatest <= left : null);
    }

    private static bool MayBeOf(CountryCode? country, CountryCode? grantedBy) =>
        country is null || grantedBy is null || country == grantedBy;
}
