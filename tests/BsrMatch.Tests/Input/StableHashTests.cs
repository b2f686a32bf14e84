using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class StableHashTests
{
    // FIPS 180-4 examples.
    [TestCase("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [TestCase("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Sha256_has_its_published_values(string text, string expected) =>
        Assert.That(StableHash.Sha256(Encoding.UTF8.GetBytes(text)), Is.EqualTo(expected));

    // http://www.isthe.com/chongo/src/fnv/test_fnv.c, 64-bit FNV-1a.
    [TestCase("", 0xcbf29ce484222325UL)]
    [TestCase("a", 0xaf63dc4c8601ec8cUL)]
    [TestCase("foobar", 0x85944171f73967e8UL)]
    public void Fnv_has_its_published_values_for_ASCII(string text, ulong expected) =>
        Assert.That(StableHash.Append(StableHash.Empty, text), Is.EqualTo(expected));

    [FsCheck.NUnit.Property]
    public bool TextsCanBeHashedLetterByLetter(FsCheck.NonNull<string> text) =>
        text.Item.Aggregate(StableHash.Empty, StableHash.Append)
        == StableHash.Append(StableHash.Empty, text.Item);
}
