namespace BsrMatch.Profiles;

/// <summary>
/// What kind of owner or holding a tie is. All but <see cref="Company"/> and <see cref="PublicBody"/> are the
/// investors of Article 3(2), second subparagraph, of the Annex to Recommendation 2003/361/EC: up to 50% they
/// leave a firm autonomous, as long as they are not linked to it, alone or jointly.
/// </summary>
public enum InvestorType
{
    /// <summary>An ordinary firm or person; the same as saying nothing.</summary>
    Company,

    /// <summary>A venture capital company.</summary>
    VentureCapital,

    /// <summary>
    /// A natural person, or a group of them, who regularly invests venture capital in unquoted firms. Exempt
    /// only while the whole investment in the firm is less than EUR 1.25 million.
    /// </summary>
    BusinessAngel,

    /// <summary>A public investment corporation.</summary>
    PublicInvestmentCorporation,

    /// <summary>A university.</summary>
    University,

    /// <summary>A research centre that does not work for profit.</summary>
    ResearchCentre,

    /// <summary>An institutional investor such as a pension fund.</summary>
    InstitutionalInvestor,

    /// <summary>A regional development fund.</summary>
    RegionalFund,

    /// <summary>
    /// An autonomous local authority with an annual budget below EUR 10 million and fewer than 5,000
    /// inhabitants.
    /// </summary>
    SmallLocalAuthority,

    /// <summary>
    /// Any other public body. With 25% or more in the hands of such, a firm is no SME (Article 3(4)).
    /// </summary>
    PublicBody,
}
