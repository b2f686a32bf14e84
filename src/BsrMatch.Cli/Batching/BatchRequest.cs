using BsrMatch.Batch;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Batching;

/// <summary>All that a batch was asked for on the command line.</summary>
internal sealed record BatchRequest
{
    /// <summary>Entries of the list in a chunk, the unit of saving and of work.</summary>
    public const int ChunkSize = 250;

    private const int MostMatches = 20 * ChunkSize;

    // Texts as long as a book must not gather by the hundred.
    private const long LongestChunk = 4_000_000;

    public required BatchFormat Format { get; init; }

    /// <summary>Full path of the output; null for standard output.</summary>
    public required string? Output { get; init; }

    /// <summary>Full path of the list of rejected rows; null for none.</summary>
    public required string? Errors { get; init; }

    public required MatchOptions Match { get; init; }

    /// <summary>What else decides what the output holds, as one line.</summary>
    public required string Settings { get; init; }

    /// <summary>What the catalogue was chosen by.</summary>
    public required string CatalogueChoice { get; init; }

    public bool Strict { get; init; }

    public bool Resume { get; init; }

    /// <summary>Replaces the clients' ids; null to leave them.</summary>
    public Func<string, string>? PseudonymOf { get; init; }

    /// <summary>How many entries the list has; null when that is not known beforehand.</summary>
    public long? Count { get; init; }

    /// <summary>How many clients the form can hold.</summary>
    public long MostClients { get; init; } = long.MaxValue;

    /// <summary>Chunks worked on at the same time.</summary>
    public required int Threads { get; init; }

    /// <summary>The list's hash; null where it cannot be read twice, or nothing is kept of it.</summary>
    public string? ListHash { get; init; }

    /// <summary>Where chunks end: a chunk is of clients in the usual case, of fewer where each has a hundred
    /// matches.</summary>
    /// <param name="programmes">How many programmes there are to match.</param>
    public ChunkSize<ClientEntry> Chunks(int programmes)
    {
        var matches = Math.Max(1, Math.Min(Match.Top ?? programmes, programmes));
        return new(Math.Clamp(MostMatches / matches, 1, ChunkSize))
        {
            Weight = entry => entry.Length,
            MostWeight = LongestChunk,
        };
    }

    /// <summary>Whether the batch can be taken up once it was stopped.</summary>
    public bool CanGoOn => Output is not null && ListHash is not null;

    public static ResultDetail Detail => ResultDetail.Usual;

    public BatchOrder ToOrder(Matcher matcher, string listName) => new(
        new RunHeader("batch", Match.AsOf, matcher.ModelVersion, matcher.Catalogue.Version,
            Matcher.RulesVersion, new RunOptions(Match, Detail).ToJson(), CatalogueChoice,
            ProgramVersion.Current),
        listName, ListHash, Output, Settings);
}
