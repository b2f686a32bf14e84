using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>What the bundle's theme model makes of a text.</summary>
internal sealed class ThemeReading
{
    // Certainty beyond this tells nothing more.
    private const double MostLogOdds = 5;

    // A theme that nothing points to need not be looked at.
    private const double LeastLogOdds = -3;

    private readonly TextModel model;
    private readonly ProjectText text;
    private readonly TextView view;
    private readonly double[] whole;
    private readonly double[] best;
    private readonly int[] bestSentence;

    public ThemeReading(TextModel model, ProjectText text)
    {
        (this.model, this.text) = (model, text);
        view = model.View(text.Text, text.Language);
        whole = Array.ConvertAll(view.Themes, LogOdds);
        (best, bestSentence) = (new double[whole.Length], new int[whole.Length]);
        Array.Fill(best, -MostLogOdds);
        var reading = model.ReadSentences(text.Text, text.Language);
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var scores = model.Themes.Predict(reading.Vectors[i]);
            for (var theme = 0; theme < scores.Length; theme++)
            {
                if (LogOdds(scores[theme]) <= best[theme]) continue;
                best[theme] = LogOdds(scores[theme]);
                bestSentence[theme] = text.Text.Tokens[reading.Sentences[i].First].Sentence;
            }
        }
    }

    /// <summary>The log-odds that a text is about a theme; that of no theme for an unknown one.</summary>
    public double LogOddsOf(string themeId)
    {
        for (var theme = 0; theme < whole.Length; theme++)
            if (model.ThemeIds[theme] == themeId) return Math.Max(whole[theme], best[theme]);
        return -MostLogOdds;
    }

    /// <summary>The words that show a theme; none where the text has no words.</summary>
    public IReadOnlyList<SourceQuote> EvidenceOf(string themeId)
    {
        for (var theme = 0; theme < whole.Length; theme++)
            if (model.ThemeIds[theme] == themeId && !view.IsEmpty) return Evidence(theme);
        return [];
    }

    /// <summary>The themes it may be about, in the model's order.</summary>
    /// <param name="all">What else the text has words for.</param>
    public IEnumerable<Candidate> Candidates(TextHits all)
    {
        if (view.IsEmpty) yield break;
        var strongest = whole.Max();
        for (var theme = 0; theme < whole.Length; theme++)
        {
            var hits = view.Hits.Where(hit => hit.Theme == theme && !hit.Negated).ToList();
            var kindred = all.KindredOf(model.ThemeIds[theme]);
            if (hits.Count + kindred == 0 && Math.Max(whole[theme], best[theme]) < LeastLogOdds) continue;
            var phrases = hits.Select(hit => text.Text.Quote(hit.FirstToken, hit.LastToken))
                .Distinct(StringComparer.OrdinalIgnoreCase).Count();
            double[] inputs =
            [
                whole[theme], best[theme], whole[theme] - strongest, WordReading.Log2Of(phrases),
                hits.Exists(hit => text.IsInTitle(hit.FirstToken)) ? 1 : 0,
                view.Hits.Any(hit => hit.Theme == theme && hit.Negated) ? 1 : 0, WordReading.Log2Of(kindred),
            ];
            yield return new Candidate(model.ThemeIds[theme], inputs, Evidence(theme));
        }
    }

    private List<SourceQuote> Evidence(int theme)
    {
        var quotes = view.Hits.Where(hit => hit.Theme == theme && !hit.Negated).Take(Candidate.MostQuotes)
            .Select(hit => text.Quote(hit.FirstToken, hit.LastToken)).Distinct().ToList();
        return quotes.Count > 0 ? quotes : [text.Sentence(bestSentence[theme])];
    }

    private static double LogOdds(double score)
    {
        if (score is <= 0 or >= 1) return score <= 0 ? -MostLogOdds : MostLogOdds;
        return Math.Clamp(StableMath.Log(score / (1 - score)), -MostLogOdds, MostLogOdds);
    }
}
