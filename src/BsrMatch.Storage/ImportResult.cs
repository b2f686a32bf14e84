namespace BsrMatch.Storage;

/// <summary>What an import did, as ids of programmes in their order.</summary>
/// <param name="Version">The catalogue's version after the import.</param>
/// <param name="Added">New programmes, and retired ones that came back.</param>
/// <param name="Changed">Programmes whose entry differs from the stored one.</param>
/// <param name="Unchanged">Programmes stored just so before.</param>
/// <param name="Retired">Programmes that are no longer in the catalogue; their text is kept.</param>
public sealed record ImportResult(
    string Version,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Retired);
