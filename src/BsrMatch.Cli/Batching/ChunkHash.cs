using System.Security.Cryptography;
using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Cli.Batching;

/// <summary>
/// The hash of what a chunk added to a file, by which a batch that is gone on with knows it again. Where a
/// chunk is lines of JSON, each of which has been hashed for the store already, it is the hash of those
/// hashes, since to read all of the bytes a second time takes longer than many a step of scoring.
/// </summary>
internal sealed class ChunkHash : IDisposable
{
    // No hash in hexadecimal begins so.
    private const string OfLines = "lines:";

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool hasLines;

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

    /// <summary>Adds a line by its hash. A chunk is made of lines, or of bytes, never of both.</summary>
    public void AppendLine(string lineHash)
    {
        hasLines = true;
        hash.AppendData(Encoding.ASCII.GetBytes(lineHash));
    }

    /// <summary>Tells the hash of what was added since it was told last.</summary>
    public string Take()
    {
        var told = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (!hasLines) return told;
        hasLines = false;
        return OfLines + told;
    }

    /// <summary>Whether bytes are those a hash was made of.</summary>
    public static bool IsOf(string told, ReadOnlySpan<byte> bytes)
    {
        if (!told.StartsWith(OfLines, StringComparison.Ordinal)) return told == StableHash.Sha256(bytes);
        if (bytes is not [.., (byte)'\n']) return false;
        using var again = new ChunkHash();
        foreach (var line in bytes[..^1].Split((byte)'\n')) again.AppendLine(StableHash.Sha256(bytes[line]));
        return told == again.Take();
    }

    public void Dispose() => hash.Dispose();
}
