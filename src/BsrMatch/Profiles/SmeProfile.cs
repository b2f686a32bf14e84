using BsrMatch.Input;

namespace BsrMatch.Profiles;

/// <summary>An SME asking for support: the query. Every missing value is unknown, never zero.</summary>
public sealed record SmeProfile
{
    /// <summary>The client's id; unique within a list.</summary>
    public required string Id { get; init; }

    /// <summary>The firm's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where the firm is registered.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>Where in the country.</summary>
    public NutsRegion? Region { get; init; }

    /// <summary>Year of foundation, 1000 to the current year.</summary>
    public int? Founded { get; init; }

    /// <summary>Staff in annual work units, exactly or as a band.</summary>
    public Amount? Employees { get; init; }

    /// <summary>Annual turnover in euro, exactly or as a band.</summary>
    public Amount? TurnoverEur { get; init; }

    /// <summary>Balance sheet total in euro, exactly or as a band.</summary>
    public Amount? BalanceSheetEur { get; init; }

    /// <summary>The accounting year before.</summary>
    public YearFigures? PreviousYear { get; init; }

    /// <summary>Legal form as the firm writes it, such as <c>GmbH</c>.</summary>
    public string? LegalForm { get; init; }

    /// <summary>What kind of organisation asks.</summary>
    public OrganisationType? OrganisationType { get; init; }

    /// <summary>How the firm is tied to others.</summary>
    public Ownership? Ownership { get; init; }

    /// <summary>The firms and investors it is tied to.</summary>
    public IReadOnlyList<PartnerFirm> Partners { get; init; } = [];

    /// <summary>De minimis aid received; null when nothing is said about it, empty when there was
    /// none.</summary>
    public IReadOnlyList<PastAid>? PastAid { get; init; }

    /// <summary>Main economic activity.</summary>
    public NaceCode? Sector { get; init; }

    /// <summary>Technology readiness level, 1 to 9.</summary>
    public int? Trl { get; init; }

    /// <summary>What the firm does.</summary>
    public string? Description { get; init; }

    /// <summary>What the firm wants.</summary>
    public string? Needs { get; init; }

    /// <summary>Language of the texts as ISO 639-1; null when it must be detected.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The SHA-256 of the profile's canonical JSON, in lower-case hexadecimal. Equal content
    /// has equal hashes.
    /// </summary>
    public string Hash() => StableHash.Sha256(ProfileJson.WriteCanonical(this));
}
