using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Ranking;

/// <summary>Looks for what is wrong in a models folder.</summary>
public static class ModelsFolderCheck
{
    /// <summary>Everything found, in plain words, each with what to do; none where all is well.</summary>
    public static IReadOnlyList<string> Run(ModelsFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder.Location))
            return [$"{folder.Location}: there is no such folder; run 'bsrmatch train' or name another one"];
        return [.. OfCurrent(folder), .. OfVersions(folder), .. OfRecord(folder), .. Strays(folder)];
    }

    private static IEnumerable<string> OfCurrent(ModelsFolder folder)
    {
        var current = folder.Current();
        if (current is null)
            yield return $"{folder.CurrentPath}: names no model; 'bsrmatch models promote VERSION' makes one "
                + "current";
        else if (!folder.Versions().Contains(current))
        {
            yield return $"{folder.CurrentPath}: names {current}, which is not there; 'bsrmatch models "
                + "rollback' goes back to the one before";
        }
        else if (TryRead(folder) is [.., var last] && last.To != current)
        {
            yield return $"{folder.CurrentPath}: names {current}, but the last promotion was to {last.To}; "
                + "somebody changed it by hand";
        }
    }

    private static IEnumerable<string> OfVersions(ModelsFolder folder)
    {
        foreach (var version in folder.Versions())
        {
            var fault = Attempt(() => folder.Load(version));
            if (fault is not null) yield return fault;
            var path = folder.FolderOf(version);
            var text = File.ReadAllText(Path.Combine(path, ModelBundle.CardFile));
            if (ModelCard.Parse(text) is not { } card) continue;
            if (card.Text("version") is { } own && own != version)
                yield return $"{path}: its card says {own}; give the folder that name";
            var named = card.Find("files") is { ValueKind: JsonValueKind.Object } files
                ? files.EnumerateObject().Select(file => file.Name).ToHashSet(StringComparer.Ordinal)
                : [];
            foreach (var name in NamesIn(path).Except(named).Where(name => name != ModelBundle.CardFile))
                yield return $"{Path.Combine(path, name)}: does not belong to the bundle; take it away";
        }
    }

    // What is wrong with the record itself is told apart.
    private static IReadOnlyList<Promotion> TryRead(ModelsFolder folder) =>
        Attempt(folder.Promotions) is null ? folder.Promotions() : [];

    private static IEnumerable<string> OfRecord(ModelsFolder folder) =>
        Attempt(folder.Promotions) is { } fault ? [fault] : [];

    private static IEnumerable<string> Strays(ModelsFolder folder)
    {
        string[] known =
            [.. folder.Versions(), ModelBundle.CurrentFile, PromotionLog.FileName, FolderLock.FileName];
        return NamesIn(folder.Location).Except(known).Select(name => Path.Combine(folder.Location, name)
            + (name.EndsWith(DurableFile.Unfinished, StringComparison.Ordinal)
                ? ": was left by a command that was killed, unless one is at work; the next that changes the "
                    + "models clears it away"
                : ": belongs to no model; take it away"));
    }

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    private static string? Attempt(Func<object> work)
    {
        try
        {
            _ = work();
            return null;
        }
        catch (SetupException e)
        {
            return e.Message;
        }
    }
}
