namespace BsrMatch.Evaluation;

/// <summary>One candidate in a ranking.</summary>
/// <param name="ProgrammeId">The candidate.</param>
/// <param name="Score">Its score; higher is better.</param>
public readonly record struct RankedCandidate(string ProgrammeId, double Score);

/// <summary>The ranking of one profile's candidates, best first.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Candidates">All candidates, best first; ties are already broken.</param>
public sealed record ProfileRanking(string ProfileId, IReadOnlyList<RankedCandidate> Candidates);
