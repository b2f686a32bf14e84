using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Batch;

/// <summary>
/// An entry of a client list that was worked on: a client with its answer, or what is wrong.
/// </summary>
/// <param name="Row">Its place in the file, see <see cref="ClientEntry.Row"/>.</param>
/// <param name="ClientId">The client's id as far as it could be told; null else.</param>
/// <param name="Client">The client; null where the entry was rejected.</param>
/// <param name="Faults">Why it was rejected; empty for a client.</param>
public sealed record ScoredEntry(
    long Row, string? ClientId, ScoredClient? Client, IReadOnlyList<Fault> Faults)
{
    /// <summary>The entry rejected, since an earlier one has the same id.</summary>
    /// <param name="listName">What the list is called.</param>
    public ScoredEntry AsRepeated(string listName) => this with
    {
        Client = null,
        Faults = new ClientRow(Row, ClientId, null, []).AsRepeated(listName).Faults,
    };
}

/// <summary>A client with what is kept of its answer.</summary>
/// <param name="Facts">The answer in numbers.</param>
/// <param name="Profile">The client's profile.</param>
/// <param name="ResultHash">SHA-256 of the answer as one line of JSON, without the line feed; null where
/// nobody wanted the JSON.</param>
public sealed record ScoredClient(ClientFacts Facts, CanonicalProfile Profile, string? ResultHash);
