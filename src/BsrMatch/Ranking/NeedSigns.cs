using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Ranking;

/// <summary>
/// What tells, before any programme is looked at, whether a catalogue serves a need at all.
/// </summary>
/// <param name="Served">
/// Log-odds by the affinity model that some programme serves the need; 0 where it does not tell.
/// </param>
/// <param name="BestAffinity">The highest log-odds of a single programme; 0 without any.</param>
/// <param name="BestSentenceAffinity">The same for the clearest sentences of the need.</param>
/// <param name="BestVote">The highest share of like cases that one programme served, 0 to 1.</param>
internal readonly record struct NeedSigns(
    double Served, double BestAffinity, double BestSentenceAffinity, double BestVote)
{
    private const double Certain = 1e-6;

    public static NeedSigns Of(Pairing pairing, Affinity affinity)
    {
        var count = affinity.Programmes.Count;
        return new NeedSigns(
            affinity.TellsServed ? LogOdds(pairing.Affinity[count]) : 0,
            Highest(pairing.Affinity, count), Highest(pairing.SentenceAffinity, count),
            pairing.Experience.Votes.Values.DefaultIfEmpty().Max());
    }

    private static double Highest(double[] probabilities, int count) =>
        probabilities.Take(count).Select(LogOdds).DefaultIfEmpty().Max();

    private static double LogOdds(double p)
    {
        var kept = Math.Clamp(p, Certain, 1 - Certain);
        return StableMath.Log(kept / (1 - kept));
    }
}
