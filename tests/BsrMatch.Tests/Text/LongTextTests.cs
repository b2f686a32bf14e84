using BsrMatch.Features;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

/// <summary>
/// A field may hold a megabyte. These texts take about a second of the processor's time, which does not
/// depend on what else the machine does, and minutes where work grows squarely.
/// </summary>
public sealed class LongTextTests
{
    private const int Megabyte = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IEnumerable<TestCaseData> LongTexts()
    {
        yield return Repeat("one keyphrase after the other", "loan ");
        yield return Repeat("overlapping keyphrases", "bank guarantee loan guarantee fund ");
        yield return Repeat("negations", "not loan without ");
        yield return Repeat("one word a sentence", "Go. ");
        yield return Repeat("full stops only", ". ");
        yield return Repeat("one endless word", "y");
        yield return Repeat("one endless capital", "É");
        yield return Repeat("diacritics apart from letters", "\u0301");
        yield return Repeat("apostrophes", "a'");
        yield return Repeat("lone surrogates", "\uD800");
        yield return Repeat("prose", "Our yard in Gdynia builds boats, but the bank wants our house. ");
    }

    [TestCaseSource(nameof(LongTexts))]
    public void A_megabyte_is_read_in_reasonable_time(string source)
    {
        var model = Shipped.Bundle.Texts.Model;
        var begun = Environment.CpuUsage.TotalTime;
        var text = TokenisedText.From(source);
        var view = model.View(text, LanguageDetector.Detect(text));
        ThemeEvidence.Quotes(model, view, model.ThemeIds.IndexOf("finance-access"));
        ThemeEvidence.Quotes(model, view, model.ThemeIds.IndexOf("tourism-culture"));

        Assert.That(Environment.CpuUsage.TotalTime - begun, Is.LessThan(Patience));
    }

    [Test, Category("Slow")]
    public void A_profile_with_two_megabytes_is_matched_in_reasonable_time()
    {
        foreach (var data in LongTexts())
        {
            var source = (string)data.Arguments[0]!;
            var begun = Environment.CpuUsage.TotalTime;
            Shipped.Matcher.ReadThemes(Some.Profile(description: source, needs: source), Some.Day);

            Assert.That(Environment.CpuUsage.TotalTime - begun, Is.LessThan(3 * Patience), data.TestName);
        }
    }

    private static TestCaseData Repeat(string name, string piece) =>
        new TestCaseData(string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length))).SetName(name);
}
