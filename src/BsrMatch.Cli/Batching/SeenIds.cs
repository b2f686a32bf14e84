using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BsrMatch.Cli.Batching;

/// <summary>
/// The clients' ids seen so far, as the first 12 bytes of their SHA-256: 24 MB at most for a million clients,
/// however long their ids are. That two of a million ids are taken for one is about as likely as 1 in 10 to
/// the power of 17.
/// </summary>
internal sealed class SeenIds
{
    private Key[] slots = new Key[1024];
    private int count;

    /// <summary>Enters an id; false when it was there already.</summary>
    public bool Add(string id)
    {
        var key = KeyOf(id);
        if (!Enter(slots, key)) return false;
        if (++count * 4L > slots.Length * 3L) Grow();
        return true;
    }

    // Zero marks an empty slot; no text is known that has this hash.
    private static bool Enter(Key[] slots, Key key)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)key.Low & mask; ; slot = (slot + 1) & mask)
        {
            if (slots[slot] == key) return false;
            if (slots[slot] != default) continue;
            slots[slot] = key;
            return true;
        }
    }

    private void Grow()
    {
        var larger = new Key[slots.Length * 2];
        foreach (var key in slots)
        {
            if (key != default) Enter(larger, key);
        }

        slots = larger;
    }

    private static Key KeyOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return MemoryMarshal.Read<Key>(hash);
    }

    // Three words of four bytes, so that none is lost between two keys.
    private readonly record struct Key(uint Low, uint Middle, uint High);
}
