using BsrMatch.Input;

namespace BsrMatch.Storage;

/// <summary>Finds the store's file and makes its folder.</summary>
internal static class StoreLocation
{
    private const string NameAFile = "name a file with --db or BSRMATCH_DB";

    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static string Default(Func<string, string?> environment)
    {
        if (environment("BSRMATCH_DB") is { Length: > 0 } chosen) return chosen;
        return Path.Combine(DataFolder(environment), "bsrmatch", "bsrmatch.db");
    }

    /// <summary>
    /// The full path. SQLite would take <c>:memory:</c> or <c>file:</c> for something else than a file's
    /// name; a full path is never mistaken.
    /// </summary>
    public static string Resolve(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            throw new SetupException($"the store's path is empty or no path; {NameAFile}");
        return Path.GetFullPath(path);
    }

    public static void EnsureFolder(string location)
    {
        var folder = Path.GetDirectoryName(location);
        if (folder is null || Directory.Exists(folder)) return;
        try
        {
            // The store holds clients' data. The XDG specification asks for the same: 0700 when created.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, OwnerOnly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{StoreFault.OnOneLine(folder)}: the store's folder cannot be created; "
                + "create it, or choose another place with --db or BSRMATCH_DB", e);
        }
    }

    /// <summary>
    /// Makes an empty file for the user alone, which is a database without tables. SQLite would make one that
    /// others may read, and gives the files it keeps beside the database the same permissions.
    /// </summary>
    public static void EnsureFile(string location)
    {
        if (OperatingSystem.IsWindows() || File.Exists(location)) return;
        try
        {
            using var file = new FileStream(location, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or SQLite is about to say what is wrong.
        }
    }

    // The XDG base directory specification has relative paths ignored. .NET honours XDG_DATA_HOME by itself,
    // but not on macOS.
    private static string DataFolder(Func<string, string?> environment)
    {
        if (!OperatingSystem.IsWindows() && environment("XDG_DATA_HOME") is { } xdg && Path.IsPathRooted(xdg))
            return xdg;
        var data = Folder(Environment.SpecialFolder.LocalApplicationData);
        if (data.Length > 0) return data;
        var home = Folder(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0) return Path.Combine(home, ".local", "share");
        throw new SetupException($"there is no home folder to keep the store in; {NameAFile}");
    }

    // Without DoNotVerify the answer is empty on a fresh account, where the folder is yet to be made.
    private static string Folder(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
