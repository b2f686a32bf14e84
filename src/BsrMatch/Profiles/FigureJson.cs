using System.Globalization;
using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Profiles;

/// <summary>Reads and writes staff and money: a number, or a text for a band.</summary>
internal static class FigureJson
{
    /// <summary>More than any firm has.</summary>
    public const double MostEuro = 1e15;

    private const double MostStaff = 10_000_000;

    public static YearFigures Read(FieldReader reader) => new(
        Staff(reader, "employees"), Money(reader, "turnoverEur"), Money(reader, "balanceSheetEur"));

    public static Amount? Staff(FieldReader reader, string name) => reader.Scalar(name,
        node => Read(node, Amount.TryParse, MostStaff),
        "0 or more annual work units, or a band such as 10-49",
        text => Remedy(text, "a band such as 10-49, <10 or 250+"));

    public static Amount? Money(FieldReader reader, string name) => reader.Scalar(name,
        node => Read(node, Amount.TryParseEuro, MostEuro),
        "0 or more euro, or a band such as 2-10 million",
        text => Remedy(text, "a band such as 2-10 million, <2m or 50m+"));

    /// <summary>Writes what is known; an exact figure stays a number.</summary>
    public static void Write(Utf8JsonWriter json, YearFigures figures)
    {
        Write(json, "employees", figures.Employees);
        Write(json, "turnoverEur", figures.TurnoverEur);
        Write(json, "balanceSheetEur", figures.BalanceSheetEur);
    }

    private static void Write(Utf8JsonWriter json, string name, Amount? amount)
    {
        if (amount is not { } known) return;
        if (known.Exact is { } exact) json.WriteNumber(name, exact);
        else json.WriteString(name, known.ToString());
    }

    private static Amount? Read(LocatedJson node, TryParse<Amount> parse, double most)
    {
        if (node.Kind == JsonValueKind.String)
            return parse(node.Text, out var band) && IsWithin(band, most) ? band : null;
        return node.Kind == JsonValueKind.Number
            && double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 0 && number <= most ? Amount.Exactly(number) : null;
    }

    private static bool IsWithin(Amount band, double most) =>
        band.Low <= most && (band.High <= most || double.IsPositiveInfinity(band.High));

    private static string Remedy(string text, string bands)
    {
        if (text.Contains('.')
            && Amount.TryParse(text.Replace(".", "", StringComparison.Ordinal), out var whole))
            return $"write {whole} for thousands, or the decimals otherwise than with three digits";
        var ends = text.Split('-', '–');
        var isReversed = ends is [var low, var high]
            && Amount.TryParseEuro($"{high}-{low}", out _) && !Amount.TryParseEuro(text, out _);
        return isReversed
            ? "write the smaller number first"
            : $"write a number or {bands}, or leave the field out when it is not known";
    }
}
