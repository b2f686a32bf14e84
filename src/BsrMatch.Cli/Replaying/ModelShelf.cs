using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Cli.Replaying;

/// <summary>The model bundles of a folder, each loaded when it is wanted.</summary>
internal sealed class ModelShelf(string folder)
{
    private readonly Lazy<ModelBundle> current = new(() => ModelBundle.LoadCurrent(folder));

    public string Folder => folder;

    /// <exception cref="SetupException">The bundle is missing or damaged.</exception>
    public ModelBundle Current => current.Value;

    /// <summary>A bundle by its version; null when it is not there or this program cannot use it.</summary>
    /// <exception cref="SetupException">The bundle is damaged.</exception>
    public ModelBundle? Find(string version)
    {
        if (current.IsValueCreated && Current.Version == version) return Current;
        var path = Path.Combine(folder, version);
        // The version comes from the store; it must not lead out of the folder.
        if (version is "" or "." or ".." || Path.GetFileName(version) != version || !Directory.Exists(path))
            return null;
        try
        {
            return ModelBundle.Load(path);
        }
        catch (SetupException) when (IsForOtherFeatures(path))
        {
            return null;
        }
    }

    // An old bundle stays whole while the program goes on to other features.
    private bool IsForOtherFeatures(string path)
    {
        try
        {
            return Schema(File.ReadAllText(Path.Combine(path, ModelBundle.CardFile)))
                != Schema(Current.CardJson);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException or SetupException)
        {
            return false;
        }
    }

    private static string? Schema(string card)
    {
        using var json = JsonDocument.Parse(card);
        return json.RootElement.GetProperty("featureSchema").GetString();
    }
}
