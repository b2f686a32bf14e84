using System.Globalization;
using System.Xml;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>Cuts the XML of a sheet into rows (ECMA-376 Part 1, 18.3).</summary>
internal sealed class SheetRows(Stream part, string source, CellFormats formats, SharedStrings strings)
{
    private const int LongestRow = 16_000_000;

    private readonly char[] buffer = new char[16 * 1024];

    /// <summary>The rows that are not blank.</summary>
    /// <exception cref="InputException">The sheet is damaged.</exception>
    public IEnumerable<SourceRow> Read()
    {
        // Opening reads the first bytes, which may be damaged already.
        using var xml = Guarded(() => SheetXml.Open(part));
        var cells = new List<Cell>();
        var number = 0L;
        while (Next(xml))
        {
            // A number a second time would be two clients in one place.
            number = Math.Max(Number(xml.GetAttribute("r")) ?? 0, number + 1);
            if (Guarded(() => IsFilled(xml, cells, number))) yield return new(number, [.. cells]);
        }
    }

    private bool Next(XmlReader xml) => Guarded(() =>
    {
        while (SheetXml.Advance(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row") return true;
        }

        return false;
    });

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw e is XmlException { Message: var message } && message.Contains("DTD",
                StringComparison.Ordinal)
                ? PackageGuard.WithDocumentType(source)
                : PackageGuard.Damaged(source);
        }
    }

    private bool IsFilled(XmlReader xml, List<Cell> cells, long row)
    {
        cells.Clear();
        if (xml.IsEmptyElement) return false;
        var (isFilled, depth, length, next) = (false, xml.Depth, 0L, 0);
        while (SheetXml.Advance(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            // Some programs leave the places out: then each cell stands behind the one before, blank or not.
            var index = Index(xml.GetAttribute("r")) ?? next;
            next = Math.Min(index, HeaderFinder.MostColumns) + 1;
            var cell = ReadCell(xml);
            if (cell.IsBlank) continue;
            if (index >= HeaderFinder.MostColumns)
            {
                throw ListFault.Of(source,
                    FormattableString.Invariant($"at most {HeaderFinder.MostColumns:N0} columns"),
                    "keep the columns that docs/client-lists.md tells of, and clear cells far to the right",
                        row);
            }

            length += cell.Text.Length;
            if (length > LongestRow)
            {
                throw ListFault.Of(source, $"rows of at most {LongestRow / 1_000_000} million characters",
                    "shorten the texts", row);
            }

            while (cells.Count <= index) cells.Add(default);
            cells[index] = cell;
            isFilled = true;
        }

        return isFilled;
    }

    private Cell ReadCell(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = (int)(Number(xml.GetAttribute("s")) ?? 0);
        if (xml.IsEmptyElement) return default;
        var (depth, hasFormula, hasValue, isRich) = (xml.Depth, false, false, false);
        var (text, length) = ("", 0L);
        while (SheetXml.Advance(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "f":
                    hasFormula = true;
                    break;
                case "v":
                    (text, length) = SheetXml.Text(xml, buffer);
                    hasValue = true;
                    break;
                case "is":
                    (text, length) = SheetXml.RichText(xml, buffer);
                    isRich = true;
                    break;
            }
        }

        if (isRich) return Typed(text, length);
        // Programs that do not calculate leave the result out, or empty.
        if (hasFormula && text.Length == 0 && type != "str") return new(CellKind.NoResult, "");
        if (!hasValue) return default;
        return Value(type, text, length, style);
    }

    private Cell Value(string? type, string text, long length, int style) => type switch
    {
        "s" => (Number(text) is { } number and <= int.MaxValue ? strings.Cell((int)number) : null)
            ?? throw PackageGuard.Damaged(source),
        "str" or "inlineStr" => Typed(text, length),
        "b" => new(CellKind.Boolean, text, text is "1" or "true" ? 1 : 0),
        "e" => new(CellKind.Error, text),
        "d" => Cell.Of(text.Split('T')[0]),
        _ => text.Length == 0 ? default : formats.Cell(text, style),
    };

    private static Cell Typed(string text, long length) => length > FieldReader.LongestText
        ? new(CellKind.LongText, text, length)
        : new(text.Length == 0 ? CellKind.Empty : CellKind.TypedText, text);

    private static long? Number(string? digits) =>
        uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;

    // The letters of a cell's name: A is 0, Z 25, AA 26.
    private static int? Index(string? name)
    {
        if (name is null) return null;
        var index = 0;
        var length = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            if (++length > 3) return int.MaxValue;
            index = index * 26 + (c - 'A' + 1);
        }

        return length == 0 ? null : index - 1;
    }
}
