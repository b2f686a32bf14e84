using BsrMatch.Input;

namespace BsrMatch.Ranking;

/// <summary>
/// A folder of model bundles, each in a folder of its own, with the file <c>current</c> that names the one in
/// use and the record of promotions. Reading needs no lock: whatever is there is whole.
/// </summary>
public sealed class ModelsFolder
{
    private readonly PromotionLog log;

    /// <summary>Names a folder; it need not exist yet.</summary>
    public ModelsFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Location = path;
        log = new PromotionLog(Path.Combine(path, PromotionLog.FileName));
    }

    /// <summary>The path as it was given.</summary>
    public string Location { get; }

    /// <summary>Told of every step of a change, so that a test can end it there.</summary>
    internal Action<SwitchStep>? Reached { get; init; }

    internal string CurrentPath => Path.Combine(Location, ModelBundle.CurrentFile);

    internal PromotionLog Log => log;

    /// <summary>
    /// The versions there are, the newest first: by the time their cards were written, and of equal times by
    /// name. Whether a bundle can be used shows when it is loaded.
    /// </summary>
    public IReadOnlyList<string> Versions()
    {
        if (!Directory.Exists(Location)) return [];
        return
        [
            .. Directory.GetDirectories(Location)
                .Where(folder => !folder.EndsWith(DurableFile.Unfinished, StringComparison.Ordinal))
                .Where(folder => File.Exists(CardOf(folder)))
                .OrderByDescending(folder => File.GetLastWriteTimeUtc(CardOf(folder)))
                .ThenBy(folder => folder, StringComparer.Ordinal)
                .Select(folder => Path.GetFileName(folder)),
        ];

        static string CardOf(string folder) => Path.Combine(folder, ModelBundle.CardFile);
    }

    /// <summary>What the file <c>current</c> names, whether there is such a bundle or not; null where there
    /// is no such file or nothing in it.</summary>
    /// <exception cref="SetupException">It cannot be read.</exception>
    public string? Current()
    {
        try
        {
            return File.Exists(CurrentPath) && File.ReadAllText(CurrentPath).Trim() is { Length: > 0 } version
                ? version
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{CurrentPath}: cannot be read; check its permissions", e);
        }
    }

    /// <summary>The newest version that is neither the current one nor one that somebody went back from; null
    /// when there is none.</summary>
    /// <exception cref="SetupException">The record is damaged.</exception>
    public string? NewestCandidate()
    {
        var passedOver = Promotions().Where(made => made.Selection.Kind == SelectionKind.Rollback)
            .Select(made => made.From).Append(Current()).ToHashSet(StringComparer.Ordinal);
        return Versions().FirstOrDefault(version => !passedOver.Contains(version));
    }

    /// <summary>The folder of a version.</summary>
    /// <exception cref="InputException">There is no such version here.</exception>
    public string FolderOf(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var folder = Path.Combine(Location, version);
        // A version comes from a command line or a record; it must not lead out of the folder.
        if (version is not ("" or "." or "..") && Path.GetFileName(version) == version
            && Directory.Exists(folder))
        {
            return folder;
        }

        var near = Spelling.Nearest(version, Versions());
        throw new InputException(new Fault("VERSION", null, "", version, $"a model version in {Location}",
            near is null ? "'bsrmatch models list' shows them" : $"did you mean {near}?"));
    }

    /// <summary>Loads and verifies a version.</summary>
    /// <exception cref="InputException">There is no such version here.</exception>
    /// <exception cref="SetupException">It cannot be used.</exception>
    public ModelBundle Load(string version) => ModelBundle.Load(FolderOf(version));

    /// <summary>
    /// Every change of the current version but the first, which had none before it, in their order. A change
    /// that was killed before it took place is left out.
    /// </summary>
    /// <exception cref="SetupException">The record is damaged.</exception>
    public IReadOnlyList<Promotion> Promotions() => log.Read(Current());

    /// <summary>The version that a rollback leads to; null when there is none.</summary>
    /// <exception cref="SetupException">The record is damaged.</exception>
    public string? Previous()
    {
        // Going back twice must not lead to where it began, so versions that were left are forgotten.
        var before = new Stack<string>();
        foreach (var promotion in Promotions())
        {
            // A rollback may also name a version that was left: that leads on, as a promotion does.
            if (promotion.Selection.Kind != SelectionKind.Rollback || !before.Contains(promotion.To))
                before.Push(promotion.From);
            else while (before.Pop() != promotion.To) { }
        }

        return before.TryPeek(out var previous) ? previous : null;
    }

    /// <summary>Whether the record tells that a version was the current one at some time.</summary>
    /// <exception cref="SetupException">The record is damaged.</exception>
    public bool WasInUse(string version) =>
        Promotions().Any(promotion => promotion.From == version || promotion.To == version);

    /// <summary>Takes the right to change the folder, which one process has at a time, and clears away what a
    /// killed process left.</summary>
    /// <exception cref="SetupException">Another process has it, or the folder cannot be written
    /// to.</exception>
    public ModelsFolderHold Hold() => Hold(TimeSpan.Zero, () => { });

    /// <summary>Likewise, waiting for another process that has it.</summary>
    /// <param name="patience">How long to wait.</param>
    /// <param name="waits">Called once when the wait begins to be long.</param>
    /// <exception cref="SetupException">Another process has it all the while, or the folder cannot be written
    /// to.</exception>
    internal ModelsFolderHold Hold(TimeSpan patience, Action waits) =>
        new(this, FolderLock.Take(Location, patience, waits));

    /// <summary>Makes a version the current one; see <see cref="ModelsFolderHold.Select"/>.</summary>
    /// <exception cref="InputException">There is no such version here.</exception>
    /// <exception cref="SetupException">It cannot be used, or the folder cannot be changed.</exception>
    public Promotion? Select(string version, Selection selection, TimeProvider clock)
    {
        using var hold = Hold();
        return hold.Select(version, selection, clock);
    }

    /// <summary>Likewise, where what is current is still what the version was compared with.</summary>
    /// <param name="version">The version.</param>
    /// <param name="compared">What it was compared with; null where nothing was current.</param>
    /// <param name="selection">Why.</param>
    /// <param name="clock">Tells when.</param>
    /// <exception cref="InputException">There is no such version here.</exception>
    /// <exception cref="SetupException">Something else is current by now, it cannot be used, or the folder
    /// cannot be changed.</exception>
    public Promotion? Select(string version, string? compared, Selection selection, TimeProvider clock)
    {
        using var hold = Hold();
        if (Current() is var current && current != compared)
        {
            throw new SetupException($"{Location}: another command made {current ?? "no model"} the current "
                + $"one while {version} was compared with {compared ?? "none"}; run this one again");
        }

        return hold.Select(version, selection, clock);
    }
}
