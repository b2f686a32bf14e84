using System.Text;
using System.Xml;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>Reads a workbook's XML piece by piece, never a whole text of unknown length.</summary>
internal static class SheetXml
{
    // A sheet needs some ten; the reader keeps a node for each.
    private const int Deepest = 64;

    /// <exception cref="XmlException">It begins with damage.</exception>
    public static XmlReader Open(Stream part) => XmlReader.Create(new TagLimit(part), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        NameTable = new FewNames(),
    });

    /// <summary>Reads on, but not into any depth.</summary>
    /// <exception cref="InvalidDataException">The elements lie in each other without end.</exception>
    public static bool Advance(XmlReader xml)
    {
        if (!xml.Read()) return false;
        return xml.Depth <= Deepest ? true : throw new InvalidDataException();
    }

    /// <summary>The text of the element the reader stands on, and how long it is before it was cut.</summary>
    public static (string Text, long Length) Text(XmlReader xml, char[] buffer)
    {
        if (xml.IsEmptyElement) return ("", 0);
        var (text, length, depth) = ("", 0L, xml.Depth);
        StringBuilder? longer = null;
        while (Advance(xml) && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            while (xml.ReadValueChunk(buffer, 0, buffer.Length) is var read and > 0)
            {
                var room = (int)Math.Min(read, FieldReader.LongestText + 1 - length);
                if (length == 0) text = new string(buffer, 0, read);
                else if (room > 0) (longer ??= new StringBuilder(text)).Append(buffer, 0, room);
                length += read;
            }
        }

        return (Unescaped(longer?.ToString() ?? text), length);
    }

    /// <summary>The text of a cell or shared string made of pieces, without hints at pronunciation.</summary>
    public static (string Text, long Length) RichText(XmlReader xml, char[] buffer)
    {
        if (xml.IsEmptyElement) return ("", 0);
        var (text, length, depth) = ("", 0L, xml.Depth);
        StringBuilder? longer = null;
        while (Advance(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "rPh") Skip(xml);
            if (xml.LocalName != "t" || xml.NodeType != XmlNodeType.Element) continue;
            var (piece, pieceLength) = Text(xml, buffer);
            if (length == 0) text = piece;
            else if (length <= FieldReader.LongestText)
                (longer ??= new StringBuilder(text)).Append(piece);
            length += pieceLength;
        }

        return (longer?.ToString() ?? text, length);
    }

    // Ends on the element's own end, where Skip of the reader would go one further.
    private static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (Advance(xml) && xml.Depth > depth)
        {
        }
    }

    // Spreadsheets write a carriage return as _x000D_ (ECMA-376 Part 1, 22.9.2.19).
    private static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4),
                    System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
