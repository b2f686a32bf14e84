using BsrMatch.Storage;

namespace BsrMatch.Cli.Replaying;

/// <summary>How an answer compares with the one that was saved.</summary>
internal enum ReplayOutcome
{
    /// <summary>The same bytes.</summary>
    Identical,

    /// <summary>The same but for the versions and the day it names.</summary>
    Same,

    /// <summary>Something else.</summary>
    Different,
}

/// <summary>What a replay found.</summary>
/// <param name="Run">The run as it was saved.</param>
/// <param name="AgainstCurrent">Whether it was computed with what is current today.</param>
/// <param name="Parts">What the answers depend on, then and now.</param>
/// <param name="Remarks">What had to stand in for something that is gone.</param>
/// <param name="Clients">The clients in the order of the run, without those erased since.</param>
internal sealed record ReplayReport(
    StoredRun Run, bool AgainstCurrent, IReadOnlyList<PartVersions> Parts, IReadOnlyList<string> Remarks,
    IReadOnlyList<ClientReplay> Clients)
{
    /// <summary>
    /// Whether the check passed: the same bytes, or against what is current the same answers.
    /// </summary>
    public bool Passed => Clients.All(client => client.Outcome == ReplayOutcome.Identical
        || (AgainstCurrent && client.Outcome == ReplayOutcome.Same));

    /// <summary>Whether answers differ that nothing accounts for.</summary>
    public bool ShowsDefect => Clients.Any(client => client.IsDefect);

    public int Count(ReplayOutcome outcome) => Clients.Count(client => client.Outcome == outcome);
}

/// <summary>One client's answer, computed again.</summary>
/// <param name="ProfileId">The client.</param>
/// <param name="Outcome">How the two answers compare.</param>
/// <param name="Differences">How they differ, in words; empty unless they do.</param>
/// <param name="Values">Every value that differs, where nothing accounts for it; else empty.</param>
internal sealed record ClientReplay(
    string ProfileId, ReplayOutcome Outcome, IReadOnlyList<Difference> Differences,
    IReadOnlyList<ValueChange> Values)
{
    public bool IsDefect => Values.Count > 0;
}
