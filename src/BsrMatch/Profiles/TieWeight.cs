namespace BsrMatch.Profiles;

/// <summary>
/// What part of a tied firm's figures is added, 0 to 1, and why, under Articles 3 and 6 of the Annex to
/// Recommendation 2003/361/EC. Least and greatest differ when the share is unknown.
/// </summary>
internal readonly record struct TieWeight(double Least, double Greatest, SizeStepKind Reason)
{
    private const double PartnerFrom = 0.25;
    private const double PartnerUpTo = 0.5;

    /// <summary>The weight of one tie.</summary>
    public static TieWeight Of(PartnerFirm tie)
    {
        if (tie.Relation == Ownership.Linked) return new(1, 1, SizeStepKind.LinkedInFull);
        // Above half, whatever the tie is called, there is a majority and hence a link (Article 3(3)).
        if (tie.Share > PartnerUpTo) return new(1, 1, SizeStepKind.MajorityInFull);
        if (tie.Relation == Ownership.Autonomous || tie.Share < PartnerFrom)
            return new(0, 0, SizeStepKind.BelowAQuarter);
        if (tie.InvestorType == InvestorType.BusinessAngel)
            return new(0, 0, SizeStepKind.ExemptBusinessAngel);
        if (IsExempt(tie.InvestorType)) return new(0, 0, SizeStepKind.ExemptInvestor);
        return tie.Share is { } share
            ? new(share, share, SizeStepKind.PartnerByShare)
            : new(PartnerFrom, PartnerUpTo, SizeStepKind.PartnerOfUnknownShare);
    }

    /// <summary>
    /// What public bodies hold together, 0 when there are none. A partner of unknown share holds a quarter at
    /// least, and so does a link, which is control whatever the share.
    /// </summary>
    public static double PublicShare(IReadOnlyList<PartnerFirm> ties)
    {
        var held = 0.0;
        foreach (var tie in ties)
        {
            if (!IsPublic(tie)) continue;
            var least = tie.Relation switch
            {
                Ownership.Linked => PartnerFrom,
                Ownership.Partner when tie.Share is null => PartnerFrom,
                _ => 0,
            };
            held += Math.Max(tie.Share ?? 0, least);
        }

        return Math.Round(held, 6);
    }

    /// <summary>
    /// Whether public bodies together hold 25% or more; such a firm is no SME whatever its figures
    /// (Article 3(4)).
    /// </summary>
    public static bool IsPublicControl(IReadOnlyList<PartnerFirm> ties) => PublicShare(ties) >= PartnerFrom;

    // A small local authority is let off only as long as it is a partner, not once it is linked.
    private static bool IsPublic(PartnerFirm tie) => tie.InvestorType == InvestorType.PublicBody
        || (tie.InvestorType == InvestorType.SmallLocalAuthority && Of(tie).Least == 1);

    // Article 3(2), second subparagraph: a firm with these among its owners stays autonomous.
    private static bool IsExempt(InvestorType? type) =>
        type is not (null or InvestorType.Company or InvestorType.PublicBody);
}
