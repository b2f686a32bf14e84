using System.Globalization;
using System.Text;
using System.Xml;
using BsrMatch.Files.Inputs.Values;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>What the number formats of a workbook make of a number.</summary>
internal sealed class CellFormats(IReadOnlyList<NumberFormat> formats, bool is1904)
{
    // Excel has 64,000 formats of cells, and codes of 255 characters.
    private const int MostFormats = 1_000_000;
    private const int LongestCode = 1_000;

    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [9] = "0%",
        [10] = "0.00%",
        [14] = "dd.mm.yy",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [22] = "dd.mm.yy hh:mm",
        [27] = "yyyy-mm-dd",
        [30] = "mm-dd-yy",
        [31] = "yyyy-mm-dd",
        [36] = "yyyy-mm-dd",
        [50] = "yyyy-mm-dd",
        [57] = "yyyy-mm-dd",
    };

    /// <summary>Reads the formats of a workbook as they stream by: there may be millions.</summary>
    /// <param name="styles">The part that holds them; null for none.</param>
    /// <param name="is1904">Whether days are counted from 1904.</param>
    /// <exception cref="XmlException">They are damaged.</exception>
    public static CellFormats Read(Stream? styles, bool is1904)
    {
        var formats = new List<NumberFormat>();
        if (styles is null) return new(formats, is1904);
        using var xml = SheetXml.Open(styles);
        var codes = BuiltIn.ToDictionary(pair => pair.Key, pair => NumberFormat.Of(pair.Value));
        var isOfCells = false;
        while (SheetXml.Advance(xml))
        {
            if (xml.LocalName == "cellXfs")
                isOfCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element || !Id(xml, out var id)) continue;
            if (codes.Count + formats.Count > MostFormats) throw new InvalidDataException();
            if (xml.LocalName == "numFmt"
                && xml.GetAttribute("formatCode") is { Length: <= LongestCode } code)
                codes[id] = NumberFormat.Of(code);
            if (xml.LocalName == "xf" && isOfCells)
                formats.Add(codes.GetValueOrDefault(id) ?? NumberFormat.General);
        }

        return new(formats, is1904);
    }

    // A cell format without one is General, which is number 0.
    private static bool Id(XmlReader xml, out uint id)
    {
        var text = xml.GetAttribute("numFmtId");
        id = 0;
        return text is null
            ? xml.LocalName == "xf"
            : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id)
                || xml.LocalName == "xf";
    }

    /// <summary>A number as the cell it is shown as.</summary>
    /// <param name="digits">The number as the file has it.</param>
    /// <param name="style">The number of the cell's format.</param>
    public Cell Cell(string digits, int style)
    {
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return Values.Cell.Of(digits);
        }

        var format = (uint)style < (uint)formats.Count ? formats[style] : NumberFormat.General;
        return format.Kind switch
        {
            CellKind.Day => new(CellKind.Day, format.Code, number + (is1904 ? SerialDay.From1904 : 0)),
            // Zeros in front of a number were put there to be seen: 00042, 01.10.
            CellKind.TypedText => new(CellKind.TypedText, number.ToString(format.Code,
                CultureInfo.InvariantCulture)),
            var kind => new(kind, Plain(number), number),
        };
    }

    // Fifteen digits are what a spreadsheet shows; what is behind them comes from its arithmetic.
    private static string Plain(double number) => Math.Abs(number) is > 1e-9 and < 1e27
        ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>A number format, as far as it changes what a number means.</summary>
/// <param name="Kind">What the number is.</param>
/// <param name="Code">The format without colours, texts and the like, in small letters.</param>
internal sealed record NumberFormat(CellKind Kind, string Code)
{
    private const int LongestPadding = 30;

    public static readonly NumberFormat General = new(CellKind.Number, "");

    /// <summary>Reads a format code (ECMA-376 Part 1, 18.8.30 and 18.8.31).</summary>
    public static NumberFormat Of(string code)
    {
        var bare = Bare(code);
        if (bare.Length == 0 || bare == "general") return General;
        if (bare.Contains('%')) return new(CellKind.Percentage, bare);
        var hasTime = bare.Contains('h') || bare.Contains('s');
        if (bare.Contains('y') || bare.Contains('d') || (bare.Contains('m') && !hasTime))
            return new(CellKind.Day, bare);
        // More zeros than any number has digits are nobody's, and would make texts of any length.
        var isPadded = bare.Length <= LongestPadding && bare.StartsWith("00", StringComparison.Ordinal)
            && bare.All(c => c is '0' or '.');
        return isPadded ? new(CellKind.TypedText, bare) : General;
    }

    private static string Bare(string code)
    {
        var bare = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            var close = code[i] switch { '"' => '"', '[' => ']', _ => '\0' };
            if (code[i] == ';') break;
            if (close != '\0')
            {
                var end = code.IndexOf(close, i + 1);
                i = end < 0 ? code.Length : end;
            }
            else if (code[i] is '\\' or '_' or '*') i++;
            else if (code[i] is not (' ' or '@')) bare.Append(char.ToLowerInvariant(code[i]));
        }

        return bare.ToString();
    }
}
