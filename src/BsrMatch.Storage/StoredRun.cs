namespace BsrMatch.Storage;

/// <summary>A run as it was saved.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Header">What it was made with.</param>
/// <param name="CreatedAt">When it was saved; UTC.</param>
/// <param name="Results">The results in the order they were saved in.</param>
public sealed record StoredRun(
    string Id, RunHeader Header, DateTimeOffset CreatedAt, IReadOnlyList<StoredResult> Results)
{
    /// <summary>How many results it had that were erased since with their clients' data.</summary>
    public int Erased { get; init; }
}
