using BsrMatch.Input;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class ConceptListTests
{
    private const string TwoConcepts = """
        {"version": 1, "concepts": [
          {"id": "staff", "expressions": {"en": ["welder*"]}},
          {"id": "collateral", "gloss": "what secures a loan",
            "expressions": {"pl": ["zastaw"], "en": ["collateral*", "security for a loan"]}}]}
        """;

    [Test]
    public void TheShippedConceptsAreRead()
    {
        var concepts = ConceptList.Load(Repository.PathTo("training-data", ConceptList.FileName));

        Assert.That(concepts.Meanings, Is.GreaterThan(100));
        Assert.That(concepts.Entries().Select(entry => entry.Language).Distinct(),
            Does.Contain("en").And.Contain("pl").And.Contain("lv"));
    }

    [Test]
    public void ConceptsKeepTheirOrderAndLanguagesAreListedByName() => Assert.That(Read(TwoConcepts).Entries(),
        Is.EqualTo(new[]
        {
            (0, "en", "welder*"), (1, "en", "collateral*"), (1, "en", "security for a loan"), (1, "pl", "zastaw"),
        }));

    [Test]
    public void AMissingFileIsAnEmptyList()
    {
        var concepts = ConceptList.Load(Path.Combine(Path.GetTempPath(), "no-such-folder", "concepts.json"));

        Assert.That((concepts.Meanings, concepts.Table.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void TheWordsOfTwoLanguagesGiveTheSameInput()
    {
        var model = ModelOf(Read(TwoConcepts));
        var (english, polish) = (Vector(model, "We lack collateral.", "en"),
            Vector(model, "Potrzebny zastaw", "pl"));

        // Nothing but the concepts is known: the second of two, by the scale of a kind of term.
        Assert.That(english.Indices, Is.EqualTo(new[] { 1 }));
        Assert.That(english.Values, Is.EqualTo(new[] { 1.5f }).Within(1e-6));
        Assert.That(polish.Indices, Is.EqualTo(english.Indices));
        Assert.That(polish.Values, Is.EqualTo(english.Values));
    }

    [Test]
    public void AWordOfAnotherLanguageIsNoExpression() =>
        Assert.That(Vector(ModelOf(Read(TwoConcepts)), "Ein zastaw", "de").Count, Is.Zero);

    [Test]
    public void ANegatedConceptIsAnotherInput() => Assert.That(
        Vector(ModelOf(Read(TwoConcepts)), "We work without collateral.", "en").Indices,
        Is.EqualTo(new[] { 3 }));

    [Test]
    public void EveryFaultOfAFileIsReported()
    {
        var faults = FaultsOf("""
            {"version": 2,
             "concept": [],
             "concepts": [
              {"gloss": "no id"},
              {"id": "b", "expression": {}},
              {"id": "c", "expressions": {"en": ["lo*"]}},
              "d"]}
            """);

        Assert.That(faults.Select(fault => (fault.Line, fault.Field)), Is.SupersetOf(new (int?, string)[]
        {
            (1, "version"), (2, "concept"), (4, "concepts[0].id"), (5, "concepts[1].expression"),
            (6, "concepts[2].expressions.en[0]"), (7, "concepts[3]"),
        }));
    }

    [Test]
    public void AnIdGivenTwiceIsAFault()
    {
        var fault = FaultsOf("""
            {"version": 1, "concepts": [{"id": "a", "expressions": {}}, {"id": "a", "expressions": {}}]}
            """).Single();

        Assert.That((fault.Field, fault.Value, fault.Expected), Is.EqualTo(("concepts", "a", "each id once")));
    }

    [Test]
    public void ATornFileIsAFault() => Assert.That(FaultsOf("""{"version": 1, "concepts": ["""), Is.Not.Empty);

    private static TextModel ModelOf(ThemeLexicon concepts) => new(
        [], [], new ThemeLexicon([]), new Vocabulary(0, [], [], 0, 0), new LinearModel([], []),
        new LinearModel([], []), new LatentSpace(0, [], 0, 0), concepts);

    private static SparseVector Vector(TextModel model, string text, string language) =>
        model.VectorOf(TokenisedText.From(text), language);

    private static IReadOnlyList<Fault> FaultsOf(string json) =>
        Assert.Throws<InputException>(() => Read(json))!.Faults;

    private static ThemeLexicon Read(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return ConceptList.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
