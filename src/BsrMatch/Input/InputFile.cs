namespace BsrMatch.Input;

/// <summary>Opens input files; what cannot be read becomes a fault that names the file.</summary>
public static class InputFile
{
    private const long Largest = 256L * 1024 * 1024;

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="InputException">It does not exist or must not be read.</exception>
    public static FileStream OpenRead(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException
            or ArgumentException)
        {
            var remedy = e is UnauthorizedAccessException ? "check its permissions" : "check the path";
            throw new InputException(new Fault(path, null, "", null, "a file that can be read", remedy));
        }
    }

    /// <summary>Reads a whole file of at most 256 MB.</summary>
    /// <exception cref="InputException">It cannot be read or is larger.</exception>
    public static byte[] ReadAll(string path)
    {
        using var stream = OpenRead(path);

        // A pipe, such as a shell's <(command), has no length; how much it holds shows on reading.
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > Largest) throw TooLarge(path);
        using var content = new MemoryStream((int)length);
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > Largest) throw TooLarge(path);
        }

        return content.ToArray();
    }

    private static InputException TooLarge(string path) => new(new Fault(path, null, "", null,
        "a file of at most 256 MB", "split it, or write it as JSONL, one object a line"));
}
