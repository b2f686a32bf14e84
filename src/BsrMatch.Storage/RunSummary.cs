namespace BsrMatch.Storage;

/// <summary>A saved run at a glance.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Kind">What was run, such as <c>match</c>.</param>
/// <param name="CreatedAt">When it was saved; UTC.</param>
/// <param name="AsOf">The day the answers are for.</param>
/// <param name="CatalogueVersion">The version of the catalogue.</param>
/// <param name="ModelVersion">The version of the model bundle.</param>
/// <param name="Results">How many results are kept of it.</param>
public sealed record RunSummary(
    string Id, string Kind, DateTimeOffset CreatedAt, DateOnly AsOf, string CatalogueVersion,
    string ModelVersion, int Results);
