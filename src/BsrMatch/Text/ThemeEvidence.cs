using System.Buffers;
using System.Collections.ObjectModel;

namespace BsrMatch.Text;

/// <summary>Finds the words that made a text count for a theme.</summary>
internal static class ThemeEvidence
{
    /// <summary>Nobody reads more quotes than these, unless they ask.</summary>
    public const int UsualQuotes = 2;

    private const int LongestWindow = 12;
    private const double ContextPenalty = 0.02;

    /// <summary>
    /// Literal quotes for a theme, best first: its keyphrases, or else the words that weighed most.
    /// </summary>
    public static IReadOnlyList<string> Quotes(
        TextModel model, TextView view, int theme, int most = UsualQuotes)
    {
        if (most != UsualQuotes) return FindQuotes(model, view, theme, most);

        // Every match asks for the same themes of a profile, and every profile for those of a programme.
        var known = view.ThemeQuotes;
        return known[theme] ??= FindQuotes(model, view, theme, most);
    }

    private static ReadOnlyCollection<string> FindQuotes(TextModel model, TextView view, int theme, int most)
    {
        List<string> quotes = [];
        foreach (var hit in view.Hits)
        {
            if (hit.Theme != theme || hit.Negated) continue;
            if (quotes.Count == most) break;
            var quote = view.Text.Quote(hit.FirstToken, hit.LastToken);
            if (!quotes.Contains(quote, StringComparer.OrdinalIgnoreCase)) quotes.Add(quote);
        }

        if (quotes.Count == 0 && Heaviest(model, view, theme) is { } window)
            quotes.Add(view.Text.Quote(window.First, window.Last));
        return quotes.AsReadOnly();
    }

    // The run of words within one sentence whose weights for the theme sum highest.
    private static (int First, int Last)? Heaviest(TextModel model, TextView view, int theme)
    {
        var tokens = view.Text.Tokens;
        var weights = Weigh(model, view, theme);
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

    // What each word weighs by its stem and its character n-grams, each counting once. The text's vector has
    // them all, so that whatever else the rented numbers hold is not looked at.
    private static double[] Weigh(TextModel model, TextView view, int theme)
    {
        var vector = view.Vector;
        var known = vector.FirstFrom(model.Vocabulary.Count);
        var terms = ArrayPool<double>.Shared.Rent(model.Vocabulary.Count);
        for (var i = 0; i < known; i++)
            terms[vector.Indices[i]] = vector.Values[i] * model.Themes.Weight(vector.Indices[i], theme);
        var weights = Array.ConvertAll(view.KnownWords, word => WeightOf(word, terms) - ContextPenalty);
        ArrayPool<double>.Shared.Return(terms);
        return weights;
    }

    private static double WeightOf(KnownWord word, double[] terms)
    {
        var (weight, last) = (0.0, -1);
        if (word.StemIndex >= 0) weight += terms[word.StemIndex];
        foreach (var gram in word.Grams)
        {
            if (gram != last) weight += terms[gram];
            last = gram;
        }

        return weight;
    }
}
