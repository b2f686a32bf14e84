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
        var reading = model.ReadSentences(text, language);
        NeedSentence[] sentences =
        [
            .. reading.Sentences.Zip(reading.Vectors, (sentence, vector) =>
                new NeedSentence(vector, text.Tokens[sentence.First].Start < needs.Length)),
        ];
        var isNeed = FindNeeds(sentences);
        var need = model.View(reading, isNeed, withGrams: true);
        return new ProfileView
        {
            Profile = profile,
            AsOf = asOf,
            Language = language,
            Need = need,
            Sentences = sentences,
            Activity = model.View(reading, Array.ConvertAll(isNeed, need => !need), withGrams: false),
            WholeWords = Array.TrueForAll(isNeed, need => need)
                ? need.ContentWords
                : model.ContentWords(reading),
            NeedThemes = ClearestThemes(need, reading.Vectors, isNeed),
        };
    }

    private bool[] FindNeeds(NeedSentence[] sentences)
    {
        var isNeed = Array.ConvertAll(sentences, sentence =>
            sentence.InNeeds || model.Needs.Predict(sentence.Vector)[0] >= NeedThreshold);
        if (Array.TrueForAll(isNeed, need => !need)) Array.Fill(isNeed, true);
        return isNeed;
    }

    // A long text dilutes its one clear sentence, so a theme counts as much as it does in the clearest.
    private double[] ClearestThemes(TextView need, SparseVector[] sentences, bool[] isNeed)
    {
        if (isNeed.Count(one => one) < 2) return need.Themes;
        var clearest = new double[need.Themes.Length];
        var odds = new double[clearest.Length];
        Array.Fill(clearest, double.NegativeInfinity);
        for (var at = 0; at < sentences.Length; at++)
        {
            if (!isNeed[at]) continue;
            model.Themes.LogOdds(sentences[at], odds);
            for (var t = 0; t < odds.Length; t++) clearest[t] = Math.Max(clearest[t], odds[t]);
        }

        StableMath.Sigmoid(clearest);
        for (var t = 0; t < clearest.Length; t++)
            clearest[t] = Math.Max(need.Themes[t], SentenceDiscount * clearest[t]);
        return clearest;
    }
}
