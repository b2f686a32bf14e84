using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Importing;

/// <summary>Opens the store for imports and their history.</summary>
internal static class StoreToImport
{
    /// <summary>The store; an empty one in memory where nothing is to be written and there is none.</summary>
    /// <exception cref="SetupException">It cannot be used.</exception>
    public static Store Open(string? database, TimeProvider clock, bool isWritten)
    {
        var path = database ?? Store.DefaultPath();
        return isWritten || path.Length == 0 || Path.Exists(path)
            ? Store.Open(path, clock)
            : Store.OpenInMemory(path, clock);
    }
}
