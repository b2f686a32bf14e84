namespace BsrMatch.Batch;

/// <summary>How often each programme was suggested over a client list, and to whom.</summary>
public sealed record ExposureTable
{
    /// <summary>How many clients were scored.</summary>
    public required long Clients { get; init; }

    /// <summary>One row a programme of the catalogue: most often suggested first, then by id.</summary>
    public required IReadOnlyList<ProgrammeExposure> Programmes { get; init; }

    /// <summary>The programmes that crowd out the rest; usually none.</summary>
    public IReadOnlyList<ProgrammeExposure> CrowdingOut { get; init; } = [];
}

/// <summary>How often one programme was suggested. A suggestion is a match shown whose verdict is not
/// ineligible.</summary>
public sealed record ProgrammeExposure
{
    /// <summary>The programme's id.</summary>
    public required string ProgrammeId { get; init; }

    /// <summary>Number of clients it was suggested to.</summary>
    public required long Suggested { get; init; }

    /// <summary>Number of clients it was the first suggestion for.</summary>
    public required long First { get; init; }

    /// <summary>Number of clients it was a good match for: suggested with the endorsed fit or more.</summary>
    public required long Good { get; init; }

    /// <summary>How often it was suggested at each rank, the first rank first; as long as the ranks
    /// shown, at most 10.</summary>
    public required IReadOnlyList<long> AtRank { get; init; }

    /// <summary>Number of clients that ask for a theme the programme serves.</summary>
    public required long Needed { get; init; }

    /// <summary>Suggestions by size class (<c>micro</c>, ..., <c>unknown</c>), most often first.</summary>
    public required IReadOnlyList<Tally> BySize { get; init; }

    /// <summary>Suggestions by section of NACE (<c>C</c>, ..., <c>unknown</c>), most often first.</summary>
    public required IReadOnlyList<Tally> BySector { get; init; }

    /// <summary>Suggestions by country (<c>LV</c>, ..., <c>unknown</c>), most often first.</summary>
    public required IReadOnlyList<Tally> ByCountry { get; init; }

    /// <summary>
    /// Whether the programme crowds out the rest: it is the first suggestion for 40% of the clients or more,
    /// and for twice as many as ask for what it serves. Lists of fewer than 20 clients are too short to tell.
    /// </summary>
    /// <param name="clients">How many clients were scored.</param>
    public bool CrowdsOut(long clients)
    {
        const int leastClients = 20;
        const double leastShare = 0.4;
        const int timesNeeded = 2;
        return clients >= leastClients && First >= leastShare * clients && First >= timesNeeded * Needed;
    }
}

/// <summary>How often something occurred.</summary>
/// <param name="Name">What.</param>
/// <param name="Count">How often.</param>
public sealed record Tally(string Name, long Count);
