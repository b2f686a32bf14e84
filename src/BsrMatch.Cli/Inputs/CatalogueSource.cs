using BsrMatch.Catalogue;
using BsrMatch.Cli.Importing;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Inputs;

/// <summary>Turns <c>--catalogue NAME|FILE|DIR</c> into a catalogue.</summary>
internal sealed class CatalogueSource(ShippedFiles shipped, TimeProvider clock)
{
    /// <summary>The catalogue that ships with the program; no stored one can take this name.</summary>
    public const string Founding = "founding";

    /// <summary>
    /// The founding catalogue without a choice; else what the path leads to, else the stored one of that
    /// name.
    /// </summary>
    /// <exception cref="InputException">There is no such catalogue, or it has faults.</exception>
    public ProgrammeCatalogue Load(string? choice, string? database)
    {
        if (choice is null) return LoadFounding();
        if (File.Exists(choice) || Directory.Exists(choice)) return LoadPath(choice);
        if (choice == Founding) return LoadFounding();
        return IsPath(choice) ? LoadPath(choice) : LoadStored(choice, database);
    }

    /// <summary>
    /// A choice in full, so that it leads to the same catalogue from any working directory.
    /// </summary>
    public static string InFull(string? choice)
    {
        if (choice is null) return Founding;
        var isThere = File.Exists(choice) || Directory.Exists(choice);
        return isThere || (choice != Founding && IsPath(choice)) ? Path.GetFullPath(choice) : choice;
    }

    private ProgrammeCatalogue LoadFounding() => CatalogueReader.Load(shipped.Catalogue(), Founding);

    private static bool IsPath(string choice) =>
        choice.IndexOfAny(['/', '\\']) >= 0 || Path.GetExtension(choice) is ".json" or ".jsonl";

    // Fits are calibrated for the founding catalogue, however it was named.
    private ProgrammeCatalogue LoadPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = Directory.Exists(full) ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full);
        return CatalogueReader.Load(path, IsFounding(full) ? Founding : name);
    }

    private bool IsFounding(string folder)
    {
        try
        {
            return Path.GetFullPath(shipped.Catalogue()) == folder;
        }
        catch (SetupException)
        {
            return false;
        }
    }

    private ProgrammeCatalogue LoadStored(string name, string? database)
    {
        using var store = StoreToImport.Open(database, clock, isWritten: false);
        var catalogues = new CatalogueStore(store);
        if (catalogues.Load(name) is { } stored) return stored;
        string[] names = [Founding, .. catalogues.List().Select(catalogue => catalogue.Name)];
        var near = Spelling.Nearest(name, names);
        throw new InputException(new Fault("--catalogue", null, "", name,
            $"a file, a folder or one of the catalogues {string.Join(", ", names)}",
            near is null
                ? "'bsrmatch catalogue import PATH --name NAME' adds one"
                : $"did you mean {near}?"));
    }
}
