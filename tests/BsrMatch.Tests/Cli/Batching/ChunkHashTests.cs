using System.Text;
using BsrMatch.Cli.Batching;
using BsrMatch.Input;

namespace BsrMatch.Tests.Cli.Batching;

internal sealed class ChunkHashTests
{
    [Test]
    public void Bytes_are_known_by_their_SHA_256_as_in_stores_of_before()
    {
        using var hash = new ChunkHash();
        hash.Append("one "u8);
        hash.Append("two"u8);

        var told = hash.Take();
        Assert.That(told, Is.EqualTo(StableHash.Sha256("one two"u8)));
        Assert.That(ChunkHash.IsOf(told, "one two"u8), Is.True);
        Assert.That(ChunkHash.IsOf(told, "one twо"u8), Is.False);
    }

    [TestCase("{}\n{\"a\":1}\n", true)]
    [TestCase("{}\n{\"a\":2}\n", false)]
    [TestCase("{\"a\":1}\n{}\n", false)]
    [TestCase("{}\n{\"a\":1}\n\n", false)]
    [TestCase("{}\n{\"a\":1}", false)]
    [TestCase("{}\n", false)]
    [TestCase("", false)]
    public void Lines_are_known_by_their_hashes(string text, bool isKnown)
    {
        using var hash = new ChunkHash();
        hash.AppendLine(StableHash.Sha256("{}"u8));
        hash.AppendLine(StableHash.Sha256("{\"a\":1}"u8));

        Assert.That(ChunkHash.IsOf(hash.Take(), Encoding.UTF8.GetBytes(text)), Is.EqualTo(isKnown));
    }

    [Test]
    public void What_comes_after_it_was_told_is_told_alone()
    {
        using var hash = new ChunkHash();
        hash.AppendLine(StableHash.Sha256("{}"u8));
        hash.Take();

        Assert.That(hash.Take(), Is.EqualTo(StableHash.Sha256([])));
        Assert.That(ChunkHash.IsOf(StableHash.Sha256([]), []), Is.True);
    }
}
