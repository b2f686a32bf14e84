using System.Text.Unicode;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Delimited;

/// <summary>Looks through a text file for its encoding: a file as a whole, a stream as far as it is
/// known.</summary>
internal static class EncodingFinder
{
    private const int MostOddBytes = 64 * 1024;

    public static EncodingGuess Of(InputBytes input)
    {
        var isUtf8 = TextEncoding.IsUtf8(input.Start, mayBeCut: !input.IsWhole);
        if (isUtf8 && !input.IsWhole && input.Path is { } path) isUtf8 = IsUtf8(path);
        var odd = isUtf8 ? [] : OddBytes(input);
        return TextEncoding.Of(input.Start, isUtf8, odd);
    }

    private static bool IsUtf8(string path)
    {
        using var stream = InputFile.OpenRead(path);
        var buffer = new byte[1024 * 1024];
        var kept = 0;
        while (stream.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
        {
            var length = kept + read;
            // A character that is cut off at the end goes with the next piece.
            kept = CutOff(buffer.AsSpan(0, length));
            if (!Utf8.IsValid(buffer.AsSpan(0, length - kept))) return false;
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return kept == 0;
    }

    private static int CutOff(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0) return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
            if (b < 0x80) return 0;
        }

        return 0;
    }

    private static byte[] OddBytes(InputBytes input)
    {
        var odd = new List<byte>(1024);
        Collect(input.Start, odd);
        if (input.IsWhole || input.Path is not { } path) return [.. odd];
        using var stream = InputFile.OpenRead(path);
        stream.Position = input.Start.Length;
        var buffer = new byte[256 * 1024];
        while (odd.Count < MostOddBytes && stream.Read(buffer) is var read and > 0)
            Collect(buffer.AsSpan(0, read), odd);
        return [.. odd];
    }

    private static void Collect(ReadOnlySpan<byte> bytes, List<byte> odd)
    {
        while (odd.Count < MostOddBytes)
        {
            var at = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (at < 0) return;
            odd.Add(bytes[at]);
            bytes = bytes[(at + 1)..];
        }
    }
}
