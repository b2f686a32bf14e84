using BsrMatch.Batch;
using BsrMatch.Files.Inputs.Values;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>A row of a table as an entry of a client list.</summary>
internal sealed class TableEntry(TableLayout layout, SourceRow row) : ClientEntry(row.Number)
{
    private readonly Cell[] cells = row.Cells;

    public override long Length => cells.Sum(cell => (long)(cell.Text?.Length ?? 0));

    public override ClientRow Read() => layout.Read(Row, cells);
}
