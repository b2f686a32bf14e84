using System.Security.Cryptography;
using BsrMatch.Input;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// Erases clients from the store for good: their rows are deleted, and what the rows held is overwritten in
/// the file and in the files SQLite keeps beside it.
/// </summary>
/// <remarks>
/// Copies made by others, such as backups or the snapshots of a file system, are out of reach.
/// </remarks>
public sealed class ClientEraser
{
    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public ClientEraser(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>
    /// Whether rows are deleted whose content the file may still hold: an erasure was interrupted, or runs
    /// fell to the store's retention. The next erasure, of whatever, overwrites it.
    /// </summary>
    public bool IsUnfinished => Unfinished() is not null;

    /// <summary>
    /// Erases clients: every version of their profiles, all that was found for them and all that became of
    /// it, under their ids and under their pseudonyms. Runs left without any result go as well.
    /// </summary>
    /// <param name="clientIds">The clients' ids, or their pseudonyms.</param>
    /// <returns>What was erased of each client, in the order given; empty where nothing was kept.</returns>
    /// <exception cref="SetupException">The store is in use or cannot be written to. The message says
    /// whether the clients' data may still be in the file; the same call finishes the work later.
    /// </exception>
    public IReadOnlyList<Erasure> Forget(IReadOnlyList<string> clientIds)
    {
        ArgumentNullException.ThrowIfNull(clientIds);
        var pseudonyms = Pseudonyms.Find(store);
        return Erase(transaction => [.. clientIds.Select(id => Sum(
            DeleteClient(transaction, id),
            pseudonyms is null ? Nothing : DeleteClient(transaction, pseudonyms.Of(id))))]);
    }

    /// <summary>
    /// Erases the runs made before a day (UTC), their results, the outcomes recorded before it, and the
    /// profiles for which neither is left.
    /// </summary>
    /// <inheritdoc cref="Forget"/>
    public Erasure ForgetBefore(DateOnly day) =>
        Erase(transaction => [DeleteBefore(transaction, day)])[0];

    /// <summary>Deletes within a greater change; the content is overwritten by the next erasure.</summary>
    internal static Erasure DeleteBefore(SqliteTransaction transaction, DateOnly day)
    {
        var limit = IsoDate.Format(day);
        using var results = new Statement(transaction, """
            SELECT COUNT(*) FROM match_result
            WHERE run_id IN (SELECT id FROM match_run WHERE created_at < @day)
            """, "@day");
        using var runs = new Statement(transaction, "DELETE FROM match_run WHERE created_at < @day", "@day");
        using var profiles = new Statement(transaction, """
            DELETE FROM profile
            WHERE saved_at < @day AND NOT EXISTS (SELECT 1 FROM match_result AS result
                WHERE result.profile_id = profile.id AND result.profile_hash = profile.hash)
            AND NOT EXISTS (SELECT 1 FROM feedback
                WHERE feedback.profile_id = profile.id AND feedback.profile_hash = profile.hash)
            """, "@day");
        var resultCount = Count(results.Scalar(limit));
        var runCount = runs.Execute(limit);
        var outcomeCount = FeedbackRows.DeleteBefore(transaction, limit);
        var erasure = new Erasure(profiles.Execute(limit), resultCount, runCount, outcomeCount);
        if (!erasure.IsEmpty) MarkUnfinished(transaction);
        return erasure;
    }

    private static Erasure DeleteClient(SqliteTransaction transaction, string id)
    {
        using var results = new Statement(
            transaction, "SELECT COUNT(*) FROM match_result WHERE profile_id = @id", "@id");
        using var runs = new Statement(transaction, """
            DELETE FROM match_run
            WHERE id IN (SELECT run_id FROM match_result WHERE profile_id = @id)
                AND NOT EXISTS (SELECT 1 FROM match_result AS other
                    WHERE other.run_id = match_run.id AND other.profile_id <> @id)
            """, "@id");
        var resultCount = Count(results.Scalar(id));
        var runCount = runs.Execute(id);
        var deleted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (table, column) in ClientTables.All)
        {
            using var delete = new Statement(
                transaction, $"DELETE FROM {table} WHERE {column} = @id", "@id");
            deleted[table] = delete.Execute(id);
        }

        if (runCount + deleted.Values.Sum() > 0) MarkUnfinished(transaction);
        return new Erasure(
            deleted[ClientTables.Profiles], resultCount, runCount, deleted[ClientTables.Feedback]);
    }

    private IReadOnlyList<Erasure> Erase(Func<SqliteTransaction, IReadOnlyList<Erasure>> delete)
    {
        var erased = store.Write(delete);
        if (Unfinished() is not { } mark) return erased;
        StorePurge.Run(store);
        return store.Write(transaction =>
        {
            // What another process deleted meanwhile has a mark of its own, which must stay.
            if (StoreSettings.Get(transaction, StoreSettings.ErasureUnfinished) == mark)
                StoreSettings.Remove(transaction, StoreSettings.ErasureUnfinished);
            return erased;
        });
    }

    private string? Unfinished() => store.Read(transaction =>
        StoreSettings.Get(transaction, StoreSettings.ErasureUnfinished));

    // Together with the deletion, so that a process that dies before the content is overwritten, or that a
    // reader keeps from it, leaves the next erasure to finish the work.
    private static void MarkUnfinished(SqliteTransaction transaction) => StoreSettings.Set(transaction,
        StoreSettings.ErasureUnfinished, RandomNumberGenerator.GetHexString(16, lowercase: true));

    private static Erasure Nothing { get; } = new(0, 0, 0);

    private static Erasure Sum(Erasure one, Erasure other) => new(
        one.Profiles + other.Profiles, one.Results + other.Results, one.Runs + other.Runs,
        one.Outcomes + other.Outcomes);

    private static int Count(object? scalar) => (int)(long)scalar!;
}
