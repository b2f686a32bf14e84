using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Features;
using BsrMatch.Languages;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>A scored programme with the answers of its rules.</summary>
internal sealed record JudgedProgramme(
    ScoredProgramme Scored, EligibilityResult Rules, LifecycleStatus? Status)
{
    public string Id => Scored.Programme.Programme.Id;
}

/// <summary>Explains scored programmes.</summary>
internal sealed class MatchBuilder(ModelBundle bundle)
{
    private readonly double bias = bundle.Ranker.MeanScore();

    /// <param name="pairing">The profile against the catalogue.</param>
    /// <param name="candidates">The programmes to show, in their order, with their ranks.</param>
    /// <param name="questions">What to ask, most telling first.</param>
    /// <param name="phrases">The language of the reasons.</param>
    public IReadOnlyList<Match> Build(
        Pairing pairing, IEnumerable<(JudgedProgramme Candidate, int Rank)> candidates,
        IReadOnlyList<NextQuestion> questions, Phrases phrases)
    {
        var reasons = new ReasonWriter(bundle.Texts.Model, phrases);
        var order = questions.Select((question, at) => (question.Field, at))
            .ToDictionary(pair => pair.Field, pair => pair.at, StringComparer.Ordinal);
        return
        [
            .. candidates.Select(shown =>
                Build(pairing, shown.Candidate, shown.Rank, reasons) with
                {
                    MissingFields = [.. shown.Candidate.Rules.MissingFields
                        .OrderBy(field => order.GetValueOrDefault(field, int.MaxValue))],
                }),
        ];
    }

    private Match Build(Pairing pairing, JudgedProgramme candidate, int rank, ReasonWriter reasons)
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
            Asked = reasons.AskedIn(pairing.Profile),
            Purpose = reasons.PurposeOf(scored.Programme),
            Contributions = contributions,
            MissingFields = candidate.Rules.MissingFields,
            NearMiss = candidate.Rules.NearMiss,
            DeMinimis = DeMinimis.Headroom(pairing.Profile.Profile, programme, pairing.Profile.AsOf),
        };
    }
}
