using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Ranking;

/// <summary>
/// What tells, before any programme is looked at, whether a catalogue serves a need at all.
/// </summary>
/// <param name="Served">
/// Log-odds by the affinity networks that some programme serves the need; 0 where there are none.
/// </param>
/// <param name="BestAffinity">The highest log-odds of a single programme; 0 without any.</param>
/// <param name="BestVote">The highest share of like cases that one programme served, 0 to 1.</param>
internal readonly record struct NeedSigns(double Served, double BestAffinity, double BestVote)
{
    private const double Certain = 1e-6;

    public static NeedSigns Of(Pairing pairing) => new(
        pairing.Affinity.Served is { } served ? LogOdds(served) : 0,
        pairing.Affinity.Serves.Select(LogOdds).DefaultIfEmpty().Max(),
        pairing.Experience.Votes.DefaultIfEmpty().Max());

    private static double LogOdds(double p)
    {
        var kept = Math.Clamp(p, Certain, 1 - Certain);
        return StableMath.Log(kept / (1 - kept));
    }
}
