using BsrMatch.Input;

namespace BsrMatch.Files.Importing;

/// <summary>
/// A file, or a folder of files, of programmes or projects that is being read. What was found is told as far
/// as its entries were asked for.
/// </summary>
public sealed class ImportReading<T>
{
    private const int MostFaultsKept = 100_000;
    private const int MostWarningsKept = 10_000;

    private readonly Func<ImportReading<T>, IEnumerable<T>> read;
    private readonly List<Fault> faults = [];
    private readonly List<Fault> warnings = [];
    private readonly List<string> remarks = [];

    internal ImportReading(string name, Func<ImportReading<T>, IEnumerable<T>> read)
    {
        Name = name;
        this.read = read;
    }

    /// <summary>What to call it in messages.</summary>
    public string Name { get; }

    /// <summary>The layout of the last file that was begun; null before the first entry.</summary>
    public string? Layout { get; internal set; }

    /// <summary>How many entries were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>How many faults there are, kept or not.</summary>
    public long FaultCount { get; private set; }

    /// <summary>Everything wrong with rejected entries, the first 100,000.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>How many warnings there are, kept or not.</summary>
    public long WarningCount { get; private set; }

    /// <summary>What somebody should look at, the first 10,000.</summary>
    public IReadOnlyList<Fault> Warnings => warnings;

    /// <summary>What a person should know about the files as a whole.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>How many texts were mended.</summary>
    public int Mended { get; internal set; }

    /// <summary>The sound entries, lazily; to be asked for once.</summary>
    /// <exception cref="InputException">A file cannot be read, or is damaged beyond the single
    /// entry.</exception>
    public IEnumerable<T> Entries() => read(this);

    internal void Reject(IReadOnlyList<Fault> found)
    {
        Rejected++;
        FaultCount += found.Count;
        faults.AddRange(found.Take(MostFaultsKept - faults.Count));
    }

    internal void Warn(IEnumerable<Fault> found)
    {
        foreach (var warning in found)
        {
            WarningCount++;
            if (warnings.Count < MostWarningsKept) warnings.Add(warning);
        }
    }

    internal void Remark(IEnumerable<string> found) => remarks.AddRange(found);
}
