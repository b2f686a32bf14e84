using BsrMatch.Batch;
using BsrMatch.Eligibility;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>
/// Counts what is asked for most, while another sheet passes over the clients: a pass of its own would read
/// them all once more.
/// </summary>
internal sealed class OpenFields
{
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>How many clients have a verdict that is open.</summary>
    public long Clients { get; private set; }

    /// <summary>The fields they lack, those of most clients first.</summary>
    public IReadOnlyList<(string Field, long Clients)> MostFirst =>
    [
        .. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value)),
    ];

    /// <summary>The same clients, counted as they pass.</summary>
    public IEnumerable<ClientOutcome> Counting(IEnumerable<ClientOutcome> clients)
    {
        foreach (var client in clients)
        {
            if (VerdictsOf(client) > 0) Add(client);
            yield return client;
        }
    }

    /// <summary>How many verdicts of a client are open, shown or not.</summary>
    public static int VerdictsOf(ClientOutcome client) => Math.Max(
        client.Standings.Count(standing => standing.Verdict == Verdict.Unknown),
        client.Matches.Count(match => match.Verdict == Verdict.Unknown));

    private void Add(ClientOutcome client)
    {
        Clients++;
        foreach (var field in client.MissingFields)
            counts[field] = counts.GetValueOrDefault(field) + 1;
    }
}
