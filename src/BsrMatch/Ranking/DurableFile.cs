namespace BsrMatch.Ranking;

/// <summary>
/// Files that are there in full or not at all. They are written aside under a name that ends in
/// <c>.writing</c> and take their place in one rename.
/// </summary>
internal static class DurableFile
{
    public const string Unfinished = ".writing";

    /// <param name="path">The file.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="writtenAside">Called when all is written and only the rename is left.</param>
    public static void Replace(string path, byte[] bytes, Action? writtenAside = null)
    {
        WriteThrough(path + Unfinished, bytes);
        writtenAside?.Invoke();
        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <summary>Writes a file past the system's cache, or a power cut could leave its later name on an empty
    /// one.</summary>
    public static void WriteThrough(string path, byte[] bytes)
    {
        using var stream = File.Create(path);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Takes away what a killed process left.</summary>
    public static void ClearUnfinished(string folder)
    {
        foreach (var left in Directory.GetDirectories(folder, "*" + Unfinished)) Directory.Delete(left, true);
        foreach (var left in Directory.GetFiles(folder, "*" + Unfinished)) File.Delete(left);
    }
}
