using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class SpellingTests
{
    private static readonly string[] Known = ["employees", "country", "needs", "name", "trl"];

    [TestCase("employes", "employees")]
    [TestCase("EMPLOYEES", "employees")]
    [TestCase("contry", "country")]
    [TestCase("need", "needs")]
    [TestCase("nmae", null, Description = "two letters changed places: two steps, and only one is allowed")]
    [TestCase("tr", "trl")]
    [TestCase("shoeSize", null)]
    [TestCase("", null)]
    public void The_nearest_known_word_is_offered_if_it_is_near(string word, string? expected) =>
        Assert.That(Spelling.Nearest(word, Known), Is.EqualTo(expected));

    [Test]
    public void The_first_of_two_equally_near_words_is_offered() =>
        Assert.That(Spelling.Nearest("cat", ["cap", "car"]), Is.EqualTo("cap"));

    [Test]
    public void The_nearer_of_two_near_words_is_offered() =>
        Assert.That(Spelling.Nearest("turnover", ["turnovers", "turnover2x", "turnover"]), Is.EqualTo("turnover"));

    [Test]
    public void Nothing_is_offered_for_an_endless_word() =>
        Assert.That(Spelling.Nearest(new string('a', 101), [new string('a', 101)]), Is.Null);

    [Test]
    public void Nothing_is_offered_where_nothing_is_known() => Assert.That(Spelling.Nearest("a", []), Is.Null);

    [FsCheck.NUnit.Property]
    public bool OneWrongLetterIsForgiven(byte place, byte letter)
    {
        var word = "employees".ToCharArray();
        word[place % word.Length] = (char)('a' + letter % 26);
        return Spelling.Nearest(new string(word), Known) == "employees";
    }
}
