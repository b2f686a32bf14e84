using System.Globalization;
using BsrMatch.Evaluation;
using BsrMatch.Files.Inputs;
using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Benchmarks;

/// <summary>
/// Makes client lists of any size: <c>clients COUNT FILE.csv|FILE.xlsx [SEED]</c>. Every client is invented:
/// two texts of one language from the training texts, about 80 words together, with figures drawn by lot; two
/// rows in a thousand are wrong in the ways lists are. Equal seeds give equal bytes.
/// </summary>
internal static class ClientListGenerator
{
    private const double BadShare = 0.002;

    private static readonly string[] Header =
        ["id", "name", "country", "founded", "employees", "turnoverEur", "sector", "trl", "description", "needs"];

    private static readonly string[] Countries = ["DE", "PL", "SE", "DK", "NO", "FI", "EE", "LV", "LT", ""];
    private static readonly string[] Sectors =
        ["28.93", "62.01", "86.10", "16.29", "10.20", "50.20", "72.11", "25.62", "01.11", "", ""];

    private static readonly string[] Sizes = ["1", "4", "9", "17", "45", "120", "249", "10-49", "600", "", ""];
    private static readonly string[] Turnovers = ["90000", "750000", "1.8m", "9500000", "2-10 million", "", ""];

    public static void Write(string path, long count, ulong seed)
    {
        using var file = System.IO.File.Create(path);
        ITableWriter table = Path.GetExtension(path) == ".xlsx" ? new XlsxTable(file) : new CsvTable(file);
        using (table)
        {
            table.Write(Header);
            foreach (var row in Rows(count, seed)) table.Write(row);
        }
    }

    /// <summary>The profiles of the first sound rows of a list.</summary>
    public static IReadOnlyList<SmeProfile> SomeProfiles(int count)
    {
        using var stream = new MemoryStream();
        using (var table = new CsvTable(stream, leaveOpen: true))
        {
            table.Write(Header);
            foreach (var row in Rows(count + count / 10 + 10, seed: 1)) table.Write(row);
        }

        stream.Position = 0;
        using var list = ClientLists.Open(stream, "clients.csv",
            new ClientListOptions { AsOf = Shipped.AsOf, Format = ListFormat.Csv });
        return [.. list.Entries().Select(entry => entry.Read().Profile).OfType<SmeProfile>().Take(count)];
    }

    private static IEnumerable<string[]> Rows(long count, ulong seed)
    {
        var texts = Shipped.TrainingProfiles().GroupBy(profile => profile.Language ?? LanguageOf(profile))
            .Select(group => group.Select(TextOf).ToArray()).Where(group => group.Length > 1).ToArray();
        var random = new SplitMix64(seed);
        for (var row = 0L; row < count; row++)
        {
            var language = texts[random.Below(texts.Length)];
            var (does, wants) = (language[random.Below(language.Length)], language[random.Below(language.Length)]);
            var isBad = random.Below(1_000_000) < BadShare * 1_000_000;
            var kind = isBad ? random.Below(4) : -1;
            var id = kind == 0 && row > 0 ? "c0" : $"c{row.ToString(CultureInfo.InvariantCulture)}";
            var employees = kind == 1 ? "many" : Pick(Sizes, ref random);
            var sector = kind == 2 ? "99.99.9" : Pick(Sectors, ref random);
            if (kind == 3) (does, wants) = ("", "");
            yield return
            [
                id, $"Firm {row} & Sons", Pick(Countries, ref random),
                (1950 + random.Below(75)).ToString(CultureInfo.InvariantCulture), employees,
                Pick(Turnovers, ref random), sector,
                (1 + random.Below(9)).ToString(CultureInfo.InvariantCulture), does, wants,
            ];
        }
    }

    private static string TextOf(SmeProfile profile) => $"{profile.Needs} {profile.Description}".Trim();

    private static string LanguageOf(SmeProfile profile) =>
        LanguageDetector.Detect(TokenisedText.From(TextOf(profile)));

    private static string Pick(string[] values, ref SplitMix64 random) => values[random.Below(values.Length)];
}
