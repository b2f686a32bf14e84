using System.Text;
using System.Text.Json;
using BsrMatch.Features;
using BsrMatch.Input;

namespace BsrMatch.Ranking;

/// <summary>
/// A trained model in its folder <c>models/VERSION</c>: the card and the files it names. Immutable once
/// loaded, and safe to share between threads.
/// </summary>
public sealed class ModelBundle
{
    /// <summary>The file in a models folder that names the bundle in use.</summary>
    public const string CurrentFile = "current";

    /// <summary>The card's file name.</summary>
    public const string CardFile = "card.json";

    private const string Remedy =
        "run 'make train' to build it again, or choose another folder with --models";

    /// <summary>Puts a bundle together in memory, as training does before it writes the card.</summary>
    internal ModelBundle(
        string version, string cardJson, string catalogueVersion, LearnedTexts texts, TreeEnsemble ranker,
        Calibration calibration)
    {
        (Version, CardJson, CatalogueVersion) = (version, cardJson, catalogueVersion);
        (Texts, Ranker, Calibration) = (texts, ranker, calibration);
    }

    /// <summary>The version, which is also the folder's name.</summary>
    public string Version { get; }

    /// <summary>The model card as JSON.</summary>
    public string CardJson { get; }

    /// <summary>The version of the catalogue the bundle was trained on; fits are calibrated for it.</summary>
    public string CatalogueVersion { get; }

    internal LearnedTexts Texts { get; }

    internal TreeEnsemble Ranker { get; }

    internal Calibration Calibration { get; }

    /// <summary>Loads the bundle that a models folder calls current.</summary>
    /// <param name="modelsFolder">A folder with a file <c>current</c> and a folder a version.</param>
    /// <exception cref="SetupException">The bundle is missing, damaged or made for other
    /// features.</exception>
    public static ModelBundle LoadCurrent(string modelsFolder)
    {
        var current = Path.Combine(modelsFolder, CurrentFile);
        var version = ReadFile(current, () => File.ReadAllText(current)).Trim();
        if (version.StartsWith('.') || version.Any(char.IsControl) || !IsFileName(version))
            throw new SetupException($"{current}: does not name a model version; {Remedy}");
        return Load(Path.Combine(modelsFolder, version));
    }

    /// <summary>Loads a bundle from its own folder and verifies it.</summary>
    /// <exception cref="SetupException">The bundle is missing, damaged or made for other
    /// features.</exception>
    public static ModelBundle Load(string folder)
    {
        var cardPath = Path.Combine(folder, CardFile);
        var cardBytes = ReadFile(cardPath, () => File.ReadAllBytes(cardPath));
        var card = ReadCard(cardBytes, cardPath);
        if (card.FeatureSchema != FeatureSchema.Hash)
        {
            throw new SetupException(
                $"{folder}: was trained for other features than this program computes; run 'make train'");
        }

        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (name, _) in card.Files)
        {
            var path = Path.Combine(folder, name);
            files[name] = ReadFile(path, () => MappedFile.Open(path));
        }

        // Another processor checks while this one reads; nothing is believed before both are done.
        var verified = Task.Run(() => Verify(folder, card.Files, files));
        ModelBundle? bundle = null;
        SetupException? fault = null;
        try
        {
            var (ranker, calibration) = RankerFile.Read(files[RankerFile.Name]);
            bundle = new ModelBundle(card.Version, Encoding.UTF8.GetString(cardBytes), card.Catalogue,
                TextFile.Read(files[TextFile.Name]), ranker, calibration);
        }
        catch (Exception e) when (e is InvalidDataException or KeyNotFoundException or ArgumentException
            or IndexOutOfRangeException or OverflowException)
        {
            var why = e is InvalidDataException ? e.Message : "its parts do not fit together";
            fault = new SetupException($"{folder}: cannot be understood ({why}); {Remedy}", e);
        }

        // That a file was changed explains whatever else is wrong with it.
        verified.GetAwaiter().GetResult();
        return bundle ?? throw fault!;
    }

    private static void Verify(string folder, IReadOnlyList<(string Name, string Sha256)> hashes,
        Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        foreach (var (name, sha256) in hashes)
        {
            if (StableHash.Sha256(files[name].Span) == sha256) continue;
            throw new SetupException(
                $"{Path.Combine(folder, name)}: is damaged (its checksum differs from the card's); {Remedy}");
        }
    }

    private static T ReadFile<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var what = e is FileNotFoundException or DirectoryNotFoundException
                ? "is missing"
                : "cannot be read";
            throw new SetupException($"{path}: the model bundle {what}; {Remedy}", e);
        }
    }

    private static Card ReadCard(byte[] bytes, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return new Card(
                root.GetProperty("version").GetString()!,
                root.GetProperty("featureSchema").GetString()!,
                root.GetProperty("catalogue").GetString()!,
                [
                    .. root.GetProperty("files").EnumerateObject()
                        .Select(file => (FileName(file.Name), file.Value.GetString()!)),
                ]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or InvalidDataException)
        {
            throw new SetupException($"{path}: the model card is damaged; {Remedy}", e);
        }
    }

    // A card speaks of the files beside it and of no others.
    private static string FileName(string name) =>
        IsFileName(name) ? name : throw new InvalidDataException($"{name} is no file name");

    private static bool IsFileName(string name) =>
        name.Length > 0 && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0;

    private sealed record Card(
        string Version, string FeatureSchema, string Catalogue,
        IReadOnlyList<(string Name, string Sha256)> Files);
}
