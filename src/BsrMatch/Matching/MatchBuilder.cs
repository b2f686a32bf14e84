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
        var built = new List<Match>();
        foreach (var (candidate, rank) in candidates)
            built.Add(Build(candidate, rank, reading, reasons, words, questions));
        return built;
    }

    private Match Build(JudgedProgramme candidate, int rank, NeedReading reading, ReasonWriter reasons,
        ThemeWords words, IReadOnlyList<NextQuestion> questions)
    {
        var (scored, programme) = (candidate.Scored, candidate.Scored.Programme.Programme);
        var amounts = TreeShap.Explain(bundle.Ranker, scored.Row.Span);
        var contributions = new Contribution[amounts.Length];
        for (var i = 0; i < amounts.Length; i++)
            contributions[i] = new Contribution(FeatureSchema.All[i].Name, scored.Row.Span[i], amounts[i]);
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
