using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>A scored programme with the answers of its rules.</summary>
internal sealed record JudgedProgramme(
    ScoredProgramme Scored, EligibilityResult Rules, LifecycleStatus? Status);

/// <summary>Explains one scored programme.</summary>
internal sealed class MatchBuilder(ModelBundle bundle)
{
    private readonly ReasonWriter reasons = new(bundle.Texts.Model);
    private readonly double bias = bundle.Ranker.MeanScore();

    public Match Build(Pairing pairing, JudgedProgramme candidate, int rank)
    {
        var (scored, programme) = (candidate.Scored, candidate.Scored.Programme.Programme);
        var amounts = TreeShap.Explain(bundle.Ranker, scored.Row);
        var contributions = new Contribution[amounts.Length];
        for (var i = 0; i < amounts.Length; i++)
            contributions[i] = new Contribution(FeatureSchema.All[i].Name, scored.Row[i], amounts[i]);
        return new Match
        {
            Rank = rank,
            Programme = programme,
            Verdict = candidate.Rules.Verdict,
            Fit = scored.Fit,
            Score = scored.Score,
            Bias = bias,
            Lifecycle = candidate.Status,
            RuleResults = candidate.Rules.Rules,
            Reasons = reasons.Write(pairing, scored.Programme, contributions),
            Contributions = contributions,
            MissingFields = candidate.Rules.MissingFields,
            NearMiss = candidate.Rules.NearMiss,
            DeMinimis = DeMinimis.Headroom(pairing.Profile.Profile, programme, pairing.Profile.AsOf),
        };
    }
}
