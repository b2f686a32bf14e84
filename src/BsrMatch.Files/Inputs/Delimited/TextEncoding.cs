using System.Text;
using System.Text.Unicode;

namespace BsrMatch.Files.Inputs.Delimited;

/// <summary>Tells the encoding of a text file from its bytes.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Tells the encoding.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="isUtf8">Whether all that could be looked at is UTF-8.</param>
    /// <param name="odd">Bytes of 128 and more, as many as were collected.</param>
    public static EncodingGuess Of(ReadOnlySpan<byte> start, bool isUtf8, ReadOnlySpan<byte> odd)
    {
        if (start.StartsWith(Encoding.UTF8.Preamble)) return new(StrictUtf8, 3, null);
        if (start.StartsWith(Encoding.Unicode.Preamble)) return new(Utf16(false), 2, null);
        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble)) return new(Utf16(true), 2, null);
        if (IsUtf16(start, 1)) return new(Utf16(false), 0, null);
        if (IsUtf16(start, 0)) return new(Utf16(true), 0, null);
        if (isUtf8) return new(StrictUtf8, 0, null);
        var (name, page) = CodePageGuess.Of(odd);
        return new(CodePagesEncodingProvider.Instance.GetEncoding(page)!, 0,
            $"the bytes are not UTF-8; read as {name} (save the list as UTF-8 if letters come out wrong)");
    }

    /// <summary>Whether bytes are UTF-8, but for a character cut off at the end.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes, bool mayBeCut)
    {
        if (Utf8.IsValid(bytes)) return true;
        for (var cut = 1; mayBeCut && cut <= 3 && cut < bytes.Length; cut++)
        {
            // What was cut off begins with a lead byte.
            if (bytes[^cut] >= 0xC0) return Utf8.IsValid(bytes[..^cut]);
        }

        return false;
    }

    private static UnicodeEncoding Utf16(bool isBigEndian) => new(isBigEndian, false,
        throwOnInvalidBytes: true);

    // In text of the region nearly every second byte is zero.
    private static bool IsUtf16(ReadOnlySpan<byte> start, int zeroAt)
    {
        var looked = Math.Min(start.Length, 1024) & ~1;
        if (looked < 8) return false;
        var (zeros, others) = (0, 0);
        for (var i = 0; i < looked; i++)
        {
            if (start[i] != 0) continue;
            if (i % 2 == zeroAt) zeros++;
            else others++;
        }

        return zeros > looked / 2 * 0.7 && others == 0;
    }
}

/// <summary>What was told of a file's encoding.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Preamble">How many bytes its mark takes at the beginning.</param>
/// <param name="Remark">What a person should know; null when it is sure.</param>
internal sealed record EncodingGuess(Encoding Encoding, int Preamble, string? Remark);
