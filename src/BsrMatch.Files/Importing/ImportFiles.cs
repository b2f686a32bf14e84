using BsrMatch.Catalogue;
using BsrMatch.Files.Inputs;
using BsrMatch.Projects;

namespace BsrMatch.Files.Importing;

/// <summary>
/// Opens files of programmes and projects: CSV, TSV, XLSX, JSON and JSONL in our own layout or in one of a
/// public source, see <c>docs/importing.md</c>.
/// </summary>
public static class ImportFiles
{
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

    /// <summary>Programmes of a stream, which is read to its end and closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="options">How to read it.</param>
    public static ImportReading<Programme> Programmes(Stream stream, string name, ImportOptions options) =>
        Of(new ProgrammeKind(), stream, name, options);

    /// <summary>Projects of a file or of a folder of .json files.</summary>
    /// <param name="path">The file or the folder; it is opened when entries are asked for.</param>
    /// <param name="options">How to read it.</param>
    public static ImportReading<Project> Projects(string path, ImportOptions options) =>
        Of(new ProjectKind(), path, options);

    /// <summary>Projects of a stream, which is read to its end and closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="options">How to read it.</param>
    public static ImportReading<Project> Projects(Stream stream, string name, ImportOptions options) =>
        Of(new ProjectKind(), stream, name, options);

    private static ImportReading<T> Of<T>(EntryKind<T> kind, string path, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return new ImportReading<T>(path, told => new FileImport<T>(kind, options).Read(
            FilesOf(path).Select(file => (InputBytes.Of(file), FormatFinder.OfName(file))), told));
    }

    // A pipe, such as a shell's <(command), is a path but no file to be looked for.
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
        return new ImportReading<T>(name, told => new FileImport<T>(kind, options).Read(
            [(InputBytes.Of(stream, name), null)], told));
    }
}
