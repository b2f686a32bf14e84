using BsrMatch.Batch;
using BsrMatch.Cli.Batching;
using BsrMatch.Files.Inputs;
using BsrMatch.Input;

namespace BsrMatch.Cli.Inputs;

/// <summary>What was found on reading a client list from end to end.</summary>
internal sealed record ListCheck
{
    /// <summary>What the list is called.</summary>
    public required string Name { get; init; }

    /// <summary>How its columns were understood; empty where it is no table.</summary>
    public required IReadOnlyList<ColumnReport> Columns { get; init; }

    /// <summary>How many rows the columns' counts are of.</summary>
    public required int RowsLookedAt { get; init; }

    /// <summary>What a person should know about the list.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>How many entries there are.</summary>
    public required long Rows { get; init; }

    /// <summary>How many of them have faults.</summary>
    public required long Rejected { get; init; }

    /// <summary>How many faults there are, kept or not.</summary>
    public required long FaultCount { get; init; }

    /// <summary>The first faults, each with the row and the client's id where it could be told.</summary>
    public required IReadOnlyList<(long Row, string? ClientId, Fault Fault)> Faults { get; init; }

    /// <summary>Reads a list and keeps no more than so many faults.</summary>
    /// <exception cref="InputException">The list is damaged.</exception>
    public static ListCheck Of(IClientList list, int mostKept)
    {
        var (rows, rejected, count) = (0L, 0L, 0L);
        var (faults, seen) = (new List<(long, string?, Fault)>(), new SeenIds());
        foreach (var entry in list.Entries())
        {
            var row = entry.Read();
            if (row.Profile is { } profile && !seen.Add(profile.Id)) row = row.AsRepeated(list.Name);
            rows++;
            if (row.Faults.Count == 0) continue;
            rejected++;
            count += row.Faults.Count;
            foreach (var fault in row.Faults)
            {
                if (faults.Count < mostKept) faults.Add((row.Row, row.ClientId, fault));
            }
        }

        var table = list as ITabularList;
        return new ListCheck
        {
            Name = list.Name,
            Columns = table?.Columns ?? [],
            RowsLookedAt = table?.RowsLookedAt ?? 0,
            Remarks = list.Remarks,
            Rows = rows,
            Rejected = rejected,
            FaultCount = count,
            Faults = faults,
        };
    }
}
