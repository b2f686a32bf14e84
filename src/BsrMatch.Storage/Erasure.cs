namespace BsrMatch.Storage;

/// <summary>What was erased.</summary>
/// <param name="Profiles">Versions of profiles.</param>
/// <param name="Results">Results, each with its matches.</param>
/// <param name="Runs">Runs: all there were to erase, or those left without any result.</param>
/// <param name="Outcomes">Outcomes of suggestions, with those that later ones replaced.</param>
public sealed record Erasure(int Profiles, int Results, int Runs, int Outcomes = 0)
{
    /// <summary>Whether there was nothing to erase.</summary>
    public bool IsEmpty => Profiles + Results + Runs + Outcomes == 0;
}
