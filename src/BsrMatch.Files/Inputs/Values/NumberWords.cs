namespace BsrMatch.Files.Inputs.Values;

/// <summary>
/// The words between the numbers of a list in the region's languages, and the signs that stand for them.
/// </summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, string> Signs = Table(
        ("<", "under, unter, weniger als, ponizej, mniej niz, farre an, mindre an, faerre end, mindre end, "
            + "faerre enn, mindre enn, alle, alla, vahem kui, mazak par, mazak neka, maziau nei, moins de"),
        (">", "over, uber, ueber, mehr als, powyzej, ponad, wiecej niz, mer an, mere end, mer enn, yli, ule, "
            + "rohkem kui, vairak par, vairak neka, daugiau nei, plus de"),
        ("<=", "bis, bis zu, maximal, max, max., hochstens, do, najwyzej, upp till, hogst, op til, hojst, "
            + "opp til, "
            + "enintaan, kuni, lidz, iki, jusqu'a, au plus"),
        (">=", "ab, mindestens, min, min., od, co najmniej, minst, fran, mindst, fra, vahintaan, vahemalt, "
            + "alates, vismaz, no, bent, nuo, au moins, a partir de"));

    private static readonly Dictionary<string, string> Between = Table(
        ("-", "bis, to, do, till, til, a, kuni, lidz, iki, -, –, —, ..., …"));

    private static readonly Dictionary<string, string> Trailing = Table(
        ("k", "k, thousand, "
            + "tsd, tsd., tausend, tys, tys., tuhat, tuhatta, tukst, tukst., tukstoti, tukstosi, tusen, "
            + "tusind, mille, milliers, teur, t€, keur, k€, t"),
        ("m", "m, mio, mio., mln, mln., mill, mill., milj, milj., million, millions, millionen, milliona, "
            + "milionow, "
            + "miliony, miljon, miljoner, millioner, miljoona, miljoonaa, miljonit, miljoni, milijonai, "
            + "milijonu, meur, m€"),
        ("", "mitarbeiter, mitarbeitende, mitarbeiterinnen, ma, beschaftigte, personen, vza, "
            + "vollzeitstellen, "
            + "fte, ftes, employees, staff, people, persons, awu, pracownikow, pracownicy, osob, osoby, "
                + "etaty, "
            + "etatow, anstallda, medarbetare, personer, ansatte, medarbejdere, medarbeidere, arsverk, "
            + "arsvaerk, tyontekijaa, henkiloa, htv, tootajat, inimest, darbinieki, darbuotojai, darbuotoju, "
            + "zmoniu, salaries, employes, personnes, eti"),
        ("+", "und mehr, oder mehr, i wiecej, lub wiecej, och fler, eller fler, og flere, eller flere, "
            + "tai enemman, ja rohkem, un vairak, ir daugiau, et plus, ou plus"));

    private static readonly string[] Euros = ["€", "eur", "euro", "euros", "euroa", "eurot", "eiro", "eurai",
        "eury"];

    /// <summary>Rewrites the words before, between or after numbers; unknown ones stay as they are.</summary>
    /// <param name="words">The words with the blanks around them.</param>
    /// <param name="isBetween">Whether a number stands on either side.</param>
    public static string Rewrite(ReadOnlySpan<char> words, bool isBetween)
    {
        var text = NumberText.Fold(words.Trim());
        if (text.Length == 0) return " ";
        if (isBetween) return RewriteBetween(text) ?? $" {words.Trim()} ";
        // Before the number or behind it: each table has words of one kind only.
        if (Signs.TryGetValue(WithoutEuro(text), out var sign)) return sign;
        if (Split(text) is { } split && Known(split.First) is { } first && Known(split.Others) is { } rest)
            return first + rest;
        return Known(text) ?? words.ToString();
    }

    private static string? RewriteBetween(string text)
    {
        if (Between.TryGetValue(text, out var dash)) return dash;
        var last = text.LastIndexOf(' ');
        if (last < 0)
        {
            // "2m-5m" has the unit and the dash in one piece.
            return text[^1] is '-' or '–' && Known(text[..^1].TrimEnd()) is { } unit ? unit + "-" : null;
        }

        return Between.TryGetValue(text[(last + 1)..], out dash) && Known(text[..last].TrimEnd())
            is { } before
            ? before + dash
            : null;
    }

    private static string? Known(string text)
    {
        if (text.Length == 0) return "";
        var bare = WithoutEuro(text);
        if (bare.Length == 0) return " EUR";
        return Trailing.TryGetValue(bare, out var known) ? known : null;
    }

    private static (string First, string Others)? Split(string text)
    {
        var space = text.IndexOf(' ');
        return space < 0 ? null : (text[..space], text[(space + 1)..].TrimStart());
    }

    private static string WithoutEuro(string text)
    {
        foreach (var euro in Euros)
        {
            if (text == euro) return "";
            if (text.EndsWith(" " + euro, StringComparison.Ordinal))
                return text[..^(euro.Length + 1)].TrimEnd();
            if (text.StartsWith(euro + " ", StringComparison.Ordinal))
                return text[(euro.Length + 1)..].TrimStart();
        }

        return text.Length > 1 && text[^1] == '€' && !Trailing.ContainsKey(text) ? text[..^1].TrimEnd()
            : text;
    }

    private static Dictionary<string, string> Table(params (string Sign, string Words)[] rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (sign, words) in rows)
            foreach (var word in words.Split(", ")) table.TryAdd(word, sign);
        return table;
    }
}
