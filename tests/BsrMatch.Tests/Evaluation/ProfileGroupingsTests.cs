using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class ProfileGroupingsTests
{
    [TestCase("en en", ExpectedResult = "best programme, length")]
    [TestCase("en lv", ExpectedResult = "language, best programme, length")]
    [TestCase("en lv pl", ExpectedResult = "English and others, language, best programme, length")]
    public string Languages_are_told_apart_where_there_are_several(string languages) =>
        Names(languages.Split(' '), 30);

    [TestCase(30, ExpectedResult = "language, best programme, length")]
    [TestCase(31, ExpectedResult = "language")]
    public string Only_a_small_catalogue_is_told_by_programme_and_length(int programmes) =>
        Names(["en", "lv"], programmes);

    [Test]
    public void The_languages_beside_English_are_also_told_together()
    {
        var groupings = Of(["en", "lv", "pl"], 30);

        Assert.That(groupings[0].LabelOf, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["p0"] = "English",
            ["p1"] = "others",
            ["p2"] = "others",
        }));
        Assert.That(groupings[1].LabelOf["p2"], Is.EqualTo("pl"));
    }

    [TestCase("p 0 a 2; p 0 b 3", ExpectedResult = "b")]
    [TestCase("p 0 b 3; p 0 a 3", ExpectedResult = "a", Description = "of equally good ones the first by id")]
    [TestCase("p 0 a 1; p 0 b 0", ExpectedResult = "none")]
    [TestCase("q 0 a 4", ExpectedResult = "none")]
    public string The_best_programme_has_the_highest_relevant_grade(string judged) =>
        ProfileGroupings.BestOf(Some.Qrels(judged).Of("p"), 2);

    [Test]
    public void The_lowest_relevant_grade_is_that_of_the_judged_profiles()
    {
        var judged = new JudgedProfiles([Support.Some.Profile("p")], Some.Qrels("p 0 a 1"), 1);
        var best = ProfileGroupings.Of(judged, new Dictionary<string, string> { ["p"] = "en" }, 30)[0];

        Assert.That((best.Name, best.LabelOf["p"]), Is.EqualTo(("best programme", "a")));
    }

    [TestCase(1, 0, ExpectedResult = "1 to 8 words")]
    [TestCase(8, 0, ExpectedResult = "1 to 8 words")]
    [TestCase(8, 1, ExpectedResult = "9 to 30 words")]
    [TestCase(0, 30, ExpectedResult = "9 to 30 words")]
    [TestCase(1, 30, ExpectedResult = "31 to 80 words")]
    [TestCase(40, 40, ExpectedResult = "31 to 80 words")]
    [TestCase(41, 40, ExpectedResult = "over 80 words")]
    public string The_length_counts_the_words_of_need_and_description_alike(int needs, int description)
    {
        var profile = Support.Some.Profile("p", needs: Words(needs), description: Words(description));
        var judged = new JudgedProfiles([profile], Some.Qrels("p 0 a 2"), 2);

        return ProfileGroupings.Of(judged, new Dictionary<string, string> { ["p"] = "en" }, 30)[^1].LabelOf["p"];
    }

    private static string? Words(int count) =>
        count == 0 ? null : string.Join(" \n", Enumerable.Repeat("word", count));

    private static string Names(string[] languages, int programmes) =>
        string.Join(", ", Of(languages, programmes).Select(grouping => grouping.Name));

    private static Grouping[] Of(string[] languages, int programmes)
    {
        var profiles = languages.Select((_, i) => Support.Some.Profile($"p{i}")).ToList();
        return ProfileGroupings.Of(
            new JudgedProfiles(profiles, Some.Qrels("p0 0 a 2"), 2),
            profiles.Zip(languages).ToDictionary(pair => pair.First.Id, pair => pair.Second), programmes);
    }
}
