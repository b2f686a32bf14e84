using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// Reads a profile's texts. Every sentence of <c>needs</c> is a need; so are the sentences of
/// <c>description</c> that sound like one. Where a firm states no need at all, its whole text is
/// taken for it.
/// </summary>
internal sealed class ProfileViewBuilder(TextModel model)
{
    /// <summary>From this probability on a sentence of the description counts as a need.</summary>
    private const double NeedThreshold = 0.75;

    private const double SentenceDiscount = 0.85;

    public ProfileView Build(SmeProfile profile, DateOnly asOf)
    {
        // One source for both fields, so that every quote is a literal part of it.
        var needs = profile.Needs ?? "";
        var source = needs.Length > 0 ? needs + "\n" + profile.Description : profile.Description ?? "";
        var text = TokenisedText.From(source);
        var language = profile.Language ?? LanguageDetector.Detect(text);
        var isNeed = FindNeeds(text, needs.Length, language);
        var need = model.View(text.Select(sentence => isNeed[sentence]), language);
        var sentences = SentencesOf(need);
        return new ProfileView
        {
            Profile = profile,
            AsOf = asOf,
            Language = language,
            Need = need,
            NeedSentences = sentences,
            Activity = model.View(text.Select(sentence => !isNeed[sentence]), language),
            Whole = model.View(text, language),
            NeedThemes = ClearestThemes(need, sentences),
        };
    }

    private bool[] FindNeeds(TokenisedText text, int needsLength, string language)
    {
        var inNeeds = new bool[text.SentenceCount];
        foreach (ref readonly var token in text.Tokens.AsSpan())
        {
            if (token.Start < needsLength) inNeeds[token.Sentence] = true;
        }

        if (inNeeds.Length == 0 || Array.TrueForAll(inNeeds, isNeed => isNeed)) return inNeeds;
        var probabilities = model.NeedOfSentences(text, language);
        for (var s = 0; s < inNeeds.Length; s++) inNeeds[s] |= probabilities[s] >= NeedThreshold;
        if (Array.TrueForAll(inNeeds, isNeed => !isNeed)) Array.Fill(inNeeds, true);
        return inNeeds;
    }

    private List<SparseVector> SentencesOf(TextView need)
    {
        var vectors = need.Text.Sentences()
            .Select(sentence => model.VectorOf(sentence.Text, need.Language)).ToList();
        return vectors.Count < 2 ? [] : vectors;
    }

    // A long text dilutes its one clear sentence, so a theme counts as much as it does in the clearest.
    private double[] ClearestThemes(TextView need, List<SparseVector> sentences)
    {
        var themes = (double[])need.Themes.Clone();
        foreach (var sentence in sentences)
        {
            var scores = model.Themes.Predict(sentence);
            for (var t = 0; t < themes.Length; t++)
                themes[t] = Math.Max(themes[t], SentenceDiscount * scores[t]);
        }

        return themes;
    }
}
