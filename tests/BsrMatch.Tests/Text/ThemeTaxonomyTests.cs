using BsrMatch.Input;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class ThemeTaxonomyTests
{
    [Test]
    public void TheShippedTaxonomyIsReadInItsOrder()
    {
        var taxonomy = ThemeTaxonomy.Load(Repository.PathTo("training-data", "themes.json"));

        Assert.That(taxonomy.Ids, Is.Unique.And.Contains("finance-access"));
        Assert.That(taxonomy.Themes[0].Keyphrases["en"], Does.Contain("house as security"));
        Assert.That(taxonomy.Ids, Is.EqualTo(taxonomy.Themes.Select(theme => theme.Id)));
    }

    [Test]
    public void KeyphrasesKeepTheirLanguageAndTheirOrder()
    {
        var theme = Read("""
            {"version": 1, "themes": [{"id": "a", "name": "A", "definition": "D",
              "keyphrases": {"sv": ["lån*", "ta lån"], "en": ["loan*"]}}]}
            """).Themes.Single();

        Assert.That((theme.Id, theme.Name, theme.Definition), Is.EqualTo(("a", "A", "D")));
        Assert.That(theme.Keyphrases["sv"], Is.EqualTo(new[] { "lån*", "ta lån" }));
        Assert.That(theme.Keyphrases["en"], Is.EqualTo(new[] { "loan*" }));
    }

    [Test]
    public void TheLexiconListsThemesInOrderAndLanguagesByName()
    {
        var taxonomy = Read("""
            {"version": 1, "themes": [
              {"id": "a", "name": "A", "keyphrases": {"sv": ["lån*"], "en": ["loan*"]}},
              {"id": "b", "name": "B", "keyphrases": {"en": ["staff"]}}]}
            """);

        Assert.That(ThemeLexicon.From(taxonomy).Entries(),
            Is.EqualTo(new[] { (0, "en", "loan*"), (0, "sv", "lån*"), (1, "en", "staff") }));
    }

    [TestCase("lo*")]
    [TestCase("a lo* b")]
    [TestCase("*")]
    [TestCase("two  blanks")]
    [TestCase("")]
    [TestCase("---")]
    [TestCase("x-o*")]
    [TestCase("loan — x-*")]
    public void AKeyphraseThatCannotBeSearchedForIsAFault(string phrase)
    {
        var faults = FaultsOf("""
            {"version": 1, "themes": [
              {"id": "a", "name": "A", "keyphrases": {"en": ["loan*", "PHRASE"]}}]}
            """.Replace("PHRASE", phrase, StringComparison.Ordinal));

        Assert.That(faults, Has.Count.EqualTo(1));
        Assert.That((faults[0].Field, faults[0].Line, faults[0].Value),
            Is.EqualTo(("themes[0].keyphrases.en[1]", 2, phrase)));
    }

    [Test]
    public void EveryFaultOfAFileIsReported()
    {
        var faults = FaultsOf("""
            {"version": 2,
             "thems": [],
             "themes": [
              {"id": "a", "name": ""},
              {"name": "B", "keyphrase": {}},
              {"id": "c", "name": "C", "keyphrases": {"en": "loan"}},
              "d"]}
            """);

        Assert.That(faults.Select(fault => (fault.Line, fault.Field)), Is.SupersetOf(new (int?, string)[]
        {
            (1, "version"), (2, "thems"), (4, "themes[0].name"), (5, "themes[1].id"),
            (5, "themes[1].keyphrase"), (6, "themes[2].keyphrases.en"), (7, "themes[3]"),
        }));
    }

    [Test]
    public void AnIdGivenTwiceIsAFault()
    {
        var fault = FaultsOf("""
            {"version": 1, "themes": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}
            """).Single();

        Assert.That((fault.Field, fault.Value, fault.Expected), Is.EqualTo(("themes", "a", "each id once")));
    }

    [Test]
    public void AFileThatIsNotThereIsAFaultThatNamesIt()
    {
        var path = Path.Combine(Path.GetTempPath(), "no-such-folder", "themes.json");

        Assert.That(() => ThemeTaxonomy.Load(path),
            Throws.InstanceOf<InputException>().With.Message.Contains(path));
    }

    private static IReadOnlyList<Fault> FaultsOf(string json)
    {
        try
        {
            Read(json);
            return [];
        }
        catch (InputException e)
        {
            return e.Faults;
        }
    }

    private static ThemeTaxonomy Read(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return ThemeTaxonomy.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
