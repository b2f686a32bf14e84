using System.Buffers;
using System.Globalization;
using System.Text;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>Reads cells with staff or money.</summary>
internal static class FigureCell
{
    private const string NoWordSigns = " .-0123456789";

    private static readonly SearchValues<char> NoWord = SearchValues.Create(NoWordSigns);

    public static Reading Read(Column column, in Cell cell, string text)
    {
        if (cell.Kind == CellKind.Day || HasMonth(text))
        {
            return Reading.Wrong("a number or a band, which a spreadsheet took for a date",
                "format the column as text and write the band again, such as 10-49");
        }

        if (cell.Kind == CellKind.Number) return OfNumber(column, cell);
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9') && column.Scale == 1 && text.Length < 16)
            return Reading.OfNumber(text);
        var plain = NumberText.Rewrite(text, column.Decimal, out var open);
        if (open is not null)
        {
            if (column.Decimal != DecimalSign.Unknown || open.Contains('.', StringComparison.Ordinal))
                return Open(open);
            // The profile's own rule: a comma parts thousands. In a list parted by semicolons it may be
            // either, which the column's sign says.
            plain = NumberText.Rewrite(text, DecimalSign.Point, out _);
        }

        return Amount(column, plain) ?? Reading.Of(text);
    }

    private static Reading OfNumber(Column column, in Cell cell)
    {
        if (column.Scale == 1) return Reading.OfNumber(Digits(cell.Number));
        var scaled = Math.Round((decimal)Math.Clamp(cell.Number, -1e18, 1e18) * column.Scale, 6);
        return Reading.OfNumber(scaled.ToString("0.######", CultureInfo.InvariantCulture));
    }

    private static string Digits(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    // Null for what is neither number nor band: the profile's reader says so.
    private static Reading? Amount(Column column, string plain)
    {
        var isMoney = column.Kind is FieldKind.Money or FieldKind.Sum;
        var isRead = isMoney
            ? Profiles.Amount.TryParseEuro(plain, out var amount)
            : Profiles.Amount.TryParse(plain, out amount);
        if (!isRead) return null;
        if (column.Scale != 1 && !HasUnit(plain, amount)) amount = Scaled(amount, column.Scale);
        if (column.Kind != FieldKind.Sum) return Reading.Of(amount.ToString());
        return amount.Exact is { } sum ? Reading.OfNumber(Digits(sum)) : null;
    }

    // "12 million" in a column of thousands says itself what it counts.
    private static bool HasUnit(string plain, Amount amount) =>
        plain.Contains('k') || plain.Contains('m') || amount.Low >= 1e12;

    private static Amount Scaled(Amount amount, int scale) => Profiles.Amount.Worked(
        Times(amount.Low, scale), Times(amount.High, scale), amount.IsAboveLow, amount.IsBelowHigh);

    // As decimals, 2.3 million is 2,300,000 and nothing beside it.
    private static double Times(double number, int scale) => double.IsInfinity(number)
        ? number
        : (double)Math.Round((decimal)number * scale, 6);

    private static Reading Open(string number)
    {
        var whole = new StringBuilder();
        foreach (var c in number) if (char.IsAsciiDigit(c)) whole.Append(c);
        var at = number.AsSpan().IndexOfAny('.', ',');
        return Reading.Wrong("a number that can be read in one way only",
            $"write {whole} for thousands, or {number[..at]}.{number[(at + 1)..]}0 for decimals");
    }

    private static bool HasMonth(string text)
    {
        if (text.Length is < 5 or > 9) return false;
        var start = text.AsSpan().IndexOfAnyExcept(NoWord);
        return start >= 0 && IsMonth(text.AsSpan(start).TrimEnd(NoWordSigns));
    }

    // "10 mai" is a date, and "10 marts" no word of ours; "10 MA" are ten people.
    private static bool IsMonth(ReadOnlySpan<char> word) => word.Length is 3 or 4
        && DayText.Month(word) is not null;
}
