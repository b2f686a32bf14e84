namespace BsrMatch.Storage;

/// <summary>A stored catalogue at a glance.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Version">Its present version.</param>
/// <param name="ImportedAt">When it was last imported, with or without changes; UTC.</param>
/// <param name="Programmes">How many programmes it holds now.</param>
/// <param name="Retired">How many it held once.</param>
public sealed record CatalogueSummary(
    string Name, string Version, DateTimeOffset ImportedAt, int Programmes, int Retired);
