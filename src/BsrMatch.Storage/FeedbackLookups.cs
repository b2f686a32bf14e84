using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>What the store knows about profiles that outcomes are told of.</summary>
internal sealed class FeedbackLookups : IDisposable
{
    private readonly SqliteTransaction transaction;
    private readonly Pseudonyms? pseudonyms;
    private readonly Statement run;
    private readonly Statement versionInRun;
    private readonly Statement rankInRun;
    private readonly Statement runThatRanked;
    private readonly Statement latestVersion;

    public FeedbackLookups(SqliteTransaction transaction)
    {
        this.transaction = transaction;
        pseudonyms = Pseudonyms.Find(transaction);
        run = new Statement(transaction, "SELECT 1 FROM match_run WHERE id = @run", "@run");
        versionInRun = new Statement(transaction,
            "SELECT profile_hash FROM match_result WHERE run_id = @run AND profile_id = @profile",
            "@run", "@profile");
        rankInRun = new Statement(transaction, """
            SELECT rank FROM match_row
            WHERE run_id = @run AND profile_id = @profile AND programme_id = @programme
            """, "@run", "@profile", "@programme");
        // By way of the results, which are found by their profile; the rows are not.
        runThatRanked = new Statement(transaction, """
            SELECT match_run.id FROM match_result JOIN match_run ON match_run.id = match_result.run_id
            WHERE match_result.profile_id = @profile AND match_run.created_at < @before
                AND EXISTS (SELECT 1 FROM match_row AS shown
                    WHERE shown.run_id = match_result.run_id AND shown.profile_id = match_result.profile_id
                        AND shown.programme_id = @programme)
            ORDER BY match_run.created_at DESC, match_run.id DESC LIMIT 1
            """, "@profile", "@before", "@programme");
        latestVersion = new Statement(transaction,
            "SELECT hash FROM profile WHERE id = @profile ORDER BY saved_at DESC, hash LIMIT 1", "@profile");
    }

    /// <summary>The pseudonym of a client that the store knows by that alone; else null.</summary>
    public string? PseudonymOf(string profileId) =>
        pseudonyms?.Of(profileId) is { } pseudonym && LatestVersion(profileId) is null
            && LatestVersion(pseudonym) is not null
            ? pseudonym
            : null;

    /// <summary>A profile as it is kept of a client that the store knows by the pseudonym.</summary>
    public SmeProfile UnderPseudonym(SmeProfile profile) => pseudonyms!.Of(profile);

    public bool HasRun(string runId) => run.Scalar(runId) is not null;

    /// <summary>The version of a profile that a run answered; null where it did not.</summary>
    public string? VersionIn(string runId, string profileId) =>
        (string?)versionInRun.Scalar(runId, profileId);

    /// <summary>The version of a profile that was saved last; null where there is none.</summary>
    public string? LatestVersion(string profileId) => (string?)latestVersion.Scalar(profileId);

    /// <summary>The place at which a run showed a programme; null where it did not.</summary>
    public int? RankIn(string runId, string profileId, string programmeId) =>
        (int?)(long?)rankInRun.Scalar(runId, profileId, programmeId);

    /// <summary>The latest run up to a day (UTC) that showed a profile a programme; null for none.</summary>
    public string? RunThatRanked(string profileId, string programmeId, DateOnly day) =>
        (string?)runThatRanked.Scalar(
            profileId, day < DateOnly.MaxValue ? IsoDate.Format(day.AddDays(1)) : "~", programmeId);

    /// <summary>The outcomes of a profile and programme, in the order in which they were recorded.</summary>
    public IReadOnlyList<Feedback> History(string profileId, string programmeId) =>
        FeedbackReader.History(transaction, profileId, programmeId);

    public void Dispose()
    {
        run.Dispose();
        versionInRun.Dispose();
        rankInRun.Dispose();
        runThatRanked.Dispose();
        latestVersion.Dispose();
    }
}
