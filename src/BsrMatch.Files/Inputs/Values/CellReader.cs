using System.Globalization;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>
/// Turns a cell into what a profile would write, which the profile's own reader then checks. What cannot be
/// turned is handed over as it is, so that the fault is the same as for any other input.
/// </summary>
internal static class CellReader
{
    /// <summary>Reads a cell.</summary>
    /// <param name="column">The column it lies in.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="naceVersion">The version of a sector's code.</param>
    public static Reading Read(Column column, in Cell cell, string naceVersion)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return Reading.Unknown;
            case CellKind.Error:
                return WordTables.IsUnknown(cell.Text)
                    ? Reading.Unknown
                    : Reading.Wrong("a value, not an error",
                        "mend the formula in the workbook, or clear the cell");
            case CellKind.NoResult:
                return Reading.Wrong("the result of the formula, which the file does not hold",
                    "open it in a spreadsheet program and save it again");
            case CellKind.LongText:
                return Reading.Of(cell.Text);
        }

        var text = cell.Shown.Trim();
        if (text.Length == 0 || WordTables.IsUnknown(text)) return Reading.Unknown;
        if (column.Kind == FieldKind.Text) return Reading.Of(cell.Shown);
        if (text is "NA" && column.Kind != FieldKind.Country) return Reading.Unknown;
        return column.Kind switch
        {
            FieldKind.Country => Word("country", text, CountryCode.TryParse(text, out _)),
            FieldKind.OrganisationType =>
                Word("organisationType", text, Spelled.TryParse<OrganisationType>(text, out _)),
            FieldKind.Ownership => Word("ownership", text, Spelled.TryParse<Ownership>(text, out _)),
            FieldKind.Language => Language(text),
            FieldKind.Year => Year(cell, text),
            FieldKind.Day => Day(cell, text),
            FieldKind.Level => Level(text),
            FieldKind.Share => Share(column, cell, text),
            FieldKind.Staff or FieldKind.Money or FieldKind.Sum => FigureCell.Read(column, cell, text),
            FieldKind.Sector => Sector(cell, text, naceVersion),
            FieldKind.NaceVersion => NaceVersion(cell, text),
            _ => Reading.Of(text),
        };
    }

    private static Reading Word(string table, string text, bool isRight) =>
        Reading.Of(isRight ? text : WordTables.Find(table, text) ?? text);

    private static Reading Language(string text)
    {
        if (text.Length == 2) return Reading.Of(text);
        if (text.Length == 5 && text[2] is '-' or '_') return Reading.Of(text[..2]);
        return Reading.Of(WordTables.Find("language", text) ?? text);
    }

    private static Reading Year(in Cell cell, string text)
    {
        if (cell.Kind == CellKind.Day)
            return SerialDay.Of(cell.Number) is { } day ? Reading.OfNumber($"{day.Year}") : Reading.Of(text);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            return SerialDay.OfBare(number) is { } bare
                ? Reading.Inferred(Reading.OfNumber($"{bare.Year}"))
                : Reading.OfNumber(text);
        }

        return DayText.Year(text) is { } year ? Reading.OfNumber($"{year}") : Reading.Of(text);
    }

    private static Reading Day(in Cell cell, string text)
    {
        if (cell.Kind == CellKind.Day) return Reading.Of(text);
        if (DayText.Read(text, out var isOpen) is { } day)
        {
            var written = Reading.Of(DayText.Write(day));
            return char.IsAsciiDigit(text[^1]) && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
                ? Reading.Inferred(written)
                : written;
        }

        return isOpen
            ? Reading.Wrong("a date that can be read in one way only", "write it as 2026-03-31")
            : Reading.Of(text);
    }

    private static Reading Level(string text)
    {
        var level = text.StartsWith("TRL", StringComparison.OrdinalIgnoreCase) ? text[3..].Trim(' ', '-',
            ':') : text;
        return Number(level) ?? Reading.Of(text);
    }

    // 0.25, 25% and, in a column of percentages, 25.
    private static Reading Share(Column column, in Cell cell, string text)
    {
        var isPercentage = text.EndsWith('%');
        var plain = NumberText.Rewrite(isPercentage ? text[..^1] : text, column.Decimal, out _).Trim();
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var share))
            return Reading.Of(text);
        if (isPercentage || (column.IsPercent && cell.Kind != CellKind.Percentage)) share /= 100;
        return share > 1
            ? Reading.Wrong("a share from 0 to 1", "write a percentage with its sign, such as 25%, or 0.25")
            : Reading.OfNumber(share.ToString(CultureInfo.InvariantCulture));
    }

    private static Reading? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? Reading.OfNumber(text)
            : null;

    private static Reading Sector(in Cell cell, string text, string version)
    {
        var read = cell.Kind switch
        {
            CellKind.Number or CellKind.Percentage => SectorText.Read(cell.Number, version),
            CellKind.Day => SectorText.Read(cell.Number, cell.Text, version),
            _ => SectorText.Read(text, version, isTyped: cell.Kind == CellKind.TypedText),
        };
        if (read.Code is { } code) return Reading.Of(code) with { IsInferred = code != text };
        if (read.Several.Count > 0)
        {
            return Reading.Wrong($"a NACE code that can be read in one way only, not {Either(read.Several)}",
                "write it with its point, in a cell that is formatted as text");
        }

        return cell.Kind == CellKind.Day
            ? Reading.Wrong("a NACE code, which a spreadsheet took for a date",
                "format the column as text and write the code again")
            : Reading.Of(text);
    }

    private static string Either(IReadOnlyList<string> codes) => string.Join(" or ", codes);

    private static Reading NaceVersion(in Cell cell, string text)
    {
        if (cell.Kind == CellKind.Day)
        {
            // The second of January was 2.1.
            var isTwoOne = SerialDay.Of(cell.Number) is { Day: 2, Month: 1 } or { Day: 1, Month: 2 };
            return isTwoOne ? Reading.Inferred(Reading.Of("2.1")) : Reading.Of(text);
        }

        var version = text.Replace(',', '.');
        if (version.Contains("2.1", StringComparison.Ordinal)) return Reading.Of("2.1");
        var digits = new string([.. version.Where(char.IsAsciiDigit)]);
        return digits switch
        {
            "2" or "20" or "2008" or "2007" => Reading.Of("2"),
            "2025" => Reading.Of("2.1"),
            _ => Reading.Of(text),
        };
    }
}
