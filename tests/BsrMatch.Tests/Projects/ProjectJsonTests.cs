using System.Text;
using System.Text.Json;
using BsrMatch.Input;
using BsrMatch.Projects;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Projects;

internal sealed class ProjectJsonTests
{
    private const string FullJson = """
        {"id": "koka-1", "acronym": "KOKA", "title": "Koka Rokas", "description": "Handles from birch.",
         "programmes": ["josefin"], "themes": ["finance-access"], "offers": ["finance"], "audience": ["sme"],
         "countries": ["LV", "SE"], "sectors": ["16.28"], "naceVersion": "2.1", "starts": "2019-01-01",
         "ends": "2020-12-31", "budgetEur": 12500.5, "coordinator": {"name": "Mill", "country": "LV"},
         "verifiedOn": "2026-01-31", "source": {"url": "https://example.org", "retrievedOn": "2026-02-01"},
         "language": "en"}
        """;

    public static Project Full() => Read(FullJson);

    [Test]
    public void Every_field_of_the_schema_is_read_and_written_back_in_its_order()
    {
        var properties = NamesOf(JsonSchema.Load("project").Root.GetProperty("properties"));
        using var full = JsonDocument.Parse(FullJson);
        using var written = JsonDocument.Parse(ProjectJson.WriteCanonical(Full()));
        Assert.That(NamesOf(full.RootElement), Is.EquivalentTo(properties), "the example names every field");
        Assert.That(NamesOf(written.RootElement), Is.EqualTo(properties), "in the contract's order");
        Assert.That(JsonSchema.Load("project").Check(Encoding.UTF8.GetString(
            ProjectJson.WriteCanonical(Full()))), Is.Empty);
    }

    [Test]
    public void Least_is_an_id_and_a_title()
    {
        var written = ProjectJson.WriteCanonical(Read("""{"id": "a", "title": "A"}"""));
        Assert.That(ProjectJson.WriteCanonical(ProjectJson.Read(written, "x")), Is.EqualTo(written));
        Assert.That(JsonSchema.Load("project").Check(Encoding.UTF8.GetString(written)), Is.Empty);
    }

    [TestCase("""{"title": "A"}""", "id")]
    [TestCase("""{"id": "a b", "title": "A"}""", "id")]
    [TestCase("""{"id": "a"}""", "title")]
    [TestCase("""{"id": "a", "title": "A", "budgetEur": -1}""", "budgetEur")]
    [TestCase("""{"id": "a", "title": "A", "programmes": ["Baltic Sea"]}""", "programmes[0]")]
    [TestCase("""{"id": "a", "title": "A", "countries": ["Latvia"]}""", "countries[0]")]
    [TestCase("""{"id": "a", "title": "A", "starts": "2020"}""", "starts")]
    [TestCase("""{"id": "a", "title": "A", "language": "english"}""", "language")]
    [TestCase("""{"id": "a", "title": "A", "budget": 1}""", "budget")]
    public void What_the_reader_rejects_the_schema_rejects_too(string json, string field)
    {
        Assert.That(() => Read(json), Throws.TypeOf<InputException>()
            .With.Property("Faults").One.Property("Field").EqualTo(field));
        Assert.That(JsonSchema.Load("project").Check(json), Is.Not.Empty);
    }

    [Test]
    public void The_end_is_not_before_the_start() => Assert.That(
        () => Read("""{"id": "a", "title": "A", "starts": "2020-02-01", "ends": "2020-01-31"}"""),
        Throws.TypeOf<InputException>().With.Message.Contains("a day on or after starts"));

    private static Project Read(string json) => ProjectJson.Read(Encoding.UTF8.GetBytes(json), "test");

    private static IEnumerable<string> NamesOf(JsonElement element) =>
        element.EnumerateObject().Select(member => member.Name);
}
