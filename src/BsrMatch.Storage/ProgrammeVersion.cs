namespace BsrMatch.Storage;

/// <summary>What an import did to a programme.</summary>
public enum ProgrammeChange
{
    /// <summary>It was new, or came back after it had been retired.</summary>
    Added,

    /// <summary>Its entry differed from the one before.</summary>
    Changed,

    /// <summary>It was no longer in the catalogue.</summary>
    Retired,
}

/// <summary>One entry in the history of a programme.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Change">What happened.</param>
/// <param name="CatalogueVersion">The version of the catalogue that brought it.</param>
/// <param name="RecordedAt">When it was imported; UTC.</param>
/// <param name="Json">The programme from then on; for a retired one its last text.</param>
public sealed record ProgrammeVersion(
    string ProgrammeId, ProgrammeChange Change, string CatalogueVersion, DateTimeOffset RecordedAt,
    string Json);
