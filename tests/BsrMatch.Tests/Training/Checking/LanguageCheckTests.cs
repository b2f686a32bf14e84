namespace BsrMatch.Tests.Training.Checking;

internal sealed class LanguageCheckTests
{
    private const string German =
        "Wir suchen einen Partner, der unsere Möbel in Schweden verkauft, und wir brauchen dafür eine Bank, die "
        + "nicht nur in Hamburg ein Büro hat und uns versteht.";

    [Test]
    public void A_text_in_another_language_than_given_is_a_warning()
    {
        using var data = new SmallData().Add("train", "a2", German, "sv");

        Assert.That(data.Findings(), Is.EqualTo(new[]
        {
            "warning: language: 1 of 1 texts in sv of 20 words or more look like de; read them again: a2",
        }));
    }

    [Test]
    public void A_text_too_short_to_tell_is_passed_over()
    {
        using var data = new SmallData().Add("train", "a2", "Wir suchen einen Partner in Schweden.", "sv");

        Assert.That(data.Findings(), Is.Empty);
    }

    [Test]
    public void A_tenth_of_the_texts_may_lack_their_diacritics_and_more_may_not()
    {
        string[] trades =
        [
            "Lampen", "Stühle", "Kähne", "Brote", "Uhren", "Harfen", "Zelte", "Segel", "Öfen", "Brillen",
        ];
        using var data = new SmallData();
        foreach (var (at, trade) in trades.Index()) data.Add("train", $"d{at}", Need(at, trade), "de");
        data.Add("train", "bare1", Bare(Need(20, "Lacke")), "de");
        var one = data.Findings();
        data.Add("train", "bare2", Bare(Need(21, "Harze")), "de");

        Assert.That(one.Where(IsAboutDiacritics), Is.Empty);
        Assert.That(data.Findings().Where(IsAboutDiacritics), Is.EqualTo(new[]
        {
            "warning: language: 2 of 12 texts in de of 20 words or more have no diacritics, more than one in 10; "
                + "put them back in: bare1, bare2",
        }));
    }

    [Test]
    public void English_has_none_to_lack()
    {
        using var data = new SmallData().Add("train", "a2",
            "We have been making lamps for the theatre since my aunt came home from sea and we would like to sell "
            + "them in other towns.");

        Assert.That(data.Findings(), Is.Empty);
    }

    private static string Need(int at, string trade) => $"Nummer {at}: {German} Es geht um {trade}.";

    private static string Bare(string text) =>
        text.Replace('ö', 'o').Replace('ü', 'u').Replace('ä', 'a').Replace('Ö', 'O');

    private static bool IsAboutDiacritics(string finding) => finding.Contains("diacritics");
}
