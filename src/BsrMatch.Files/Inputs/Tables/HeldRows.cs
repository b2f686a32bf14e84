using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>
/// The rows of a table behind its header. The first of them are held, so that the columns can be looked at
/// before any row is read; damage among them is told where it is reached, so that what stands before it can
/// be read.
/// </summary>
internal sealed class HeldRows(IRowSource source) : IDisposable
{
    /// <summary>The greatest number of characters that are held together: a few very long rows have to
    /// do.</summary>
    public const long MostCharacters = 32_000_000;

    private const int Most = 200;

    private readonly IEnumerator<SourceRow> rows = source.Rows().GetEnumerator();
    private readonly List<SourceRow> first = [];
    private InputException? damage;

    /// <summary>The rows held so far.</summary>
    public IReadOnlyList<SourceRow> First => first;

    /// <summary>Reads on to the header; rows behind it that were read on the way are held.</summary>
    /// <exception cref="InputException">There is no header.</exception>
    public Header Find(HeaderFinder header) => header.Find(rows, first);

    /// <summary>Holds one more row, however many there are.</summary>
    /// <returns>The row; null at the end.</returns>
    public SourceRow? HoldOne()
    {
        if (!rows.MoveNext()) return null;
        first.Add(rows.Current);
        return rows.Current;
    }

    /// <summary>Lets go of the first rows that are held.</summary>
    public void Drop(int count) => first.RemoveRange(0, count);

    /// <summary>Holds as many rows as are looked at.</summary>
    /// <exception cref="InputException">The very first is damaged.</exception>
    public void Hold()
    {
        try
        {
            var length = first.Sum(row => row.Length);
            while (first.Count < Most && length < MostCharacters && HoldOne() is { } row)
                length += row.Length;
        }
        catch (InputException e) when (first.Count > 0)
        {
            damage = e;
        }
    }

    /// <summary>All rows, those that are held first; to be asked for once.</summary>
    /// <exception cref="InputException">The file is damaged.</exception>
    public IEnumerable<SourceRow> All()
    {
        foreach (var row in first) yield return row;
        if (damage is not null) throw damage;
        while (rows.MoveNext()) yield return rows.Current;
    }

    /// <summary>Closes rows and source.</summary>
    public void Dispose()
    {
        rows.Dispose();
        source.Dispose();
    }
}
