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
        var sentences = text.Sentences()
            .Select(sentence => (sentence.Number, Sentence: new NeedSentence(
                model.VectorOf(sentence.Text, language), sentence.Text.Tokens[0].Start < needs.Length)))
            .ToList();
        var isNeed = FindNeeds(sentences, text.SentenceCount);
        var need = model.View(text.Select(sentence => isNeed[sentence]), language);
        var needSentences = sentences.Where(s => isNeed[s.Number]).Select(s => s.Sentence.Vector);
        return new ProfileView
        {
            Profile = profile,
            AsOf = asOf,
            Language = language,
            Need = need,
            Sentences = [.. sentences.Select(s => s.Sentence)],
            Activity = model.View(text.Select(sentence => !isNeed[sentence]), language),
            WholeWords = TermCounts.ContentWords(text, language),
            NeedThemes = ClearestThemes(need, [.. needSentences]),
        };
    }

    private bool[] FindNeeds(List<(int Number, NeedSentence Sentence)> sentences, int count)
    {
        var isNeed = new bool[count];
        foreach (var (number, sentence) in sentences)
        {
            isNeed[number] = sentence.InNeeds
                || model.Needs.Predict(sentence.Vector)[0] >= NeedThreshold;
        }

        if (Array.TrueForAll(isNeed, need => !need)) Array.Fill(isNeed, true);
        return isNeed;
    }

    // A long text dilutes its one clear sentence, so a theme counts as much as it does in the clearest.
    private double[] ClearestThemes(TextView need, List<SparseVector> sentences)
    {
        if (sentences.Count < 2) return need.Themes;
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
