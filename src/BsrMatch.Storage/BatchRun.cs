using BsrMatch.Batch;

namespace BsrMatch.Storage;

/// <summary>What a batch was asked to do.</summary>
/// <param name="Header">What it is made with, as for every run.</param>
/// <param name="ListName">What the client list is called.</param>
/// <param name="ListHash">SHA-256 of the list's file in hexadecimal; null for a stream.</param>
/// <param name="Output">Full path of the output; null for standard output.</param>
/// <param name="Settings">
/// All else that decides what the output holds, as one line of text: two batches with equal settings, options
/// and lists write equal outputs.
/// </param>
public sealed record BatchOrder(
    RunHeader Header, string ListName, string? ListHash, string? Output, string Settings)
{
    /// <summary>
    /// What keeps another batch from giving the same output, in words: the first difference found; null when
    /// there is none.
    /// </summary>
    public string? DifferenceTo(BatchOrder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (then, now) = (Header, other.Header);
        return ListHash is null || ListHash != other.ListHash ? "the list is not the same any more"
            : then.AsOf != now.AsOf ? $"it was for {then.AsOf:yyyy-MM-dd}, this is for {now.AsOf:yyyy-MM-dd}"
            : then.ModelVersion != now.ModelVersion ? $"the model was {then.ModelVersion}"
            : then.CatalogueVersion != now.CatalogueVersion ? $"the catalogue was {then.CatalogueVersion}"
            : then.RulesVersion != now.RulesVersion ? $"the rules were version {then.RulesVersion}"
            : then.ProgramVersion != now.ProgramVersion ? $"the program was version {then.ProgramVersion}"
            : then.OptionsJson != now.OptionsJson ? $"the options were {then.OptionsJson}"
            : Settings != other.Settings ? $"the settings were {Settings}"
            : null;
    }
}

/// <summary>How a batch ended, if it has.</summary>
public enum BatchState
{
    /// <summary>It is at work, or was killed.</summary>
    Running,

    /// <summary>It was stopped by its user and left a valid output of what was done.</summary>
    Stopped,

    /// <summary>It is complete.</summary>
    Done,
}

/// <summary>A batch in the store.</summary>
/// <param name="RunId">The run's id.</param>
/// <param name="CreatedAt">When it was begun; UTC.</param>
/// <param name="State">How it ended.</param>
/// <param name="Order">What it was asked to do.</param>
/// <param name="Tally">What is counted over the chunks saved.</param>
public sealed record StoredBatch(
    string RunId, DateTimeOffset CreatedAt, BatchState State, BatchOrder Order, ExposureTally Tally);

/// <summary>A part of a client list that was scored, to be saved as a whole or not at all.</summary>
public sealed record BatchChunk
{
    /// <summary>The number of the chunk, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// The entries in the list's order: a client with its facts, or a row that was rejected.
    /// </summary>
    public required IReadOnlyList<ScoredEntry> Entries { get; init; }

    /// <summary>How many bytes the chunk added to the output, and their hash.</summary>
    public required WrittenBytes Output { get; init; }

    /// <summary>How many bytes the chunk added to the list of errors, and their hash.</summary>
    public required WrittenBytes Errors { get; init; }

    /// <summary>What is counted over the chunk.</summary>
    public required ExposureTally Tally { get; init; }
}

/// <summary>What was added to a file.</summary>
/// <param name="Length">How many bytes.</param>
/// <param name="Hash">A hash of them, made and understood by whoever writes the file.</param>
public sealed record WrittenBytes(long Length, string Hash);

/// <summary>A chunk that is in the store.</summary>
/// <param name="Number">The number of the chunk, from 0.</param>
/// <param name="Entries">How many entries of the list it covers.</param>
/// <param name="Output">What it added to the output.</param>
/// <param name="Errors">What it added to the list of errors.</param>
public sealed record SavedChunk(int Number, long Entries, WrittenBytes Output, WrittenBytes Errors);
