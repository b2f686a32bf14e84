using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Profiles;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Match runs in the store: what was asked, with what, and what came out.</summary>
public sealed class RunStore
{
    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public RunStore(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>
    /// Saves a run with its profiles and results, all or nothing, and deletes runs that the store's
    /// <see cref="Retention"/> no longer keeps.
    /// </summary>
    /// <param name="header">What the run was made with.</param>
    /// <param name="results">The results; each profile once.</param>
    /// <param name="catalogue">
    /// The catalogue of the run, kept once a version so that the run can be replayed; null to keep none.
    /// </param>
    /// <returns>The run's id: <c>r-</c>, the UTC time to the second, and a hash of what was run.</returns>
    /// <exception cref="ArgumentException">A result's hash is not its profile's.</exception>
    /// <exception cref="SetupException">The store cannot be written to; nothing is saved.</exception>
    public string Save(
        RunHeader header, IReadOnlyList<StoredResult> results, ProgrammeCatalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(results);
        var now = store.Now;
        return store.Write(transaction =>
        {
            var id = RunRows.FreeId(transaction, now, Fingerprint(header, results));
            RunRows.Insert(transaction, id, header, results.Count, now);
            if (catalogue is not null) CatalogueSnapshots.Keep(transaction, catalogue, now);
            InsertResults(transaction, id, results, now);
            Retention.Apply(transaction, now);
            return id;
        });
    }

    /// <summary>Reads a run back; null when there is none with this id.</summary>
    /// <exception cref="SetupException">The store is damaged.</exception>
    public StoredRun? Load(string runId)
    {
        try
        {
            return store.Read(transaction => RunReader.Read(transaction, runId));
        }
        catch (InvalidDataException e)
        {
            throw StoreFault.Damaged(store.Location, $"run {runId}", e);
        }
    }

    /// <summary>The latest runs, the newest first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<RunSummary> List(int most) =>
        store.Read(transaction => RunList.Read(transaction, most));

    private static string Fingerprint(RunHeader header, IReadOnlyList<StoredResult> results)
    {
        var text = new StringBuilder().Append(header);
        foreach (var result in results)
            text.Append('\n').Append(result.Profile.Id).Append(' ').Append(result.ProfileHash);
        return text.ToString();
    }

    private static void InsertResults(
        SqliteTransaction transaction, string id, IReadOnlyList<StoredResult> results, DateTimeOffset now)
    {
        using var insertProfile = new Statement(transaction, """
            INSERT INTO profile (id, hash, json, saved_at) VALUES (@id, @hash, @json, @at)
            ON CONFLICT (id, hash) DO NOTHING
            """, "@id", "@hash", "@json", "@at");
        using var insertResult = new Statement(transaction, """
            INSERT INTO match_result (run_id, profile_id, profile_hash, position, no_good_match, result_json)
            VALUES (@run, @profile, @hash, @position, @noGoodMatch, @json)
            """, "@run", "@profile", "@hash", "@position", "@noGoodMatch", "@json");
        using var insertRow = new Statement(transaction, """
            INSERT INTO match_row (run_id, profile_id, rank, programme_id, verdict, fit, score)
            VALUES (@run, @profile, @rank, @programme, @verdict, @fit, @score)
            """, "@run", "@profile", "@rank", "@programme", "@verdict", "@fit", "@score");
        var at = StoreTime.Format(now);
        var position = 0;
        foreach (var result in results)
        {
            var profile = result.Profile.Id;
            insertProfile.Execute(profile, result.ProfileHash, JsonOf(result), at);
            insertResult.Execute(id, profile, result.ProfileHash, position++, result.NoGoodMatch ? 1 : 0,
                result.ResultJson);
            foreach (var match in result.Matches)
            {
                var verdict = match.Verdict.ToString().ToLowerInvariant();
                insertRow.Execute(
                    id, profile, match.Rank, match.ProgrammeId, verdict, match.Fit, match.Score);
            }
        }
    }

    private static string JsonOf(StoredResult result)
    {
        // Another profile may have been put into the record since.
        var profile = result.Canonical is { } written && ReferenceEquals(written.Profile, result.Profile)
            ? written
            : CanonicalProfile.Of(result.Profile);
        return profile.Hash == result.ProfileHash
            ? Encoding.UTF8.GetString(profile.Json.Span)
            : throw new ArgumentException($"the result for {result.Profile.Id} is of another profile");
    }
}
