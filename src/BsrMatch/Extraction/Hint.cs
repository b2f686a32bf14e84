namespace BsrMatch.Extraction;

/// <summary>
/// What speaks for a value besides its own words: a theme that goes with it, a trade whose firms it means,
/// the country whose language the text is in.
/// </summary>
/// <param name="Odds">How clearly, as log-odds; 0 where nothing could.</param>
/// <param name="Suggests">Whether the value is proposed even where the text has no word for it.</param>
/// <param name="Evidence">The words that show it; looked up when they are needed.</param>
internal readonly record struct Hint(
    double Odds, bool Suggests, Func<IReadOnlyList<SourceQuote>>? Evidence)
{
    // As sure as a theme that four texts in five with its words are about.
    private const double Clear = 1.5;

    /// <summary>The hint for a value.</summary>
    public static Hint Of(
        ProjectField field, string value, ProjectText text, TextHits hits, ThemeReading themes)
    {
        if (field == ProjectField.Countries) return OfLanguage(value, text);
        if (field == ProjectField.Audience && value == "sme") return OfTrades(hits.Trades(text));
        if (KindredThemes.Of(field, value) is not { } theme) return default;
        var odds = themes.LogOddsOf(theme);
        return new Hint(odds, odds >= 0 && field != ProjectField.Sectors, () => themes.EvidenceOf(theme));
    }

    private static Hint OfTrades(IReadOnlyList<SourceQuote> trades) =>
        new(trades.Count > 0 ? Clear : -Clear, trades.Count > 0, () => trades);

    // Who writes Latvian is rarely far from Latvia; English tells nothing.
    private static Hint OfLanguage(string value, ProjectText text)
    {
        var isHome = text.IsUnderstood && text.Text.Tokens.Length > 0 && HomeOf(text.Language) == value;
        if (!isHome) return default;
        return new Hint(Clear, true, () => [text.Sentence(text.Text.Tokens[0].Sentence)]);
    }

    private static string? HomeOf(string language) => language switch
    {
        "de" => "DE",
        "pl" => "PL",
        "sv" => "SE",
        "da" => "DK",
        "nb" => "NO",
        "fi" => "FI",
        "et" => "EE",
        "lv" => "LV",
        "lt" => "LT",
        "fr" => "FR",
        _ => null,
    };
}
