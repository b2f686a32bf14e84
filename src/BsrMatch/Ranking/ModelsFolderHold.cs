using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Ranking;

/// <summary>A step of a change of the current version, in their order.</summary>
internal enum SwitchStep
{
    /// <summary>What is to happen is written beside the record.</summary>
    IntentWritten,

    /// <summary>The record says what is to happen.</summary>
    Intended,

    /// <summary>The new version is written beside the file <c>current</c>.</summary>
    CurrentWritten,

    /// <summary>The new version is the current one.</summary>
    Switched,

    /// <summary>That it has happened is written beside the record.</summary>
    SettlementWritten,

    /// <summary>The record says that it has happened.</summary>
    Settled,
}

/// <summary>The right to change a models folder, for as long as it is not disposed of.</summary>
public sealed class ModelsFolderHold : IDisposable
{
    private readonly ModelsFolder folder;
    private readonly FolderLock hold;

    internal ModelsFolderHold(ModelsFolder folder, FolderLock hold)
    {
        (this.folder, this.hold) = (folder, hold);
        try
        {
            DurableFile.ClearUnfinished(folder.Location);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            hold.Dispose();
            throw NotWritten(e);
        }
    }

    /// <summary>
    /// Makes a version the current one and records it. A process killed on the way leaves the version before
    /// or the new one, and a record that says which.
    /// </summary>
    /// <returns>The change; null where there was none: the version is the current one already, or the folder
    /// had none before, and then nothing is recorded.</returns>
    /// <exception cref="InputException">There is no such version here.</exception>
    /// <exception cref="SetupException">It cannot be used, or the folder cannot be written to.</exception>
    public Promotion? Select(string version, Selection selection, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(clock);
        _ = folder.Load(version);
        var from = folder.Current();
        if (from == version) return null;
        try
        {
            if (from is null)
            {
                Switch(version);
                return null;
            }

            var (text, next) = folder.Log.Settle(from);
            var promotion = new Promotion(next, clock.GetUtcNow(), from, version, selection);
            text += Encoding.UTF8.GetString(PromotionJson.Write(promotion));
            Record(text, SwitchStep.IntentWritten, SwitchStep.Intended);
            Switch(version);
            Record(text + Encoding.UTF8.GetString(PromotionJson.WriteSettled(next, happened: true)),
                SwitchStep.SettlementWritten, SwitchStep.Settled);
            return promotion;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(e);
        }
    }

    /// <summary>Gives the right back.</summary>
    public void Dispose() => hold.Dispose();

    private void Switch(string version)
    {
        DurableFile.Replace(folder.CurrentPath, Encoding.UTF8.GetBytes(version + "\n"),
            () => folder.Reached?.Invoke(SwitchStep.CurrentWritten));
        folder.Reached?.Invoke(SwitchStep.Switched);
    }

    private void Record(string text, SwitchStep written, SwitchStep done)
    {
        DurableFile.Replace(Path.Combine(folder.Location, PromotionLog.FileName),
            Encoding.UTF8.GetBytes(text), () => folder.Reached?.Invoke(written));
        folder.Reached?.Invoke(done);
    }

    private SetupException NotWritten(Exception e) => new(
        $"{folder.Location}: cannot be written to ({e.Message.ReplaceLineEndings(" ")}); make room or check "
        + "its permissions, then see with 'bsrmatch models list' which model is current", e);
}
