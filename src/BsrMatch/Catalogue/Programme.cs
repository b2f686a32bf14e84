using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Catalogue;

/// <summary>A support programme: the candidate.</summary>
public sealed record Programme
{
    /// <summary>The programme's id, unique within its catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>The short name, such as <c>PlasTEP</c>.</summary>
    public string? Acronym { get; init; }

    /// <summary>The full name.</summary>
    public required string Title { get; init; }

    /// <summary>What a firm gets from it, in the catalogue's own words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Kinds of support, such as <c>finance</c> or <c>coaching</c>.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>
    /// Ids of the themes it serves, main ones first; empty when they must be extracted from the text.
    /// </summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Whom it addresses, such as <c>sme</c> or <c>incubator</c>.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>Countries whose organisations can take part; empty when not restricted.</summary>
    public IReadOnlyList<CountryCode> Countries { get; init; } = [];

    /// <summary>The hard conditions.</summary>
    public EligibilityTerms Eligibility { get; init; } = new();

    /// <summary>When it can be applied for.</summary>
    public Lifecycle Lifecycle { get; init; } = new(null, null, null, null);

    /// <summary>What carries on after its end.</summary>
    public NamedLink? Successor { get; init; }

    /// <summary>Whom to contact.</summary>
    public NamedLink? Contact { get; init; }

    /// <summary>The organisation in charge.</summary>
    public Coordinator? Coordinator { get; init; }

    /// <summary>What a single firm may receive.</summary>
    public Funding? Funding { get; init; }

    /// <summary>Where the entry's facts come from.</summary>
    public SourceNote? Source { get; init; }

    /// <summary>Language of the texts as ISO 639-1; null when it must be detected.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The SHA-256 of the programme's canonical JSON, in lower-case hexadecimal. Equal content has equal
    /// hashes.
    /// </summary>
    public string Hash() => StableHash.Sha256(ProgrammeJson.WriteCanonical(this));
}

/// <summary>The hard conditions of a programme. An empty list or a missing limit restricts nothing.</summary>
public sealed record EligibilityTerms
{
    /// <summary>Size classes admitted.</summary>
    public IReadOnlyList<SizeClass> Sizes { get; init; } = [];

    /// <summary>Economic activities admitted.</summary>
    public IReadOnlyList<NaceCode> Sectors { get; init; } = [];

    /// <summary>Economic activities shut out, even where <see cref="Sectors"/> admits them.</summary>
    public IReadOnlyList<NaceCode> ExcludedSectors { get; init; } = [];

    /// <summary>Regions admitted.</summary>
    public IReadOnlyList<NutsRegion> Regions { get; init; } = [];

    /// <summary>Kinds of organisation admitted.</summary>
    public IReadOnlyList<OrganisationType> OrganisationTypes { get; init; } = [];

    /// <summary>Least headcount in annual work units, inclusive.</summary>
    public double? MinEmployees { get; init; }

    /// <summary>Greatest headcount in annual work units, inclusive.</summary>
    public double? MaxEmployees { get; init; }

    /// <summary>Greatest annual turnover in euro, inclusive.</summary>
    public double? MaxTurnoverEur { get; init; }

    /// <summary>Least age in full years, inclusive.</summary>
    public int? MinAgeYears { get; init; }

    /// <summary>Greatest age in full years, inclusive.</summary>
    public int? MaxAgeYears { get; init; }

    /// <summary>Least technology readiness level, inclusive.</summary>
    public int? TrlMin { get; init; }

    /// <summary>Greatest technology readiness level, inclusive.</summary>
    public int? TrlMax { get; init; }

    /// <summary>
    /// Least number of partners in an application; profiles do not say theirs, so it is told, not judged.
    /// </summary>
    public int? ConsortiumMin { get; init; }

    /// <summary>Greatest balance sheet total in euro, inclusive.</summary>
    public double? MaxBalanceSheetEur { get; init; }

    /// <summary>
    /// Conditions of the source that could not be read, such as <c>regions: Atlantis</c>. While there is one,
    /// nobody is known to be eligible.
    /// </summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];
}

/// <summary>A name and where to find it.</summary>
public sealed record NamedLink(string Name, string? Url);

/// <summary>The organisation in charge of a programme.</summary>
public sealed record Coordinator(string Name, CountryCode? Country);

/// <summary>What a single firm may receive.</summary>
/// <param name="MinEur">Least award in euro.</param>
/// <param name="MaxEur">Greatest award in euro.</param>
/// <param name="Rate">Share of the cost that is paid, 0 to 1.</param>
/// <param name="DeMinimis">Whether the award counts as de minimis aid.</param>
public sealed record Funding(double? MinEur, double? MaxEur, double? Rate, bool? DeMinimis);

/// <summary>Where an entry's facts come from.</summary>
public sealed record SourceNote(string? Url, DateOnly? RetrievedOn);
