namespace BsrMatch.Tests.Files.Inputs;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bsrmatch-files-");

    public string PathTo(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathTo(name), content);
        return PathTo(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
