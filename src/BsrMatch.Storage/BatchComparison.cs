using BsrMatch.Batch;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>A client whose suggestions two runs differ in.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="ProfileChanged">Whether the client's profile was another one.</param>
/// <param name="Before">The matches of the first run; null where it does not have the client.</param>
/// <param name="After">Those of the second; likewise.</param>
public sealed record ClientChange(
    string ClientId, bool ProfileChanged, IReadOnlyList<MatchFacts>? Before,
    IReadOnlyList<MatchFacts>? After);

/// <summary>Compares the suggestions of two runs over a client list.</summary>
public sealed class BatchComparison
{
    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public BatchComparison(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>
    /// Goes through the clients of both runs: those of the second in its order, then those that only the
    /// first has.
    /// </summary>
    /// <param name="first">A run's id.</param>
    /// <param name="second">Another's.</param>
    /// <param name="found">Takes each client; whether its suggestions changed is the second argument.</param>
    /// <exception cref="SetupException">The store is damaged.</exception>
    public void Run(string first, string second, Action<ClientChange, bool> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        store.Read(transaction =>
        {
            using var hash = new Statement(transaction,
                "SELECT profile_hash FROM match_result WHERE run_id = @run AND profile_id = @client",
                "@run", "@client");
            foreach (var (client, now) in Clients(transaction, second))
            {
                var then = (string?)hash.Scalar(first, client);
                var after = Matches(transaction, second, client);
                var before = then is null ? null : Matches(transaction, first, client);
                found(new ClientChange(client, then is not null && then != now, before, after),
                    before is null || Differ(before, after));
            }

            foreach (var (client, _) in Clients(transaction, first))
            {
                if (hash.Scalar(second, client) is not null) continue;
                found(new ClientChange(client, false, Matches(transaction, first, client), null), true);
            }

            return 0;
        });
    }

    // What an adviser acts on: the programmes, their order, and whether the firm can take part.
    private static bool Differ(IReadOnlyList<MatchFacts> before, IReadOnlyList<MatchFacts> after) =>
        before.Count != after.Count || before.Zip(after).Any(pair =>
            pair.First.ProgrammeId != pair.Second.ProgrammeId || pair.First.Verdict != pair.Second.Verdict);

    private static IEnumerable<(string Client, string Hash)> Clients(
        SqliteTransaction transaction, string run) =>
        transaction.Connection!.Query<(string, string)>("""
            SELECT profile_id, profile_hash FROM match_result WHERE run_id = @run ORDER BY position
            """, new { run }, transaction, buffered: false);

    private static IReadOnlyList<MatchFacts> Matches(
        SqliteTransaction transaction, string run, string client) =>
        [.. transaction.Connection!.Query<Row>("""
            SELECT rank AS Rank, programme_id AS ProgrammeId, verdict AS Verdict, fit AS Fit, score AS Score
            FROM match_row WHERE run_id = @run AND profile_id = @client ORDER BY rank
            """, new { run, client }, transaction).Select(row => new MatchFacts((int)row.Rank,
                row.ProgrammeId, Enum.Parse<Verdict>(row.Verdict, ignoreCase: true), row.Fit, row.Score))];

    private sealed record Row(long Rank, string ProgrammeId, string Verdict, double Fit, double Score);
}
