using System.Globalization;
using System.Text.Json;
using BsrMatch.Files.Importing.Records;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Importing.Values;

/// <summary>Reads amounts of euro. What is in another currency is left out, and said so.</summary>
internal sealed class EuroReader(EntryAssembly assembly)
{
    private const string Symbols = "$£¥₽₴";
    private const int LongestAmount = 60;

    /// <summary>The amount; null where it is left out or wrong.</summary>
    public LocatedJson? Read(NamedValue one, DecimalSign sign)
    {
        var text = one.Value.Text.Trim();
        if ((one.Bound.Currency ?? CurrencyOf(text)) is { } currency)
        {
            Refuse(one, currency);
            return null;
        }

        if (text.Length > LongestAmount || one.Value.Kind == RawKind.Truth)
            return LocatedJson.Of(JsonValueKind.String, one.Value.Line, text);
        if (one.Value.Kind == RawKind.Number) return Scaled(one, text);
        var plain = NumberText.Rewrite(text, sign, out var open);
        if (open is not null)
        {
            if (IsInTwoWays(open, sign))
            {
                Reject(assembly, one);
                return null;
            }

            plain = NumberText.Rewrite(text, DecimalSign.Point, out _);
        }

        return Amount.TryParseEuro(plain, out var amount) && amount.Exact is { } euro
            ? Scaled(one, euro.ToString("R", CultureInfo.InvariantCulture))
            : LocatedJson.Of(JsonValueKind.String, one.Value.Line, text);
    }

    /// <summary>Whether a number that its signs leave open stays so: where nothing else is known, a comma
    /// before three digits parts thousands, as in English.</summary>
    public static bool IsInTwoWays(string open, DecimalSign sign) =>
        sign != DecimalSign.Unknown || open.Contains('.', StringComparison.Ordinal);

    /// <summary>Rejects a number that can be read in two ways.</summary>
    public static void Reject(EntryAssembly assembly, NamedValue one) => assembly.Reject(
        one.Key, one.Value, "a number that can be read in one way only",
        "write it without a sign that parts thousands");

    /// <summary>Says that an amount is not in euro.</summary>
    public void Refuse(NamedValue one, string currency) => assembly.Warn(one.Key, one.Value,
        "an amount in euro",
        $"it is in {currency} and left out; amounts of other currencies are not turned into euro");

    // Unmarked numbers of a column in thousands count thousands.
    private static LocatedJson Scaled(NamedValue one, string digits)
    {
        if (one.Bound.Scale != 1 && decimal.TryParse(
            digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number < 1e15m)
        {
            digits = (number * one.Bound.Scale).ToString("0.######", CultureInfo.InvariantCulture);
        }

        return LocatedJson.Of(JsonValueKind.Number, one.Value.Line, digits);
    }

    private static string? CurrencyOf(string text)
    {
        if (text.Length > LongestAmount) return null;
        foreach (var symbol in Symbols) if (text.Contains(symbol)) return symbol.ToString();
        if (HeaderUnits.Of(text, symbolsOnly: false).Currency is { } known) return known;
        foreach (var word in text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 3 && word.All(char.IsAsciiLetterUpper) && word is not ("EUR" or "MIO" or "MLN"
                or "TSD"))
                return word;
        }

        return null;
    }
}
