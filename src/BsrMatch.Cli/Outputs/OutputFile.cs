using BsrMatch.Input;

namespace BsrMatch.Cli.Outputs;

/// <summary>
/// Writes a file aside and renames it when it is whole, so that nobody ever reads half of it and an earlier
/// file stays until then.
/// </summary>
internal static class OutputFile
{
    // One command writes one file at a time.
    private static volatile string? unfinished;

    /// <exception cref="SetupException">
    /// The file cannot be written; what was there before is untouched.
    /// </exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        // A span cannot be kept for later.
        var bytes = content.ToArray();
        Write(path, stream => stream.Write(bytes));
    }

    /// <exception cref="SetupException">
    /// The file cannot be written; what was there before is untouched.
    /// </exception>
    public static void Write(string path, Action<Stream> write) => Try(path, target =>
    {
        if (MustNotBeReplaced(ref target)) WriteTo(target, write);
        else Replace(target, write);
    });

    /// <summary>Makes sure that a file can be written before there is anything to write.</summary>
    /// <exception cref="SetupException">The file cannot be written; nothing is changed.</exception>
    public static void Check(string path) => Try(path, target =>
    {
        if (MustNotBeReplaced(ref target)) return;
        unfinished = AsideOf(target);
        using (new FileStream(unfinished, FileMode.Create, FileAccess.Write)) { }
        Abandon();
    });

    private static void Try(string path, Action<string> act)
    {
        try
        {
            var target = Path.GetFullPath(path);
            if (Directory.Exists(target)) throw new IOException("it is a folder");
            if (!Directory.Exists(Path.GetDirectoryName(target)))
                throw new IOException("its folder does not exist");
            act(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Abandon();
            throw new SetupException($"{path}: cannot be written ({Reason(e)}); choose another file", e);
        }
    }

    private static void Replace(string target, Action<Stream> write)
    {
        var aside = AsideOf(target);
        unfinished = aside;
        WriteTo(aside, write);
        File.Move(aside, target, overwrite: true);
        unfinished = null;
    }

    // Always the same name, so that what a killed process left is written over and not left for ever.
    private static string AsideOf(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.tmp");

    private static void WriteTo(string target, Action<Stream> write)
    {
        using var stream = new FileStream(target, FileMode.Create, FileAccess.Write);
        write(stream);
        // Else a power cut may leave the name without the content.
        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Whether to write into what is there: renaming over a device such as <c>/dev/null</c> or over a named
    /// pipe would destroy it. Both show as files without content, and so does an empty file, of which nothing
    /// can be lost. A link is followed to the file it means.
    /// </summary>
    private static bool MustNotBeReplaced(ref string target)
    {
        var file = new FileInfo(target);
        if (file.LinkTarget is not null)
        {
            var meant = file.ResolveLinkTarget(returnFinalTarget: true);
            // /dev/stdout leads to a name that is no path.
            if (meant is not FileInfo { Exists: true } known) return true;
            (file, target) = (known, known.FullName);
        }

        return file.Exists && file.Length == 0;
    }

    /// <summary>Takes away what was written aside.</summary>
    public static void Abandon()
    {
        try
        {
            if (unfinished is { } aside) File.Delete(aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error that led here is the one to tell.
        }

        unfinished = null;
    }

    private static string Reason(Exception e) =>
        e is UnauthorizedAccessException ? "no permission" : e.Message.TrimEnd('.');
}
