using System.Text;
using BsrMatch.Text;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>
/// Rewrites numbers and bands as people write them in a list into what
/// <see cref="BsrMatch.Profiles.Amount"/> reads: <c>1.234,56</c>, <c>12 Mio. €</c>, <c>10 bis 49</c>.
/// </summary>
internal static class NumberText
{
    /// <summary>Rewrites a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sign">Which sign parts decimals, as far as it is known.</param>
    /// <param name="openNumber">The first number in it that can be read in two ways; null when there is
    /// none.</param>
    public static string Rewrite(string text, DecimalSign sign, out string? openNumber)
    {
        openNumber = null;
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9')) return text;
        var rewritten = new StringBuilder(text.Length + 8);
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var length = char.IsAsciiDigit(rest[0]) ? Numeral.LengthOf(rest) : WordLength(rest);
            var part = rest[..length];
            rest = rest[length..];
            if (!char.IsAsciiDigit(part[0]))
            {
                rewritten.Append(NumberWords.Rewrite(part, isBetween: rewritten.Length > 0 && !rest.IsEmpty));
                continue;
            }

            var plain = Numeral.Plain(part, sign, out _);
            if (plain is null && IsOpen(part)) openNumber ??= part.ToString();
            rewritten.Append(plain ?? part);
        }

        return rewritten.ToString();
    }

    /// <summary>What the numbers in a text tell about the sign that parts decimals.</summary>
    public static DecimalSign Evidence(string text)
    {
        var all = DecimalSign.Unknown;
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var length = char.IsAsciiDigit(rest[0]) ? Numeral.LengthOf(rest) : WordLength(rest);
            if (char.IsAsciiDigit(rest[0]) && Numeral.Plain(rest[..length], DecimalSign.Unknown,
                out var one) is not null)
                all |= one;
            rest = rest[length..];
        }

        return all;
    }

    /// <summary>Folds a piece of text, blanks and signs kept.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(Folding.Fold(c, out var second));
            if (second != '\0') folded.Append(second);
        }

        return folded.ToString();
    }

    private static bool IsOpen(ReadOnlySpan<char> number) =>
        Numeral.Plain(number, DecimalSign.Point, out _) is not null;

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var digit = text.IndexOfAnyInRange('0', '9');
        return digit < 0 ? text.Length : digit;
    }
}
