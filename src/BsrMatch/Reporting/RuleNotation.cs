using System.Globalization;
using BsrMatch.Eligibility;
using BsrMatch.Languages;

namespace BsrMatch.Reporting;

/// <summary>
/// Values and limits of rules in <c>value</c> and <c>limit</c> of a result, where they are the same in every
/// language: codes and numbers with a few English words between.
/// </summary>
internal static class RuleNotation
{
    // Those of programmes, a few for each.
    private static readonly Remembered<Limit, string> Limits = new(20_000);

    /// <summary>Such as <c>62</c>, <c>7 or 8 years</c>, <c>LV</c>, <c>micro or small</c>.</summary>
    public static string Value(RuleValue value) => value switch
    {
        Figure figure => Spell(figure),
        Codes codes => Join(codes.Items, "or"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Such as <c>at most 50</c>, <c>NACE C or 61</c>, <c>outside NACE 12 and 62</c>.</summary>
    public static string Limit(Limit limit) => Limits.Get(limit, 0, static (_, limit) => Spell(limit));

    private static string Spell(Limit limit) => (limit.Relation, limit.Value) switch
    {
        (Relation.AtLeast, _) => $"at least {Value(limit.Value)}",
        (Relation.AtMost, _) => $"at most {Value(limit.Value)}",
        (Relation.Above, _) => $"over {Value(limit.Value)}",
        (Relation.Below, _) => $"under {Value(limit.Value)}",
        (Relation.NoneOf, Codes codes) => $"outside {Prefix(codes)}{Join(codes.Items, "and")}",
        (Relation.AllOf, Codes codes) => Join(codes.Items, "and"),
        (_, Codes codes) => Prefix(codes) + Value(codes),
        _ => Value(limit.Value),
    };

    private static string Prefix(Codes codes) => codes.Kind == CodeKind.Sector
        ? codes.Version is "" or "2" ? "NACE " : $"NACE Rev. {codes.Version} "
        : "";

    private static string Spell(Figure figure)
    {
        var (amount, unit) = figure;
        var text = amount.Exact is { } exact ? Number(exact)
            : double.IsPositiveInfinity(amount.High)
                ? amount.IsAboveLow ? $"over {Number(amount.Low)}" : $"{Number(amount.Low)} or more"
            : amount is { IsBelowHigh: true, Low: 0 } ? $"under {Number(amount.High)}"
            : unit == Unit.Years ? $"{Number(amount.Low)} or {Number(amount.High)}"
            : $"{(amount.IsAboveLow ? "over " : "")}{Number(amount.Low)} to "
                + $"{(amount.IsBelowHigh ? "under " : "")}{Number(amount.High)}";
        return unit switch
        {
            Unit.Euro => $"EUR {text}",
            Unit.Years => amount.Exact is 1 ? "1 year" : $"{text} years",
            _ => text,
        };
    }

    private static string Number(double value) =>
        value.ToString(value < 10_000 ? "0.######" : "#,0.######", CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> items, string conjunction) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction} {items[^1]}";
}
