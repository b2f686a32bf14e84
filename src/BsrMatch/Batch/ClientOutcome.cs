using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Batch;

/// <summary>
/// What a report tells of one client: the answer in words of one language, cut down to what a person acts on.
/// </summary>
public sealed record ClientOutcome
{
    /// <summary>The client's place in the list, see <see cref="ClientEntry.Row"/>.</summary>
    public required long Row { get; init; }

    /// <summary>The client's id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The firm's name; null when not told.</summary>
    public string? Name { get; init; }

    /// <summary>The firm's country as ISO 3166-1 alpha-2; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The firm's NACE code; null when unknown.</summary>
    public string? Sector { get; init; }

    /// <summary>The version of NACE the code is of, <c>2</c> or <c>2.1</c>; null when the code is
    /// unknown.</summary>
    public string? NaceVersion { get; init; }

    /// <summary>The code's section, as <see cref="ClientFacts.Section"/> has it; null when
    /// unknown.</summary>
    public string? Section { get; init; }

    /// <summary>The size classes the firm may have: one when it is known.</summary>
    public IReadOnlyList<SizeClass> Sizes { get; init; } = [];

    /// <summary>Language of the words here, as ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>Nothing reaches the endorsed fit; the matches are only the nearest there is.</summary>
    public required bool NoGoodMatch { get; init; }

    /// <summary>Names of the themes the firm was read to ask for, clearest first; at most two.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The profile field to ask the firm for next; null when nothing is open.</summary>
    public string? NextField { get; init; }

    /// <summary>The best next question, in words; null when nothing is open.</summary>
    public string? NextQuestion { get; init; }

    /// <summary>Profile fields on which a verdict hangs, most telling first.</summary>
    public IReadOnlyList<string> MissingFields { get; init; } = [];

    /// <summary>What the answer takes for granted, in words.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The matches shown, best first; ineligible ones after all others.</summary>
    public required IReadOnlyList<MatchOutcome> Matches { get; init; }

    /// <summary>
    /// Fit and verdict of every programme in the catalogue's order, for an overview; empty where the
    /// catalogue is too large for one.
    /// </summary>
    public IReadOnlyList<Standing> Standings { get; init; } = [];
}

/// <summary>What a report tells of one match.</summary>
public sealed record MatchOutcome
{
    /// <summary>Place in the client's list, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The programme's id; the catalogue has its title and links.</summary>
    public required string ProgrammeId { get; init; }

    /// <summary>Whether the firm can take part.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The fit, 0 to 1.</summary>
    public required double Fit { get; init; }

    /// <summary>The ranker's raw output.</summary>
    public required double Score { get; init; }

    /// <summary>Status on the day of asking; null when the catalogue does not tell.</summary>
    public LifecycleStatus? Lifecycle { get; init; }

    /// <summary>What spoke for and against, most important first, in words with their quotes.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The rules that are failed or open, each in a sentence.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Profile fields that would settle the verdict, most telling first.</summary>
    public IReadOnlyList<string> MissingFields { get; init; } = [];

    /// <summary>What would make the firm eligible where one condition alone fails; null else.</summary>
    public string? NearMiss { get; init; }

    /// <summary>What is left of the de minimis ceiling, in words; null where it does not matter.</summary>
    public string? DeMinimis { get; init; }

    /// <summary>What to know about the programme, such as that it ended and what carries on.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>An entry of a client list that could not be scored.</summary>
/// <param name="Row">Its place in the list, see <see cref="ClientEntry.Row"/>.</param>
/// <param name="ClientId">The client's id as far as it could be told; null else.</param>
/// <param name="Faults">Why; at least one.</param>
public sealed record RejectedRow(long Row, string? ClientId, IReadOnlyList<Fault> Faults);
