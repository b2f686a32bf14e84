using System.Security.Cryptography;

namespace BsrMatch.Input;

/// <summary>Hashes that are the same in every process and on every machine.</summary>
public static class StableHash
{
    /// <summary>The SHA-256 of <paramref name="bytes"/> in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The start value of <see cref="Append(ulong, char)"/>.</summary>
    internal const ulong Empty = 14695981039346656037UL;

    /// <summary>FNV-1a over UTF-16 code units; http://www.isthe.com/chongo/tech/comp/fnv/.</summary>
    internal static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    internal static ulong Append(ulong hash, char c) => (hash ^ c) * 1099511628211UL;
}
