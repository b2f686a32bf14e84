using BsrMatch.Cli.Inputs;

namespace BsrMatch.Cli.Importing;

/// <summary>The name of a stored catalogue.</summary>
internal static class CatalogueName
{
    /// <summary>The name chosen, else that of the file or the folder.</summary>
    /// <exception cref="UsageException">It cannot be used.</exception>
    public static string Of(string? chosen, string path)
    {
        if (chosen is not null) return Usable(chosen);
        if (path == ProfileFile.StandardInput)
            throw new UsageException("--name: name the catalogue that standard input goes to");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var stem = Directory.Exists(full) ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full);
        return IsUsable(stem)
            ? stem
            : throw new UsageException("--name: the catalogue cannot be called after "
                + $"'{SafeText.Word(stem)}'; choose a name of letters, digits, - and _, "
                + "such as eu-calls-2026");
    }

    // A name that looks like a path could never be asked for; the shipped catalogue must stay what it is.
    private static string Usable(string chosen)
    {
        if (chosen == CatalogueSource.Founding)
            throw new UsageException("--name: founding is the catalogue that ships; choose another name");
        return IsUsable(chosen)
            ? chosen
            : throw new UsageException(
                $"--name: '{SafeText.Word(chosen)}' is no name; use up to 100 letters, digits, - and _, "
                + "such as eu-calls-2026");
    }

    private static bool IsUsable(string name) => name != CatalogueSource.Founding
        && name.Length is > 0 and <= 100 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
}
