using System.Text.Json;

namespace BsrMatch.Batch;

/// <summary>Counts how often one programme was suggested, and to whom.</summary>
internal sealed class ProgrammeTally
{
    /// <summary>Ranks beyond this count as suggestions, but not one by one.</summary>
    private const int MostRanks = 10;

    private const string Unknown = "unknown";

    private readonly List<long> atRank = [];

    public long Suggested { get; private set; }

    public long First { get; private set; }

    public long Good { get; private set; }

    public IReadOnlyList<long> AtRank => atRank;

    public SortedDictionary<string, long> BySize { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> BySector { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> ByCountry { get; } = new(StringComparer.Ordinal);

    public void Add(ClientFacts client, MatchFacts match, bool isFirst, bool isGood)
    {
        Suggested++;
        if (isFirst) First++;
        if (isGood) Good++;
        AddRank(match.Rank, 1);
        BySize.Increase(client.Size ?? Unknown, 1);
        BySector.Increase(client.Section ?? Unknown, 1);
        ByCountry.Increase(client.Country ?? Unknown, 1);
    }

    public void Add(ProgrammeTally other)
    {
        Suggested += other.Suggested;
        First += other.First;
        Good += other.Good;
        for (var i = 0; i < other.atRank.Count; i++) AddRank(i + 1, other.atRank[i]);
        foreach (var (name, count) in other.BySize) BySize.Increase(name, count);
        foreach (var (name, count) in other.BySector) BySector.Increase(name, count);
        foreach (var (name, count) in other.ByCountry) ByCountry.Increase(name, count);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("suggested", Suggested);
        json.WriteNumber("first", First);
        json.WriteNumber("good", Good);
        json.WriteStartArray("atRank");
        foreach (var count in atRank) json.WriteNumberValue(count);
        json.WriteEndArray();
        BySize.Write(json, "bySize");
        BySector.Write(json, "bySector");
        ByCountry.Write(json, "byCountry");
        json.WriteEndObject();
    }

    public void Read(JsonElement element)
    {
        Suggested = element.GetProperty("suggested").GetInt64();
        First = element.GetProperty("first").GetInt64();
        Good = element.GetProperty("good").GetInt64();
        atRank.AddRange(element.GetProperty("atRank").EnumerateArray().Select(count => count.GetInt64()));
        BySize.Read(element.GetProperty("bySize"));
        BySector.Read(element.GetProperty("bySector"));
        ByCountry.Read(element.GetProperty("byCountry"));
    }

    private void AddRank(int rank, long count)
    {
        if (rank > MostRanks) return;
        while (atRank.Count < rank) atRank.Add(0);
        atRank[rank - 1] += count;
    }
}

/// <summary>Counts by name.</summary>
internal static class Tallies
{
    public static void Increase(this SortedDictionary<string, long> counts, string name, long by) =>
        counts[name] = counts.GetValueOrDefault(name) + by;

    /// <summary>Most often first, then by name.</summary>
    public static IReadOnlyList<Tally> Ordered(this SortedDictionary<string, long> counts) =>
        [.. counts.OrderByDescending(pair => pair.Value).Select(pair => new Tally(pair.Key, pair.Value))];

    public static void Write(this SortedDictionary<string, long> counts, Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts) json.WriteNumber(key, count);
        json.WriteEndObject();
    }

    public static void Read(this SortedDictionary<string, long> counts, JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
            counts.Increase(member.Name, member.Value.GetInt64());
    }
}
