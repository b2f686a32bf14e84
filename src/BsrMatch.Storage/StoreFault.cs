using BsrMatch.Input;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// Puts SQLite's errors that come from the surroundings into words: which file, what is wrong, what to do.
/// </summary>
/// <remarks>Result codes: https://www.sqlite.org/rescode.html.</remarks>
internal static class StoreFault
{
    private const string ChooseAnother = "or choose another file with --db or BSRMATCH_DB";

    /// <summary>
    /// The error in words; null when it is a defect of the program and must not be dressed up.
    /// </summary>
    public static SetupException? Explain(string location, SqliteException e)
    {
        var text = e.SqliteErrorCode switch
        {
            5 or 6 => "the store is locked by another process; wait until that has finished, or end it, "
                + "and try again",
            3 or 8 => $"the store is read-only; make the file and its folder writable, {ChooseAnother}",
            10 => "the store's disk or network drive failed to read or write; check it and try again",
            11 => "the store is damaged; restore it from a backup, or move it away and a new one is made",
            13 => "the disk is full; free some space and try again",
            14 when Directory.Exists(location) =>
                "this is a folder; name a file in it with --db or BSRMATCH_DB",
            14 => $"the store cannot be opened; make its folder and the file writable, {ChooseAnother}",
            26 => $"this is not a database; move it away and a new store is made, {ChooseAnother}",
            _ => null,
        };
        return text is null ? null : Because(location, text, e);
    }

    public static SetupException InUse(string location) => Because(location,
        "the store is being read by another process; wait until that has finished, or end it");

    public static SetupException Foreign(string location) => Because(location,
        "this is a database of another program; choose another file with --db or BSRMATCH_DB");

    public static SetupException Newer(string location, int version, int known) => Because(location,
        $"the store was written by a newer bsrmatch (schema {version}, this one knows {known}); "
        + $"update bsrmatch, {ChooseAnother}");

    /// <summary>SQLite can read the file, but what it holds makes no sense.</summary>
    /// <param name="location">The store's file.</param>
    /// <param name="what">What is damaged, such as <c>run r-1</c>.</param>
    /// <param name="cause">How it was noticed.</param>
    public static SetupException Damaged(string location, string what, Exception? cause = null) =>
        Because(location, $"{OnOneLine(what)} is damaged in the store; restore the store from a backup, "
            + "or match the firms again", cause);

    /// <summary>A file's name may hold line feeds; a message must not.</summary>
    public static string OnOneLine(string path) =>
        string.Create(path.Length, path, (span, text) =>
        {
            for (var i = 0; i < text.Length; i++) span[i] = char.IsControl(text[i]) ? ' ' : text[i];
        });

    private static SetupException Because(string location, string text, Exception? cause = null) =>
        new($"{OnOneLine(location)}: {text}", cause);
}
