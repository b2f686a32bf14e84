using BsrMatch.Batch;

namespace BsrMatch.Files.Inputs;

/// <summary>A client list that is a table.</summary>
public interface ITabularList : IClientList
{
    /// <summary>How its columns were understood, in their order.</summary>
    IReadOnlyList<ColumnReport> Columns { get; }

    /// <summary>The row its column names stand in, see <see cref="ClientEntry.Row"/>; 0 where the file keeps
    /// them apart.</summary>
    long HeaderRow { get; }

    /// <summary>How many rows were looked at for <see cref="ColumnReport.Filled"/>.</summary>
    int RowsLookedAt { get; }
}
