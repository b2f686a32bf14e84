using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>A models folder with several versions of one small bundle, of which the first is current.</summary>
internal sealed class SmallShelf : IDisposable
{
    private readonly SmallBundle first = new();

    /// <param name="more">Further versions, each newer than the one before.</param>
    public SmallShelf(params string[] more)
    {
        var day = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(CardOf(SmallBundle.Version), day);
        foreach (var version in more)
        {
            Directory.CreateDirectory(FolderOf(version));
            foreach (var file in Directory.GetFiles(first.Folder))
                File.Copy(file, Path.Combine(FolderOf(version), Path.GetFileName(file)));
            File.WriteAllText(CardOf(version),
                File.ReadAllText(CardOf(version)).Replace(SmallBundle.Version, version));
            File.SetLastWriteTimeUtc(CardOf(version), day = day.AddDays(1));
        }
    }

    public string Models => first.Models;

    public ModelsFolder Folder => new(Models);

    public string FolderOf(string version) => Path.Combine(Models, version);

    public string CardOf(string version) => Path.Combine(FolderOf(version), ModelBundle.CardFile);

    /// <summary>Lets all cards name the catalogue they were trained on.</summary>
    public void TrainedOn(string catalogue)
    {
        foreach (var card in Folder.Versions().Select(CardOf))
        {
            var written = File.GetLastWriteTimeUtc(card);
            File.WriteAllText(card, File.ReadAllText(card).Replace("\"c-1\"", $"\"{catalogue}\""));
            File.SetLastWriteTimeUtc(card, written);
        }
    }

    public string[] Everything() =>
        [.. Directory.GetFileSystemEntries(Models).Select(path => Path.GetFileName(path)).Order()];

    public void Dispose() => first.Dispose();
}
