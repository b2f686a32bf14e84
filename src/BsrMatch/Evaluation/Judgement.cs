namespace BsrMatch.Evaluation;

/// <summary>What a person thinks of one programme for one profile.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Grade">0 (of no use) to 4 (the very one); 2 or more is what an adviser would endorse.</param>
public readonly record struct Judgement(string ProfileId, string ProgrammeId, int Grade);
