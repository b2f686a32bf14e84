using System.Text;
using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Ranking;

namespace BsrMatch.Batch;

/// <summary>
/// Counts over a client list: what became of the clients, how often each programme was suggested and to
/// whom. Tallies of parts of a list add up to the tally of the whole. Serves one thread at a time.
/// </summary>
public sealed class ExposureTally
{
    private readonly SortedDictionary<string, ProgrammeTally> programmes = new(StringComparer.Ordinal);

    // By the themes a client asks for, joined: one who asks for two must not count twice for a programme.
    private readonly SortedDictionary<string, long> asked = new(StringComparer.Ordinal);

    /// <summary>What became of the clients.</summary>
    public BatchCounts Counts { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Counts an entry that could not be scored.</summary>
    public void AddRejected() => Counts += new BatchCounts(1, 0, 0, 1);

    /// <summary>Counts a client that was scored.</summary>
    public void Add(ClientFacts client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Counts += client.NoGoodMatch ? new BatchCounts(1, 0, 1, 0) : new BatchCounts(1, 1, 0, 0);
        if (client.AskedThemes.Count > 0) asked.Increase(string.Join(' ', client.AskedThemes), 1);
        var isFirst = true;
        foreach (var match in client.Matches)
        {
            if (match.Verdict == Verdict.Ineligible) continue;
            Of(match.ProgrammeId).Add(client, match, isFirst, match.Fit >= Calibration.Endorsed);
            isFirst = false;
        }
    }

    /// <summary>Adds the counts of another part of the list.</summary>
    public void Add(ExposureTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Counts += other.Counts;
        foreach (var (themes, count) in other.asked) asked.Increase(themes, count);
        foreach (var (id, tally) in other.programmes) Of(id).Add(tally);
    }

    /// <summary>The counts as a table of the catalogue's programmes.</summary>
    public ExposureTable ToTable(ProgrammeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var scored = Counts.Clients - Counts.Rejected;
        var rows = catalogue.Programmes
            .Select(programme => Row(programme.Id,
                programmes.GetValueOrDefault(programme.Id) ?? new ProgrammeTally(), NeededBy(programme)))
            .OrderByDescending(row => row.Suggested).ThenBy(row => row.ProgrammeId, StringComparer.Ordinal)
            .ToList();
        return new ExposureTable
        {
            Clients = scored,
            Programmes = rows,
            CrowdingOut = [.. rows.Where(row => row.CrowdsOut(scored))],
        };
    }

    /// <summary>The counts as JSON on one line.</summary>
    public string ToJson()
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteNumber("clients", Counts.Clients);
            json.WriteNumber("matched", Counts.Matched);
            json.WriteNumber("noGoodMatch", Counts.NoGoodMatch);
            json.WriteNumber("rejected", Counts.Rejected);
            asked.Write(json, "asked");
            json.WriteStartObject("programmes");
            foreach (var (id, tally) in programmes)
            {
                json.WritePropertyName(id);
                tally.Write(json);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(content.ToArray());
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static ExposureTally Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var tally = new ExposureTally
            {
                Counts = new BatchCounts(root.GetProperty("clients").GetInt64(),
                    root.GetProperty("matched").GetInt64(), root.GetProperty("noGoodMatch").GetInt64(),
                    root.GetProperty("rejected").GetInt64()),
            };
            tally.asked.Read(root.GetProperty("asked"));
            foreach (var programme in root.GetProperty("programmes").EnumerateObject())
                tally.Of(programme.Name).Read(programme.Value);
            return tally;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("these are no counts of a client list", e);
        }
    }

    private ProgrammeTally Of(string programmeId)
    {
        if (!programmes.TryGetValue(programmeId, out var tally))
            programmes[programmeId] = tally = new ProgrammeTally();
        return tally;
    }

    private long NeededBy(Programme programme) => asked
        .Where(row => row.Key.Split(' ').Any(theme => programme.Themes.Contains(theme)))
        .Sum(row => row.Value);

    private static ProgrammeExposure Row(string id, ProgrammeTally tally, long needed) => new()
    {
        ProgrammeId = id,
        Suggested = tally.Suggested,
        First = tally.First,
        Good = tally.Good,
        AtRank = tally.AtRank,
        Needed = needed,
        BySize = tally.BySize.Ordered(),
        BySector = tally.BySector.Ordered(),
        ByCountry = tally.ByCountry.Ordered(),
    };
}
