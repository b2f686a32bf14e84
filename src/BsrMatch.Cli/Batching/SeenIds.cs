using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BsrMatch.Cli.Batching;

/// <summary>
/// The clients' ids seen so far, as the first 16 bytes of their SHA-256: 32 MB at most for a million
/// clients, however long their ids are, and no two ids will be taken for one.
/// </summary>
internal sealed class SeenIds
{
    private UInt128[] slots = new UInt128[1024];
    private int count;

    /// <summary>Enters an id; false when it was there already.</summary>
    public bool Add(string id)
    {
        var hash = HashOf(id);
        if (!Enter(slots, hash)) return false;
        if (++count * 4L > slots.Length * 3L) Grow();
        return true;
    }

    // Zero marks an empty slot; no text is known that has this hash.
    private static bool Enter(UInt128[] slots, UInt128 hash)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(uint)hash & mask; ; slot = (slot + 1) & mask)
        {
            if (slots[slot] == hash) return false;
            if (slots[slot] != UInt128.Zero) continue;
            slots[slot] = hash;
            return true;
        }
    }

    private void Grow()
    {
        var larger = new UInt128[slots.Length * 2];
        foreach (var hash in slots)
        {
            if (hash != UInt128.Zero) Enter(larger, hash);
        }

        slots = larger;
    }

    private static UInt128 HashOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
