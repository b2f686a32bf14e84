using BsrMatch.Files.Importing;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Importing;

/// <summary>What an import did, or would do.</summary>
internal sealed record ImportReport
{
    /// <summary>What was read: a file, a folder, or standard input.</summary>
    public required string File { get; init; }

    /// <summary>What one entry is called.</summary>
    public required string Noun { get; init; }

    /// <summary>The catalogue programmes go to; null for projects.</summary>
    public string? Catalogue { get; init; }

    /// <summary>The layout that was found; null where nothing could be read.</summary>
    public string? Layout { get; init; }

    /// <summary>Whether it was a trial only.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Whether the store holds it now.</summary>
    public required bool IsImported { get; init; }

    /// <summary>The comparison with the store; null where no entry could be read.</summary>
    public ImportResult? Result { get; init; }

    /// <summary>How many of the projects are kept to compare models by; null for programmes.</summary>
    public int? KeptForGate { get; init; }

    /// <summary>How many entries were rejected.</summary>
    public required long Rejected { get; init; }

    /// <summary>What is wrong with them, the first many.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>How many faults there are, kept or not.</summary>
    public required long FaultCount { get; init; }

    /// <summary>What somebody should look at, the first many.</summary>
    public required IReadOnlyList<Fault> Warnings { get; init; }

    /// <summary>How many warnings there are, kept or not.</summary>
    public required long WarningCount { get; init; }

    /// <summary>What to know about the file as a whole.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>How many texts were mended.</summary>
    public required int Mended { get; init; }

    /// <summary>How many entries were sound.</summary>
    public int Sound => Result is { } result
        ? result.Added.Count + result.Changed.Count + result.Unchanged.Count
        : 0;

    /// <summary>How it ended, in words.</summary>
    public string Ending => this switch
    {
        { IsDryRun: true } => TrialEnding(Rejected > 0, "entries"),
        { IsImported: true, Rejected: > 0 } => "the others are imported",
        { IsImported: true, Result: { Added.Count: 0, Changed.Count: 0, Retired.Count: 0 } } =>
            "nothing to import: all is as it was",
        { IsImported: true } => "imported",
        _ => "nothing was imported; correct the rejected entries, or import the others with --skip-rejected",
    };

    /// <summary>How a trial ends, in words.</summary>
    public static string TrialEnding(bool hasRejected, string nouns) => hasRejected
        ? $"nothing was changed; an import would need --skip-rejected, or the rejected {nouns} corrected"
        : "nothing was changed; leave out --dry-run to import";

    public static ImportReport Of<T>(ImportReading<T> reading, string noun, bool isDryRun) => new()
    {
        File = reading.Name,
        Noun = noun,
        Layout = reading.Layout,
        IsDryRun = isDryRun,
        IsImported = false,
        Rejected = reading.Rejected,
        Faults = reading.Faults,
        FaultCount = reading.FaultCount,
        Warnings = reading.Warnings,
        WarningCount = reading.WarningCount,
        Remarks = reading.Remarks,
        Mended = reading.Mended,
    };
}
