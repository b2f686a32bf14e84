using BsrMatch.Files.Inputs.Values;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>A row of a table that is not blank.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Cells">Its cells from the first column on, as far as there are any.</param>
internal readonly record struct SourceRow(long Number, Cell[] Cells)
{
    /// <summary>How many characters its cells have.</summary>
    public long Length => Cells.Sum(cell => (long)(cell.Text?.Length ?? 0));
}
