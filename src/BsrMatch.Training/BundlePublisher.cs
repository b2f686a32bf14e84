using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>
/// Puts a bundle into a models folder. Everything is written aside first and takes its place by renaming, so
/// that a process killed on the way leaves the bundle that was current, or the new one, and names ending in
/// <c>.writing</c>, which the next command that writes there clears away.
/// </summary>
internal static class BundlePublisher
{
    // Learning takes minutes, and what changes a folder meanwhile is done in a moment.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Writes the bundle and, where none is in use or it is to be, makes it current; returns its folder and
    /// whether it is current. Waits for another process that is changing the folder.
    /// </summary>
    /// <exception cref="SetupException">The models folder cannot be written, or another process is changing
    /// it for a minute; what was current still is.</exception>
    public static (string Folder, bool IsCurrent) Publish(string modelsFolder, string version,
        IReadOnlyDictionary<string, byte[]> files, bool isSelected, TimeProvider clock,
        Action<string>? progress = null)
    {
        try
        {
            Directory.CreateDirectory(modelsFolder);
            var models = new ModelsFolder(modelsFolder);
            using var hold = models.Hold(Patience, () => progress?.Invoke(
                $"waiting for another command that is changing {modelsFolder}"));
            var folder = Path.Combine(modelsFolder, version);
            Write(folder, files);
            if (isSelected || models.Current() is null)
                hold.Select(version, new Selection(SelectionKind.Training), clock);
            return (folder, models.Current() == version);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(
                $"{modelsFolder}: the new model bundle cannot be written " +
                $"({e.Message.ReplaceLineEndings(" ")}); " +
                "what was current still is; make room or choose another folder with --models", e);
        }
    }

    private static void Write(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var aside = folder + DurableFile.Unfinished;
        Directory.CreateDirectory(aside);
        foreach (var (name, bytes) in files) DurableFile.WriteThrough(Path.Combine(aside, name), bytes);
        if (Directory.Exists(folder)) Refresh(folder, aside, files);
        else Directory.Move(aside, folder);
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
}
