using BsrMatch.Text;

namespace BsrMatch.Training.Checking;

/// <summary>
/// Texts in another language than they are said to be, and languages whose texts too often lack their
/// diacritics. Only texts long enough to tell are looked at.
/// </summary>
internal static class LanguageCheck
{
    private const string Rule = "language";
    private const int LeastWords = 20;

    // People do write without diacritics, so some texts should.
    private const int OneIn = 10;

    public static IEnumerable<Finding> Run(LabelledData data)
    {
        var telling = data.Texts.Where(text => text.Profile.Language is { } given
            && LanguageDetector.CommonWords(given).Length > 0
            && text.Whole.Tokens.Length >= LeastWords).ToList();
        return telling.GroupBy(text => text.Language)
            .SelectMany(texts => Mistaken(texts).Concat(Bare(texts)));
    }

    // One finding for all texts that look like the same other language: close kin are often mistaken.
    private static IEnumerable<Finding> Mistaken(IGrouping<string, LabelledText> texts) =>
        from lookalikes in texts.GroupBy(text => LanguageDetector.Detect(text.Whole))
        where lookalikes.Key != texts.Key
        let ids = string.Join(", ", lookalikes.Select(text => text.Profile.Id))
        select Warning($"{Of(lookalikes, texts)} look like {lookalikes.Key}; read them again: {ids}");

    private static IEnumerable<Finding> Bare(IGrouping<string, LabelledText> texts)
    {
        if (!LanguageDetector.HasLetters(texts.Key)) yield break;
        var bare = texts.Where(text => !text.Whole.HasDiacritics).ToList();
        if (bare.Count * OneIn <= texts.Count()) yield break;
        yield return Warning($"{Of(bare, texts)} have no diacritics, more than one in {OneIn}; "
            + "put them back in: " + string.Join(", ", bare.Select(text => text.Profile.Id)));
    }

    private static string Of(IEnumerable<LabelledText> some, IGrouping<string, LabelledText> all) =>
        $"{some.Count()} of {all.Count()} texts in {all.Key} of {LeastWords} words or more";

    private static Finding Warning(string message) => new(false, Rule, "", null, message);
}
