namespace BsrMatch.Storage;

/// <summary>
/// Every table that holds something about a client, with the column that names the client. A new table with
/// such a column belongs here, which a test sees to, and what is deleted from it into <see cref="Erasure"/>.
/// </summary>
internal static class ClientTables
{
    public const string Profiles = "profile";

    public const string Feedback = "feedback";

    /// <summary>The tables, those that refer to others first: the order of deleting.</summary>
    public static IReadOnlyList<(string Table, string ClientColumn)> All { get; } =
    [
        ("match_row", "profile_id"),
        ("match_result", "profile_id"),
        ("batch_error", "profile_id"),
        (Feedback, "profile_id"),
        (Profiles, "id"),
    ];
}
