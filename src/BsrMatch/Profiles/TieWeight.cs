namespace BsrMatch.Profiles;

/// <summary>
/// What part of a tied firm's figures is added, 0 to 1, under Articles 3 and 6 of the Annex to Recommendation
/// 2003/361/EC. Least and greatest differ when the share is unknown.
/// </summary>
internal readonly record struct TieWeight(double Least, double Greatest)
{
    private const double PartnerFrom = 0.25;
    private const double PartnerUpTo = 0.5;

    /// <summary>Public owners, in the spelling of <see cref="PartnerFirm.InvestorType"/>.</summary>
    private const string PublicBody = "public-body";

    // Article 3(2), second subparagraph: a firm with these among its owners stays autonomous.
    private static readonly HashSet<string> ExemptInvestors = new(StringComparer.OrdinalIgnoreCase)
    {
        "venture-capital", "business-angel", "university", "research-centre", "institutional-investor",
        "regional-fund", "small-local-authority",
    };

    /// <summary>The weight of one tie.</summary>
    public static TieWeight Of(PartnerFirm tie)
    {
        // Above half, whatever the tie is called, there is a majority and hence a link (Article 3(3)).
        if (tie.Relation == Ownership.Linked || tie.Share > PartnerUpTo) return new(1, 1);
        if (tie.Relation == Ownership.Autonomous || tie.Share < PartnerFrom) return new(0, 0);
        if (IsExempt(tie)) return new(0, 0);
        return tie.Share is { } share ? new(share, share) : new(PartnerFrom, PartnerUpTo);
    }

    /// <summary>
    /// Whether public bodies together hold 25% or more; such a firm is no SME whatever its figures
    /// (Article 3(4)).
    /// </summary>
    public static bool IsPublicControl(IReadOnlyList<PartnerFirm> ties)
    {
        var held = 0.0;
        foreach (var tie in ties)
        {
            if (!PublicBody.Equals(tie.InvestorType, StringComparison.OrdinalIgnoreCase)) continue;
            held += tie.Share ?? (tie.Relation == Ownership.Autonomous ? 0 : PartnerFrom);
        }

        return Math.Round(held, 6) >= PartnerFrom;
    }

    private static bool IsExempt(PartnerFirm tie) =>
        tie.InvestorType is { } type && ExemptInvestors.Contains(type);
}
