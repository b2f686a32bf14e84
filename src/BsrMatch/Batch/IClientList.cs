using BsrMatch.Input;

namespace BsrMatch.Batch;

/// <summary>A client list that is being read: from a file of any form, or from a stream.</summary>
public interface IClientList : IDisposable
{
    /// <summary>What to call it: the file's name, or <c>standard input</c>.</summary>
    string Name { get; }

    /// <summary>
    /// What a person should know about the list as a whole, such as a column that is not known; empty when
    /// there is nothing to say.
    /// </summary>
    IReadOnlyList<string> Remarks { get; }

    /// <summary>How much of the input was read so far, 0 to 1; null when its length is unknown.</summary>
    double? Progress { get; }

    /// <summary>
    /// How many entries there are, sound or not; null when that cannot be told before reading, as with a
    /// stream. May cost a pass over the file.
    /// </summary>
    long? Count();

    /// <summary>The entries in order, lazily; to be asked for once.</summary>
    /// <exception cref="InputException">The file is damaged beyond the single entry.</exception>
    IEnumerable<ClientEntry> Entries();
}
