using System.Globalization;

namespace BsrMatch.Profiles;

/// <summary>Spells numbers and bands. Written by hand: a pattern would cost start-up time.</summary>
internal static class AmountText
{
    // Below a millionth neither work units nor euro mean anything, and sums are rounded there as well.
    private const int Digits = 6;

    // Far above any firm, and far below where a decimal overflows.
    private const decimal Greatest = 1_000_000_000_000_000;

    // Longer signs stand before those they begin with.
    private static readonly (string Sign, Bound Bound)[] Leading =
    [
        ("<=", Bound.AtMost), ("≤", Bound.AtMost), ("up to ", Bound.AtMost), ("at most ", Bound.AtMost),
        (">=", Bound.AtLeast), ("≥", Bound.AtLeast), ("at least ", Bound.AtLeast),
        ("<", Bound.Below), ("under ", Bound.Below), ("below ", Bound.Below), ("less than ", Bound.Below),
        ("fewer than ", Bound.Below),
        (">", Bound.Above), ("over ", Bound.Above), ("above ", Bound.Above), ("more than ", Bound.Above),
    ];

    private static readonly (string Sign, Bound Bound)[] Trailing =
    [
        ("+", Bound.AtLeast), (" or more", Bound.AtLeast), (" and more", Bound.AtLeast),
        (" or less", Bound.AtMost), (" or fewer", Bound.AtMost),
    ];

    private static readonly string[] Separators = ["-", "–", "—", " to "];

    private static readonly string[] Currencies = ["euros", "euro", "EUR", "€"];

    private static readonly (string Word, int Factor)[] Units =
    [
        ("millions", 1_000_000), ("million", 1_000_000), ("mio", 1_000_000), ("mln", 1_000_000),
        ("m", 1_000_000), ("thousand", 1_000), ("k", 1_000),
    ];

    private enum Bound
    {
        AtMost,
        AtLeast,
        Below,
        Above,
    }

    public static bool TryRead(string text, bool isMoney, out Amount value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        var rest = text.AsSpan().Trim();
        foreach (var separator in Separators)
        {
            var at = rest.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            // The words "up to" begin a ceiling; only "... to ..." between two numbers is a band.
            if (at <= 0 || StartsWithWord(rest, "up to ")) continue;
            return TryBand(rest[..at], rest[(at + separator.Length)..], isMoney, out value);
        }

        var hasSign = TakeSign(ref rest, out var bound);
        if (!TryNumber(rest, isMoney, out var number, out var factor)) return false;
        var limit = Rounded(number, factor);
        if (!hasSign) return Make(limit, limit, out value);
        return bound switch
        {
            Bound.AtMost => Make(0, limit, out value),
            Bound.AtLeast => Make(limit, double.PositiveInfinity, out value),
            Bound.Below => Make(0, limit, out value, isBelowHigh: true),
            _ => Make(limit, double.PositiveInfinity, out value, isAboveLow: true),
        };
    }

    public static string Write(Amount value, Func<double, string> number, char dash)
    {
        if (value.Exact is { } exact) return number(exact);
        if (double.IsPositiveInfinity(value.High))
            return value.IsAboveLow ? $">{number(value.Low)}" : $"{number(value.Low)}+";
        var high = (value.IsBelowHigh ? "<" : "") + number(value.High);
        if (value is { Low: 0, IsAboveLow: false, IsBelowHigh: true }) return high;
        return $"{(value.IsAboveLow ? ">" : "")}{number(value.Low)}{dash}{high}";
    }

    /// <summary>Every digit and no exponent, so that a number within a band reads back.</summary>
    public static string Write(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal)) return text;
        return value.ToString(value >= 1 ? "F0" : "0.######", CultureInfo.InvariantCulture);
    }

    // A sign before an end of a band leaves that end out, as in "10-<50".
    private static bool TryBand(
        ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool isMoney, out Amount value)
    {
        value = default;
        left = left.Trim();
        right = right.Trim();
        var isAboveLow = left.StartsWith(">");
        var isBelowHigh = right.StartsWith("<");
        if (!TryNumber(left[(isAboveLow ? 1 : 0)..], isMoney, out var low, out var lowFactor)) return false;
        if (!TryNumber(right[(isBelowHigh ? 1 : 0)..], isMoney, out var high, out var factor)) return false;
        if (lowFactor == 1) lowFactor = factor;
        return Make(Rounded(low, lowFactor), Rounded(high, factor), out value, isAboveLow, isBelowHigh);
    }

    // As decimals, 2.3 million is 2,300,000 and nothing beside it.
    private static double Rounded(decimal number, int factor) =>
        (double)Math.Round(number * factor, Digits);

    private static bool Make(
        double low, double high, out Amount value, bool isAboveLow = false, bool isBelowHigh = false)
    {
        var isPossible = low < high || (low == high && !isAboveLow && !isBelowHigh);
        value = isPossible ? new Amount(low, high, isAboveLow, isBelowHigh) : default;
        return isPossible;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text, out Bound bound)
    {
        foreach (var (sign, meaning) in Leading)
        {
            if (!StartsWithWord(text, sign)) continue;
            text = text[sign.Length..];
            bound = meaning;
            return true;
        }

        foreach (var (sign, meaning) in Trailing)
        {
            if (!text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) continue;
            text = text[..^sign.Length];
            bound = meaning;
            return true;
        }

        bound = default;
        return false;
    }

    private static bool StartsWithWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool TryNumber(ReadOnlySpan<char> text, bool isMoney, out decimal value, out int factor)
    {
        value = 0;
        factor = 1;
        text = text.Trim();
        if (isMoney) text = WithoutCurrency(text);
        if (isMoney) text = WithoutUnit(text, out factor);
        Span<char> digits = stackalloc char[28];
        if (!TryDigits(text, digits, out var length)) return false;
        value = decimal.Parse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return value <= Greatest;
    }

    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> text)
    {
        foreach (var currency in Currencies)
        {
            if (StartsWithWord(text, currency)) return text[currency.Length..].TrimStart();
            if (text.EndsWith(currency, StringComparison.OrdinalIgnoreCase))
                return text[..^currency.Length].TrimEnd();
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> text, out int factor)
    {
        foreach (var (word, meaning) in Units)
        {
            if (!text.EndsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            factor = meaning;
            return text[..^word.Length].TrimEnd();
        }

        factor = 1;
        return text;
    }

    // Copies digits and the decimal point. Separators part groups of three, all by the same sign.
    private static bool TryDigits(ReadOnlySpan<char> text, Span<char> digits, out int length)
    {
        length = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var separator = '\0';
        for (var i = 0; i < whole.Length; i++)
        {
            if (!char.IsAsciiDigit(whole[i]))
            {
                var group = whole.Length - i;
                if (i == 0 || group % 4 != 0 || !IsSeparator(whole[i])) return false;
                if (separator == '\0' && i > 3) return false;
                if (separator != '\0' && separator != whole[i]) return false;
                separator = whole[i];
                continue;
            }

            if (separator != '\0' && (whole.Length - i) % 4 == 0) return false;
            if (length == digits.Length) return false;
            digits[length++] = whole[i];
        }

        return length > 0 && (point < 0
            || (!MayPartThousands(whole, text[point..]) && TryFraction(text[point..], digits, ref length)));
    }

    // Many write 1500 as 1.500, and one and a half employees is another firm.
    private static bool MayPartThousands(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        const int groupWithPoint = 4;
        return fraction.Length == groupWithPoint && whole is not "0";
    }

    private static bool TryFraction(ReadOnlySpan<char> fraction, Span<char> digits, ref int length)
    {
        if (fraction.Length < 2 || length + fraction.Length > digits.Length) return false;
        if (fraction[1..].ContainsAnyExceptInRange('0', '9')) return false;
        fraction.CopyTo(digits[length..]);
        length += fraction.Length;
        return true;
    }

    // A comma, or a space: common, without break, thin, or narrow without break.
    private static bool IsSeparator(char c) => c is ',' or ' ' or '\u00A0' or '\u2009' or '\u202F';
}
