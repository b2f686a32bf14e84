using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

/// <summary>Evidence in a model small enough to be worked out by hand.</summary>
public sealed class ThemeEvidenceTests
{
    private const string Twelve = "a b c d e f g h i j k l";

    [TestCase("It rains. Our plasma coating is new.", "plasma coating")]
    [TestCase("Coating is what our plasma does", "Coating is what our plasma")]
    [TestCase("It rains on plasma. Coating is new.", "plasma", Description = "quotes stay within a sentence")]
    [TestCase("Plasma " + Twelve + " coating", "Plasma", Description = "nobody reads a quote of fourteen words")]
    public void Without_a_keyphrase_the_weightiest_words_are_quoted(string source, string expected) =>
        Assert.That(Quotes(source), Is.EqualTo(new[] { expected }));

    [Test]
    public void Words_without_weight_are_no_evidence() => Assert.That(Quotes("It rains on our roof"), Is.Empty);

    [Test]
    public void Keyphrases_are_quoted_before_weighty_words_once_each_and_no_more_than_two()
    {
        Assert.That(Quotes("Plasma coating. A loan, a Loan, a surety, a grant"),
            Is.EqualTo(new[] { "loan", "surety" }));
        Assert.That(Quotes("Plasma coating. A loan, a Loan, a surety, a grant", most: 9),
            Is.EqualTo(new[] { "loan", "surety", "grant" }));
    }

    [Test]
    public void A_keyphrase_that_is_negated_gives_way_to_weighty_words() =>
        Assert.That(Quotes("No loan. Our plasma is new"), Is.EqualTo(new[] { "plasma" }));

    // One theme with three keyphrases, for which two stems speak.
    private static IReadOnlyList<string> Quotes(string source, int most = 2)
    {
        ulong[] stems = [.. new[] { "plasma", "coat" }.Select(stem => Stemming.StemHash(stem, true)).Order()];
        var lexicon = new ThemeLexicon([(0, "en", "loan"), (0, "en", "surety"), (0, "en", "grant")]);
        var weights = new LinearModel([5, 5, 0, 0], [0]);
        var model = new TextModel(["a"], ["A"], lexicon, new Vocabulary(10, stems, [1, 1], 2, 0),
            weights, weights, new LatentSpace(1, [1, 1], 2, 2));
        return ThemeEvidence.Quotes(model, model.View(TokenisedText.From(source), "en"), 0, most);
    }
}
