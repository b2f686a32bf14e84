using BsrMatch.Batch;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>A row of a table as an entry of a client list.</summary>
internal sealed class TableEntry(TableLayout layout, SourceRow row) : ClientEntry(row.Number)
{
    public override long Length => row.Length;

    public override ClientRow Read() => layout.Read(Row, row.Cells);
}
