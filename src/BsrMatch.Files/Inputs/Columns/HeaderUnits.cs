namespace BsrMatch.Files.Inputs.Columns;

/// <summary>
/// What a column's name says beside its field: <c>Umsatz 2024 (T€)</c> is turnover in thousands of euro.
/// </summary>
/// <param name="Rest">The name without all that.</param>
/// <param name="Scale">1, 1,000 or 1,000,000: what a bare number in the column counts.</param>
/// <param name="IsPercent">Whether a bare number is a percentage.</param>
/// <param name="NaceVersion">The version of a sector's codes; null when not told.</param>
/// <param name="Currency">A currency that is not the euro; null when there is none.</param>
internal sealed record HeaderUnits(
    string Rest, int Scale, bool IsPercent, string? NaceVersion, string? Currency)
{
    private const string Symbols = "%€$£";

    private static readonly HashSet<string> Thousands =
    [
        "teur", "t€", "keur", "k€", "tsd", "tausend", "tys", "thousand", "thousands", "k", "t", "tuhat",
        "tuhatta", "tūkst", "tusen", "milliers",
    ];

    private static readonly HashSet<string> Millions =
    [
        "meur", "m€", "mio", "mln", "million", "millions", "millionen", "milj", "mill", "miljoner", "m",
        "mio€",
    ];

    private static readonly HashSet<string> Currencies =
    [
        "sek", "dkk", "nok", "pln", "usd", "gbp", "czk", "chf", "huf", "zl", "zł", "kr", "$", "£", "tkr",
        "mkr", "ksek", "tsek", "msek", "tnok", "mnok", "tdkk", "mdkk", "tpln", "mpln",
    ];

    private static readonly HashSet<string> Fillers =
    [
        "eur", "euro", "euros", "€", "in", "w", "i", "fte", "vzä", "awu", "jae", "htv", "required",
        "optional", "pflichtfeld", "pflicht", "*", "rev", "rev.", "revision", "2008", "2007",
    ];

    private static readonly char[] Gaps = [' ', '\t', '\n', '\r', '\u00A0', '(', ')', '[', ']', '_', '/',
        ','];

    /// <summary>Takes a name apart.</summary>
    /// <param name="header">The name.</param>
    /// <param name="symbolsOnly">Whether only signs such as € count, since the words are the field's
    /// name.</param>
    public static HeaderUnits Of(string header, bool symbolsOnly)
    {
        var units = new HeaderUnits("", 1, false, null, null);
        var rest = new List<string>();
        foreach (var word in header.Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
        {
            var unit = word.ToLowerInvariant().Trim('.', ':', ';');
            var isTold = !symbolsOnly || unit.Any(Symbols.Contains);
            if (!isTold || units.With(unit) is not { } told) rest.Add(word);
            else units = told;
        }

        return units with { Rest = string.Join(' ', rest) };
    }

    private HeaderUnits? With(string unit)
    {
        if (Thousands.Contains(unit)) return this with { Scale = 1_000 };
        if (Millions.Contains(unit)) return this with { Scale = 1_000_000 };
        if (Currencies.Contains(unit)) return this with { Currency = unit.ToUpperInvariant() };
        if (unit is "%" or "percent" or "prozent" or "procent") return this with { IsPercent = true };
        if (unit is "2.1" or "rev.2.1" or "2025") return this with { NaceVersion = "2.1" };
        if (unit is "2" or "2.0" or "rev.2") return this with { NaceVersion = "2" };
        return Fillers.Contains(unit) || IsYear(unit) ? this : null;
    }

    private static bool IsYear(string unit) =>
        unit.Length == 4 && unit.All(char.IsAsciiDigit) && unit[..2] is "19" or "20";
}
