using System.Globalization;
using System.Text;
using BsrMatch.Files.Inputs.Values;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = BsrMatch.Files.Inputs.Values.Cell;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>What the number formats of a workbook make of a number.</summary>
internal sealed class CellFormats(IReadOnlyList<NumberFormat> formats, bool is1904)
{
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

    /// <summary>Reads the formats of a workbook.</summary>
    public static CellFormats Of(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = new Dictionary<uint, string>(BuiltIn);
        foreach (var format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format is { NumberFormatId.Value: var id, FormatCode.Value: { } code }) custom[id] = code;
        }

        var formats = sheet?.CellFormats?.Elements<CellFormat>()
            .Select(format => custom.GetValueOrDefault(format.NumberFormatId?.Value ?? 0) ?? "")
            .Select(NumberFormat.Of)
            .ToList() ?? [];
        return new(formats, workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false);
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
        var isPadded = bare.StartsWith("00", StringComparison.Ordinal) && bare.All(c => c is '0' or '.');
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
