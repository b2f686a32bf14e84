using BsrMatch.Catalogue;
using BsrMatch.Matching;

namespace BsrMatch.Batch;

/// <summary>
/// A finished batch, as report writers see it. Equal inputs give equal reports: there is no time of day and
/// no run's id in it.
/// </summary>
public sealed record BatchReport
{
    /// <summary>What the client list is called.</summary>
    public required string ListName { get; init; }

    /// <summary>Language of headings and labels, as ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The versions everything was made with, and whether fits are calibrated.</summary>
    public required BatchVersions Versions { get; init; }

    /// <summary>How programmes were chosen.</summary>
    public required MatchOptions Options { get; init; }

    /// <summary>The catalogue.</summary>
    public required ProgrammeCatalogue Catalogue { get; init; }

    /// <summary>The counts.</summary>
    public required BatchCounts Counts { get; init; }

    /// <summary>How often each programme was suggested.</summary>
    public required ExposureTable Exposure { get; init; }

    /// <summary>
    /// The clients in the list's order; may be asked for several times, each a pass over a file.
    /// </summary>
    public required IEnumerable<ClientOutcome> Clients { get; init; }

    /// <summary>The rows that could not be scored, in the list's order; may be asked for several
    /// times.</summary>
    public required IEnumerable<RejectedRow> Rejected { get; init; }
}

/// <summary>What a batch was made with.</summary>
/// <param name="Model">The model bundle's version.</param>
/// <param name="Catalogue">The catalogue's version.</param>
/// <param name="Rules">The version of the eligibility rules.</param>
/// <param name="FitCalibrated">Whether fits were calibrated for this catalogue.</param>
public sealed record BatchVersions(string Model, string Catalogue, string Rules, bool FitCalibrated);

/// <summary>The counts of a batch.</summary>
/// <param name="Clients">Entries of the list, sound or not.</param>
/// <param name="Matched">Clients with a good match.</param>
/// <param name="NoGoodMatch">Clients without one.</param>
/// <param name="Rejected">Entries that could not be scored.</param>
public sealed record BatchCounts(long Clients, long Matched, long NoGoodMatch, long Rejected)
{
    /// <summary>The counts of two parts together.</summary>
    public static BatchCounts operator +(BatchCounts one, BatchCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new BatchCounts(one.Clients + other.Clients, one.Matched + other.Matched,
            one.NoGoodMatch + other.NoGoodMatch, one.Rejected + other.Rejected);
    }
}
