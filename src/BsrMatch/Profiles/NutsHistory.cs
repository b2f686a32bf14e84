namespace BsrMatch.Profiles;

/// <summary>
/// Tells what a code of NUTS 2013, 2016, 2021 or 2024 covers, in level 3 regions of NUTS 2024. Read from
/// <see cref="NutsCodes"/> when first asked for.
/// </summary>
internal static class NutsHistory
{
    private const int Latest = 2024;

    private static readonly string[] Codes = ReadCurrent();
    private static readonly Dictionary<string, NutsArea> Dropped = ReadDropped();

    /// <summary>The level 3 regions whose code begins with <paramref name="prefix"/>, by index.</summary>
    public static NutsSlice Regions(string prefix, bool whole = true) =>
        new(FirstFrom(prefix), FirstFrom(prefix + '~'), whole);

    /// <summary>What a code covers; of an unknown one, the nearest region that holds it.</summary>
    public static NutsArea Find(string code)
    {
        if (Dropped.TryGetValue(code, out var dropped)) return dropped;
        var regions = Regions(code);
        if (!regions.IsEmpty) return new NutsArea(Latest, [regions], IsKnown: true);
        var holder = Find(code[..^1]);
        return new NutsArea(
            holder.Version, [.. holder.Slices.Select(slice => slice with { Whole = false })], IsKnown: false);
    }

    /// <summary>Whether it stands for what lies in none of a country's regions, such as an embassy.</summary>
    public static bool IsExtraRegio(string code) => code.Length > 2 && code.AsSpan(2).Trim('Z').IsEmpty;

    private static string[] ReadCurrent()
    {
        var codes = new List<string>();
        foreach (var entry in Words(NutsCodes.Current))
        {
            foreach (var last in entry.AsSpan(5)) codes.Add(entry[..4] + last);
        }

        return [.. codes];
    }

    private static Dictionary<string, NutsArea> ReadDropped()
    {
        var areas = new Dictionary<string, NutsArea>(StringComparer.Ordinal);
        foreach (var (version, table) in NutsCodes.Dropped)
        {
            foreach (var entry in Words(table))
            {
                var arrow = entry.IndexOf('>');
                var slices = Array.ConvertAll(entry[(arrow + 1)..].Split(','),
                    part => Regions(part.TrimEnd('*'), whole: !part.EndsWith('*')));
                areas.Add(entry[..arrow], new NutsArea(version, slices, IsKnown: true));
            }
        }

        return areas;
    }

    private static int FirstFrom(string code)
    {
        var index = Array.BinarySearch(Codes, code, StringComparer.Ordinal);
        return index < 0 ? ~index : index;
    }

    private static string[] Words(string table) =>
        table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
