using BsrMatch.Catalogue;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;
using BsrMatch.Projects;

namespace BsrMatch.Files.Importing;

/// <summary>
/// Opens files of programmes and projects: CSV, TSV, XLSX, JSON and JSONL in our own layout or in one of a
/// public source, see <c>docs/importing.md</c>.
/// </summary>
public static class ImportFiles
{
    private const long LargestSpooled = 8L << 30;

    /// <summary>The names of the layouts programmes come in.</summary>
    public static IReadOnlyList<string> ProgrammeLayouts { get; } =
        [.. new ProgrammeKind().Layouts.Select(layout => layout.Name)];

    /// <summary>The names of the layouts projects come in.</summary>
    public static IReadOnlyList<string> ProjectLayouts { get; } =
        [.. new ProjectKind().Layouts.Select(layout => layout.Name)];

    /// <summary>Programmes of a file, of a folder of .json files, or of a BEIR collection.</summary>
    /// <param name="path">The file or the folder; it is opened when entries are asked for.</param>
    /// <param name="options">How to read it.</param>
    public static ImportReading<Programme> Programmes(string path, ImportOptions options) =>
        Of(new ProgrammeKind(), path, options);

    /// <summary>Programmes of a stream, which is read to its end at once and closed.</summary>
    /// <param name="stream">The stream; one that cannot be read twice is copied to a temporary file, so that
    /// whoever waits for the entries waits for no program that writes them.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="options">How to read it.</param>
    public static ImportReading<Programme> Programmes(Stream stream, string name, ImportOptions options) =>
        Of(new ProgrammeKind(), stream, name, options);

    /// <summary>Projects of a file or of a folder of .json files.</summary>
    /// <param name="path">The file or the folder; it is opened when entries are asked for.</param>
    /// <param name="options">How to read it.</param>
    public static ImportReading<Project> Projects(string path, ImportOptions options) =>
        Of(new ProjectKind(), path, options);

    /// <summary>Projects of a stream, which is read to its end at once and closed.</summary>
    /// <param name="stream">As above.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="options">How to read it.</param>
    public static ImportReading<Project> Projects(Stream stream, string name, ImportOptions options) =>
        Of(new ProjectKind(), stream, name, options);

    private static ImportReading<T> Of<T>(EntryKind<T> kind, string path, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        var import = new FileImport<T>(kind, options);
        import.CheckOptions();
        if (PipeAt(path) is { } pipe) return Of(import, pipe, path);
        return new ImportReading<T>(path, told => import.Read(
            FilesOf(path).Select(file => (InputBytes.Of(file), FormatFinder.OfName(file))), told));
    }

    // A pipe, such as a shell's <(command), is a path too, and can be opened once only.
    private static FileStream? PipeAt(string path)
    {
        if (!File.Exists(path)) return null;
        var stream = InputFile.OpenRead(path);
        if (!stream.CanSeek) return stream;
        stream.Dispose();
        return null;
    }

    private static string[] FilesOf(string path)
    {
        if (Directory.Exists(path)) return CatalogueReader.FilesOf(path);
        return Path.Exists(path)
            ? [path]
            : throw ListFault.Of(path, "a file or a folder", "check the path");
    }

    private static ImportReading<T> Of<T>(
        EntryKind<T> kind, Stream stream, string name, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        var import = new FileImport<T>(kind, options);
        import.CheckOptions();
        return Of(import, stream, name);
    }

    // The store is locked while entries are asked for, and must not wait for a program that is slow to write.
    private static ImportReading<T> Of<T>(FileImport<T> import, Stream stream, string name)
    {
        var input = InputBytes.Spooled(stream, name, LargestSpooled);
        return new ImportReading<T>(name, told => import.Read([(input, null)], told));
    }
}
