namespace BsrMatch.Text;

/// <summary>Finds the words that made a text count for a theme.</summary>
internal static class ThemeEvidence
{
    private const int LongestWindow = 12;
    private const double ContextPenalty = 0.02;

    /// <summary>
    /// Literal quotes for a theme, best first: its keyphrases, or else the words that weighed most.
    /// </summary>
    public static IReadOnlyList<string> Quotes(TextModel model, TextView view, int theme, int most = 2)
    {
        var quotes = view.Hits.Where(hit => hit.Theme == theme && !hit.Negated)
            .Select(hit => view.Text.Quote(hit.FirstToken, hit.LastToken))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(most).ToList();
        if (quotes.Count == 0 && Heaviest(model, view, theme) is { } window)
            quotes.Add(view.Text.Quote(window.First, window.Last));
        return quotes;
    }

    // The run of words within one sentence whose weights for the theme sum highest.
    private static (int First, int Last)? Heaviest(TextModel model, TextView view, int theme)
    {
        var tokens = view.Text.Tokens;
        var weights = new double[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            weights[i] = TokenWeight(model, view, i, theme) - ContextPenalty;
        var (best, bestSum) = ((First: 0, Last: 0), 0.0);
        for (var first = 0; first < tokens.Length; first++)
        {
            var sum = 0.0;
            var end = Math.Min(tokens.Length, first + LongestWindow);
            for (var last = first; last < end && tokens[last].Sentence == tokens[first].Sentence; last++)
            {
                sum += weights[last];
                if (sum <= bestSum) continue;
                (best, bestSum) = ((first, last), sum);
            }
        }

        return bestSum > 0 ? best : null;
    }

    private static double TokenWeight(TextModel model, TextView view, int token, int theme)
    {
        var alone = view.Text.Only(token);
        var weight = 0.0;
        foreach (var hash in TermCounts.Words(alone, view.Language == "en").Hashes) weight += Weight(hash);
        foreach (var hash in TermCounts.CharacterGrams(alone).Hashes) weight += Weight(hash);
        return weight;

        double Weight(ulong hash)
        {
            var index = model.Vocabulary.Find(hash);
            if (index < 0) return 0;
            var at = Array.BinarySearch(view.Vector.Indices, index);
            return at < 0 ? 0 : view.Vector.Values[at] * model.Themes.Weight(index, theme);
        }
    }
}
