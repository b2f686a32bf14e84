using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>
/// Puts a bundle into a models folder. Everything is written aside first and takes its place by renaming, so
/// that a process killed on the way leaves the bundle that was current, or the new one, and names ending in
/// <c>.writing</c>, which the next run clears away.
/// </summary>
internal static class BundlePublisher
{
    private const string Unfinished = ".writing";

    /// <summary>
    /// Writes the bundle and, where none is in use or it is to be, makes it current; returns its folder and
    /// whether it is current.
    /// </summary>
    /// <exception cref="SetupException">The models folder cannot be written; what was
    /// current still is.</exception>
    public static (string Folder, bool IsCurrent) Publish(
        string modelsFolder, string version, IReadOnlyDictionary<string, byte[]> files, bool isSelected)
    {
        try
        {
            Directory.CreateDirectory(modelsFolder);
            ClearUnfinished(modelsFolder);
            var folder = Path.Combine(modelsFolder, version);
            var aside = folder + Unfinished;
            Directory.CreateDirectory(aside);
            foreach (var (name, bytes) in files) WriteThrough(Path.Combine(aside, name), bytes);
            if (Directory.Exists(folder)) Refresh(folder, aside, files);
            else Directory.Move(aside, folder);
            var current = Path.Combine(modelsFolder, ModelBundle.CurrentFile);
            var before = File.Exists(current) ? File.ReadAllText(current).Trim() : "";
            if (before == version) return (folder, true);
            var isInUse = before.Length > 0
                && File.Exists(Path.Combine(modelsFolder, before, ModelBundle.CardFile));
            if (isInUse && !isSelected) return (folder, false);
            WriteThrough(current + Unfinished, System.Text.Encoding.UTF8.GetBytes(version + "\n"));
            File.Move(current + Unfinished, current, true);
            return (folder, true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(
                $"{modelsFolder}: the new model bundle cannot be written " +
                $"({e.Message.ReplaceLineEndings(" ")}); " +
                "what was current still is; make room or choose another folder with --models", e);
        }
    }

    private static void ClearUnfinished(string modelsFolder)
    {
        foreach (var left in Directory.GetDirectories(modelsFolder, "*" + Unfinished))
            Directory.Delete(left, true);
        foreach (var left in Directory.GetFiles(modelsFolder, "*" + Unfinished)) File.Delete(left);
    }

    // The bundle may be the current one, so its folder is never taken away. A version is a hash of all files
    // but the card: in a sound folder only the card can differ, as after a change of the test split, and it
    // changes in one rename. In a damaged folder the card comes last, since it vouches for the rest.
    private static void Refresh(string folder, string aside, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (name, bytes) in files.OrderBy(file => file.Key == ModelBundle.CardFile))
        {
            var place = Path.Combine(folder, name);
            if (!File.Exists(place) || !File.ReadAllBytes(place).AsSpan().SequenceEqual(bytes))
                File.Move(Path.Combine(aside, name), place, true);
        }

        Directory.Delete(aside, true);
    }

    // Past the system's cache, or a power cut could leave the new name on an empty file.
    private static void WriteThrough(string path, byte[] bytes)
    {
        using var stream = File.Create(path);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
