using System.Collections.Concurrent;
using BsrMatch.Features;
using BsrMatch.Languages;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>Explains scored programmes of one catalogue. For any number of threads.</summary>
internal sealed class MatchBuilder(ModelBundle bundle, CatalogueIndex catalogue)
{
    private readonly double bias = bundle.Ranker.MeanScore();
    private readonly ProgrammeQuotes quotes = new(bundle.Texts.Model, catalogue.Programmes.Count);
    private readonly ConcurrentDictionary<string, ThemeWords> wordsOf = new(StringComparer.Ordinal);

    /// <summary>What was read in a firm's texts, to be told in one language.</summary>
    public NeedReading Read(ProfileView profile, Phrases phrases) =>
        new(bundle.Texts.Model, profile, WordsOf(phrases));

    /// <param name="reading">What was read in the firm's texts.</param>
    /// <param name="candidates">The programmes to show, in their order, with their ranks.</param>
    /// <param name="questions">What to ask, most telling first.</param>
    /// <param name="phrases">The language of the reasons.</param>
    public IReadOnlyList<Match> Build(
        NeedReading reading, IEnumerable<(JudgedProgramme Candidate, int Rank)> candidates,
        IReadOnlyList<NextQuestion> questions, Phrases phrases)
    {
        var words = WordsOf(phrases);
        var reasons = new ReasonWriter(bundle.Texts.Model, words, quotes, reading);
        (JudgedProgramme Candidate, int Rank)[] chosen = [.. candidates];
        var rows = new float[chosen.Length * FeatureSchema.Count];
        for (var i = 0; i < chosen.Length; i++)
            chosen[i].Candidate.Scored.Row.CopyTo(rows.AsMemory(i * FeatureSchema.Count));
        var amounts = bundle.Ranker.Shap.ExplainAll(rows);
        var built = new Match[chosen.Length];
        for (var i = 0; i < built.Length; i++)
        {
            var (candidate, rank) = chosen[i];
            built[i] = Build(candidate, rank, amounts[i], reading, reasons, words, questions);
        }

        return built;
    }

    private Match Build(JudgedProgramme candidate, int rank, double[] amounts, NeedReading reading,
        ReasonWriter reasons, ThemeWords words, IReadOnlyList<NextQuestion> questions)
    {
        var (scored, programme) = (candidate.Scored, candidate.Scored.Programme.Programme);
        var row = scored.Row.Span;
        var contributions = new Contribution[amounts.Length];
        for (var i = 0; i < amounts.Length; i++)
            contributions[i] = new Contribution(FeatureSchema.All[i].Name, row[i], amounts[i]);
        return new Match
        {
            Rank = rank,
            Programme = programme,
            Verdict = candidate.Terms.Verdict,
            Fit = scored.Fit,
            Score = scored.Score,
            Bias = bias,
            Lifecycle = candidate.Status,
            RuleResults = candidate.Terms.Rules,
            Reasons = reasons.Write(scored.Programme, amounts),
            Asked = reading.AskedNames,
            Purpose = words.PurposeOf(scored.Programme).Names,
            Contributions = contributions,
            MissingFields = Ordered(candidate.Terms.MissingFields, questions),
            NearMiss = candidate.Terms.NearMiss,
            DeMinimis = DeMinimis.Headroom(reading.Profile.Profile, programme, reading.Profile.AsOf),
        };
    }

    // The language is that of the phrases, of which there is one set each.
    private ThemeWords WordsOf(Phrases phrases) => wordsOf.GetOrAdd(phrases.Language,
        static (_, of) => new ThemeWords(of.Model, of.phrases, of.Count),
        (bundle.Texts.Model, phrases, catalogue.Programmes.Count));

    // The one first that settles most over all programmes.
    private static IReadOnlyList<string> Ordered(
        IReadOnlyList<string> fields, IReadOnlyList<NextQuestion> questions)
    {
        if (fields.Count < 2) return fields;
        return [.. fields.OrderBy(PlaceOf)];

        int PlaceOf(string field)
        {
            for (var i = 0; i < questions.Count; i++)
                if (questions[i].Field == field) return i;
            return int.MaxValue;
        }
    }
}
