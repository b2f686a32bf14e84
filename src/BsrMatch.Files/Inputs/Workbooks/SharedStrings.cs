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

    private readonly List<long> ends = [];
    private readonly Dictionary<int, long> longTexts = [];
    private byte[] memory = new byte[64 * 1024];
    private int inMemory;
    private FileStream? file;
    private long total;
    private byte[] bytes = new byte[4096];

    /// <summary>Reads the texts.</summary>
    /// <exception cref="XmlException">They are damaged.</exception>
    public static SharedStrings Read(Stream part)
    {
        var strings = new SharedStrings();
        try
        {
            strings.ReadAll(part);
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
        var text = Text(start, (int)(ends[number] - start));
        if (longTexts.TryGetValue(number, out var length)) return new(CellKind.LongText, text, length);
        return new(text.Length == 0 ? CellKind.Empty : CellKind.TypedText, text);
    }

    public void Dispose() => file?.Dispose();

    private void ReadAll(Stream part)
    {
        var buffer = new char[16 * 1024];
        using var xml = SheetXml.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
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
