using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Batch;

/// <summary>
/// An entry of a client list, cut out of its file but not yet understood: cutting is done in order on one
/// thread, reading on any.
/// </summary>
public abstract class ClientEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="row">Its place in the file, from 1.</param>
    protected ClientEntry(long row) => Row = row;

    /// <summary>
    /// Its place in the file, from 1, as a person would look for it: the line of a text file on which it
    /// begins, the row of a sheet, the number of a record elsewhere, such as in a JSON list.
    /// </summary>
    public long Row { get; }

    /// <summary>About how many characters it has.</summary>
    public abstract long Length { get; }

    /// <summary>Reads it. May be called on any thread; gives the same each time.</summary>
    public abstract ClientRow Read();
}

/// <summary>An entry of a client list that was read: a profile, or what is wrong with it.</summary>
/// <param name="Row">Its place in the file, see <see cref="ClientEntry.Row"/>.</param>
/// <param name="ClientId">The client's id as far as it could be told; null else.</param>
/// <param name="Profile">The profile; null where there are faults.</param>
/// <param name="Faults">
/// Everything wrong with it, in the order of its fields; empty where it is sound. In a table the field is
/// the column's header.
/// </param>
public sealed record ClientRow(
    long Row, string? ClientId, SmeProfile? Profile, IReadOnlyList<Fault> Faults)
{
    /// <summary>The row rejected, since an earlier one has the same id.</summary>
    /// <param name="listName">What the list is called.</param>
    public ClientRow AsRepeated(string listName) => this with
    {
        Profile = null,
        Faults =
        [
            new Fault(listName, (int)Row, "id", Excerpt.Of(ClientId ?? ""), "each id once",
                "an earlier row has it too: give one of the two another id, or remove it"),
        ],
    };
}
