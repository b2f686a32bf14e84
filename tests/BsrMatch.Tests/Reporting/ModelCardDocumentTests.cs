using BsrMatch.Ranking;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Reporting;

internal sealed class ModelCardDocumentTests
{
    [Test]
    public void The_published_card_is_that_of_the_shipped_model() =>
        Assert.That(File.ReadAllText(Repository.PathTo("docs", "model-card.md")).ReplaceLineEndings("\n"),
            Is.EqualTo(Markdown(Shipped.Bundle.CardJson)), "run 'make card'");

    [Test]
    public void What_later_trainings_record_is_shown()
    {
        var card = Markdown("""
            {
              "version": "v-1", "trials": [{"leaves": 8}, {"leaves": 16}],
              "gate": {"profiles": 12, "hash": "abc"},
              "sources": [
                {"name": "training-data", "profiles": 90},
                {"name": "feedback", "profiles": 7, "keptForGate": 3, "later": 2, "unused": 1}
              ],
              "later": {"from": "2026-03-01", "profiles": 2, "nDCG@3": 0.8125},
              "importance": [{"feature": "firm-age", "share": 0.25}, {"feature": "need-bm25", "share": 0.75}]
            }
            """);

        Assert.That(card, Does.Match(@"\| feedback +\| +7 \| +3 \| +2 \| +1 \|"));
        Assert.That(card, Does.Match(@"\| training-data +\| +90 \| +0 \| +0 \| +0 \|"));
        Assert.That(card, Does.Contain("On 2 cases from 2026-03-01 on").And.Contain("nDCG@3 0.813"));
        Assert.That(card.IndexOf("need-bm25", StringComparison.Ordinal),
            Is.LessThan(card.IndexOf("firm-age", StringComparison.Ordinal)).And.Positive);
        Assert.That(card, Does.Match(@"\| trials +\| 2 "));
    }

    [TestCase("{}")]
    [TestCase("""{"test": {"systems": 3, "groupings": [{}], "fits": []}, "files": [], "importance": [1, {}]}""")]
    [TestCase("""{"version": 7, "gate": null, "sources": {}, "hyperParameters": "many"}""")]
    public void A_card_that_says_little_or_nonsense_is_not_recorded(string card) =>
        Assert.That(Markdown(card), Does.Contain("not recorded").And.Contain("# Model card of not recorded"));

    [TestCase("[]")]
    [TestCase("{")]
    public void What_is_no_card_is_none(string text) => Assert.That(ModelCard.Parse(text), Is.Null);

    private static string Markdown(string card) => ModelCardDocument.Of(ModelCard.Parse(card)!).ToMarkdown();
}
