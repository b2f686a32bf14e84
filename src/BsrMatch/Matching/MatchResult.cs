using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;

namespace BsrMatch.Matching;

/// <summary>The answer to one profile.</summary>
public sealed record MatchResult
{
    /// <summary>The profile's id.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The SHA-256 of the profile, in hexadecimal.</summary>
    public required string ProfileHash { get; init; }

    /// <summary>The day the answer is for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The version of the model bundle that ranked.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The version of the catalogue.</summary>
    public required string CatalogueVersion { get; init; }

    /// <summary>The version of the eligibility rules.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>Language of the reasons, as ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>Nothing reaches the endorsed fit; the matches are only the nearest there is.</summary>
    public required bool NoGoodMatch { get; init; }

    /// <summary>Whether <see cref="Match.Fit"/> was calibrated for this catalogue.</summary>
    public required bool FitCalibrated { get; init; }

    /// <summary>The matches, best first; ineligible ones after all others.</summary>
    public required IReadOnlyList<Match> Matches { get; init; }

    /// <summary>
    /// What to ask the firm next, most telling first: over all programmes it may be eligible for, shown or
    /// not. Empty when no verdict is open for want of an answer.
    /// </summary>
    public IReadOnlyList<NextQuestion> NextQuestions { get; init; } = [];

    /// <summary>
    /// Ids of the themes the need was read to ask for: at most two, clearest first, as
    /// <see cref="Match.Asked"/> names them.
    /// </summary>
    public IReadOnlyList<string> AskedThemes { get; init; } = [];

    /// <summary>
    /// How many programmes are left out because the firm cannot take part, of those that
    /// <see cref="MatchOptions.Status"/> and <see cref="MatchOptions.MinFit"/> would show; 0 where ineligible
    /// ones are listed.
    /// </summary>
    public int IneligibleNotShown { get; init; }

    /// <summary>The firm's size class, and how it was found.</summary>
    public required SizeAssessment Size { get; init; }

    /// <summary>
    /// How many programmes <see cref="StatusFilter.Open"/> left out only because the catalogue does not say
    /// whether they are open, of those that <see cref="MatchOptions.MinFit"/> would show; 0 where it was not
    /// asked for.
    /// </summary>
    public int StatusNotTold { get; init; }

    /// <summary>
    /// Every programme of the catalogue in its order, shown or not; empty unless
    /// <see cref="MatchOptions.WithStandings"/> asks for it.
    /// </summary>
    public IReadOnlyList<Standing> Standings { get; init; } = [];
}

/// <summary>One programme, judged for one profile.</summary>
public sealed record Match
{
    /// <summary>Place in the list, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The programme.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Whether the firm can take part, by the rules alone.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The share of matches like this that an adviser would endorse, 0 to 1.</summary>
    public required double Fit { get; init; }

    /// <summary>The ranker's raw output; comparable within one profile only.</summary>
    public required double Score { get; init; }

    /// <summary>
    /// The ranker's output before any feature is known; bias and contributions add up to the score.
    /// </summary>
    public required double Bias { get; init; }

    /// <summary>Status on the day of asking; null when the catalogue does not tell.</summary>
    public required LifecycleStatus? Lifecycle { get; init; }

    /// <summary>Every rule of the programme with its outcome.</summary>
    public required IReadOnlyList<RuleResult> RuleResults { get; init; }

    /// <summary>What spoke for and against, most important first, in words.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>What the firm was read to ask for: at most two themes by name, clearest first.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>What the programme is for: at most two themes by name, main ones first.</summary>
    public IReadOnlyList<string> Purpose { get; init; } = [];

    /// <summary>What every feature added to the score, in the order of the feature schema.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>
    /// Profile fields that would settle the verdict, the one first that settles most over all programmes.
    /// </summary>
    public required IReadOnlyList<string> MissingFields { get; init; }

    /// <summary>What would make an ineligible firm eligible, where one condition alone fails.</summary>
    public required NearMiss? NearMiss { get; init; }

    /// <summary>De minimis headroom; null where the programme's aid is not de minimis or not known.</summary>
    public required DeMinimisHeadroom? DeMinimis { get; init; }
}

/// <summary>What one feature added to a score.</summary>
/// <param name="Feature">The feature's name in the schema.</param>
/// <param name="Value">The feature's value; NaN when missing.</param>
/// <param name="Amount">What it added to the score.</param>
public sealed record Contribution(string Feature, double Value, double Amount);

/// <summary>Why a programme was placed where it is: one feature in words, with evidence.</summary>
/// <param name="Feature">The feature's name in the schema.</param>
/// <param name="Contribution">What it added to the score.</param>
/// <param name="Text">The reason in words.</param>
/// <param name="Evidence">Quotes that bear it out; may be empty.</param>
public sealed record Reason(
    string Feature, double Contribution, string Text, IReadOnlyList<Evidence> Evidence);

/// <summary>A literal quote.</summary>
/// <param name="Source"><c>profile</c> or <c>programme</c>.</param>
/// <param name="Quote">The words as they stand in the text.</param>
public sealed record Evidence(string Source, string Quote);

/// <summary>What is left of the de minimis ceiling of Regulation (EU) 2023/2831.</summary>
/// <param name="UsedEur">
/// Aid granted in the three years up to the day of asking, in euro; null when past aid is not given.
/// </param>
/// <param name="LeftEur">What is left of the ceiling, in euro; null likewise.</param>
/// <param name="Fits">Whether the programme's greatest award fits; null when that is not known.</param>
public sealed record DeMinimisHeadroom(double? UsedEur, double? LeftEur, bool? Fits)
{
    /// <summary>The state whose aid counts; null when unknown.</summary>
    public CountryCode? State { get; init; }

    /// <summary>What of the aid counted comes from a state that is not named, in euro.</summary>
    public double UnsureEur { get; init; }

    /// <summary>The firm has linked enterprises, whose aid counts with its own.</summary>
    public bool HasLinkedFirms { get; init; }

    /// <summary>
    /// The firm is in primary production of agriculture, fishery or aquaculture, where other ceilings apply.
    /// </summary>
    public bool OtherCeiling { get; init; }

    /// <summary>The greatest award that fits today, in euro; null when none does or nobody can
    /// tell.</summary>
    public double? FitsUpToEur { get; init; }

    /// <summary>
    /// Whether <see cref="FitsFrom"/> is about the least award, since the greatest is unknown or beyond the
    /// ceiling.
    /// </summary>
    public bool IsAboutLeastAward { get; init; }

    /// <summary>
    /// The day from which the programme's greatest award fits, or its least where the greatest is unknown or
    /// beyond the ceiling, since older aid no longer counts. Null when it fits today, will not by the aid
    /// that is known, or not before the programme closes.
    /// </summary>
    public DateOnly? FitsFrom { get; init; }
}

/// <summary>The question whose answer would settle most.</summary>
/// <param name="Field">The profile field to ask for.</param>
/// <param name="Settles">How many open verdicts depend on this field alone.</param>
/// <param name="Concerns">How many open verdicts depend on it, alone or with others.</param>
/// <param name="Open">How many verdicts are open in all.</param>
/// <param name="Worth">
/// The sum, over the programmes concerned, of the fit shared among the fields each is missing.
/// </param>
/// <param name="ProgrammeIds">The programmes concerned, best first.</param>
public sealed record NextQuestion(
    string Field, int Settles, int Concerns, int Open, double Worth, IReadOnlyList<string> ProgrammeIds);
