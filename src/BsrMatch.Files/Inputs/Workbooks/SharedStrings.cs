using System.Text;
using System.Xml;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>
/// The texts of a workbook, which its cells name by number. Kept as UTF-8, and in a temporary file where
/// there is
/// much of it: a long list has hundreds of megabytes.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    private const int MostInMemory = 48 * 1024 * 1024;

    private const int MostTexts = 32_000_000;
    private const int LongText = 1_000;
    private const int MostKept = 16;

    private readonly List<long> ends = [];

    // Many cells may name one long text, which then is held once.
    private readonly (int Number, string Text)[] kept = new (int, string)[MostKept];
    private readonly Dictionary<int, long> longTexts = [];
    private byte[] memory = new byte[64 * 1024];
    private int inMemory;
    private FileStream? file;
    private long total;
    private byte[] bytes = new byte[4096];

    /// <summary>Reads the texts.</summary>
    /// <exception cref="XmlException">They are damaged.</exception>
    /// <exception cref="InputException">There are too many.</exception>
    public static SharedStrings Read(Stream part, string source)
    {
        var strings = new SharedStrings();
        try
        {
            strings.ReadAll(part, source);
            return strings;
        }
        catch
        {
            strings.Dispose();
            throw;
        }
    }

    /// <summary>No texts.</summary>
    public static SharedStrings None() => new();

    /// <summary>A text as a cell; null where there is none of that number.</summary>
    public Cell? Cell(int number)
    {
        if ((uint)number >= (uint)ends.Count) return null;
        var start = number == 0 ? 0 : ends[number - 1];
        var text = Kept(number, start, (int)(ends[number] - start));
        if (longTexts.TryGetValue(number, out var length)) return new(CellKind.LongText, text, length);
        return new(text.Length == 0 ? CellKind.Empty : CellKind.TypedText, text);
    }

    public void Dispose() => file?.Dispose();

    private void ReadAll(Stream part, string source)
    {
        var buffer = new char[16 * 1024];
        using var xml = SheetXml.Open(part);
        while (SheetXml.Advance(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            if (ends.Count == MostTexts) throw PackageGuard.Suspicious(source);
            var (text, length) = SheetXml.RichText(xml, buffer);
            if (length > FieldReader.LongestText) longTexts[ends.Count] = length;
            Add(text);
        }

        if (file is not null) TemporaryFile.Flush(file);
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Reserve(length);
        if (file is null)
        {
            Encoding.UTF8.GetBytes(text, memory.AsSpan(inMemory));
            inMemory += length;
        }
        else
        {
            if (bytes.Length < length) bytes = new byte[length];
            TemporaryFile.Append(file, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }

        total += length;
        ends.Add(total);
    }

    private void Reserve(int length)
    {
        if (file is not null || inMemory + length <= memory.Length) return;
        if (inMemory + length <= MostInMemory)
        {
            Array.Resize(ref memory, Math.Max(inMemory + length, memory.Length * 2));
            return;
        }

        file = TemporaryFile.Create();
    }

    private string Kept(int number, long start, int length)
    {
        if (length < LongText) return Text(start, length);
        ref var place = ref kept[number % MostKept];
        if (place.Text is null || place.Number != number) place = (number, Text(start, length));
        return place.Text;
    }

    private string Text(long start, int length)
    {
        if (start + length <= inMemory) return Encoding.UTF8.GetString(memory, (int)start, length);
        if (bytes.Length < length) bytes = new byte[length];
        var at = start - inMemory;
        for (var read = 0; read < length;)
        {
            var piece = RandomAccess.Read(file!.SafeFileHandle, bytes.AsSpan(read, length - read), at + read);
            if (piece == 0) throw new EndOfStreamException();
            read += piece;
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
