using System.Text;
using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Reporting;

internal sealed class SchemaTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    [TestCase(ResultDetail.Usual)]
    [TestCase(ResultDetail.Full)]
    public void WrittenResultsObeyTheSchema(ResultDetail detail)
    {
        var result = SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second, SomeAnswer.Third);
        var json = Encoding.UTF8.GetString(ResultJson.WriteLine(result, detail));
        Assert.That(JsonSchema.Load("result").Check(json), Is.Empty);
    }

    [Test]
    public void WrittenFieldsComeInTheSchemasOrder()
    {
        var schema = JsonSchema.Load("result").Root;
        using var json =
            JsonDocument.Parse(ResultJson.WriteLine(SomeAnswer.Result(SomeAnswer.First), ResultDetail.Full));
        var match = json.RootElement.GetProperty("matches")[0];
        Assert.That(NamesOf(json.RootElement), Is.EqualTo(NamesOf(schema.GetProperty("properties"))));
        Assert.That(NamesOf(match),
            Is.EqualTo(NamesOf(schema.GetProperty("$defs").GetProperty("match").GetProperty("properties"))));
    }

    [Test]
    public void TheFoundingProgrammesObeyTheSchemaAsTheyAreAndAsTheyAreWritten()
    {
        var schema = JsonSchema.Load("programme");
        var folder = Repository.PathTo("training-data", "catalogue");
        var written = CatalogueReader.Load(folder, "founding").ToJsonLines();
        var texts = Directory.GetFiles(folder, "*.json").Select(File.ReadAllText)
            .Concat(written.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(texts.SelectMany(schema.Check), Is.Empty);
    }

    [Test]
    public void ReadAndWrittenProfilesObeyTheSchema()
    {
        var schema = JsonSchema.Load("profile");
        var texts = File.ReadLines(Repository.PathTo("training-data", "test", "profiles.jsonl"))
            .Append(File.ReadAllText(Repository.PathTo("docs", "samples", "profile.json")))
            .Append(FullProfile).ToList();
        var written = texts.Select(text => Encoding.UTF8.GetString(ProfileJson.WriteCanonical(Read(text))));
        Assert.That(texts.Concat(written).SelectMany(schema.Check), Is.Empty);
    }

    [Test]
    public void TheReaderAcceptsEveryFieldOfTheSchemaAndWritesItBack()
    {
        var properties = NamesOf(JsonSchema.Load("profile").Root.GetProperty("properties"));
        using var full = JsonDocument.Parse(FullProfile);
        using var written = JsonDocument.Parse(ProfileJson.WriteCanonical(Read(FullProfile)));
        Assert.That(NamesOf(full.RootElement), Is.EquivalentTo(properties), "the example names every field");
        Assert.That(NamesOf(written.RootElement), Is.EqualTo(properties), "in the contract's order");
    }

    [TestCase("""{"needs": "a loan", "emploees": 3}""")]
    [TestCase("""{"needs": "a loan", "employees": -3}""")]
    [TestCase("""{"needs": "a loan", "employees": "three"}""")]
    [TestCase("""{"needs": "a loan", "employees": "50 to"}""")]
    [TestCase("""{"needs": "a loan", "turnoverEur": "much"}""")]
    [TestCase("""{"needs": "a loan", "partners": [{"relation": "linked", "investorType": "friend"}]}""")]
    [TestCase("""{"needs": "a loan", "founded": 2010.5}""")]
    [TestCase("""{"needs": "a loan", "sector": "banana"}""")]
    [TestCase("""{"needs": "a loan", "trl": 10}""")]
    [TestCase("""{"needs": "a loan", "country": "Latvia"}""")]
    [TestCase("""{"needs": "a loan", "organisationType": "club"}""")]
    [TestCase("""{"needs": "a loan", "partners": [{"share": 0.3}]}""")]
    [TestCase("""{"needs": "a loan", "partners": [{"relation": "linked", "shares": 0.3}]}""")]
    [TestCase("""{"needs": "a loan", "pastAid": [{"date": "2026-13", "amountEur": 5}]}""")]
    [TestCase("""{"needs": "a loan", "language": "english"}""")]
    [TestCase("""{"needs": " "}""")]
    [TestCase("""{"name": "Koka Rokas"}""")]
    [TestCase("[]")]
    public void WhatTheReaderRejectsTheSchemaRejectsToo(string profile)
    {
        Assert.That(() => Read(profile), Throws.TypeOf<InputException>());
        Assert.That(JsonSchema.Load("profile").Check(profile), Is.Not.Empty);
    }

    [TestCase("12", "890 000")]
    [TestCase("50-249", "2-10 million")]
    [TestCase("50 to 249", "2m-<10m")]
    [TestCase("<10", "EUR 1.5m")]
    [TestCase("under 10", "under 2m")]
    [TestCase("1,000+", "50m+")]
    [TestCase("≥250", "≥50,000,000")]
    [TestCase("250 or more", "50 million or more")]
    public void BandsObeyTheSchemaAsTheyAreReadAndAsTheyAreWritten(string staff, string euro)
    {
        var profile = $$"""{"needs": "x", "employees": "{{staff}}", "turnoverEur": "{{euro}}"}""";
        var written = Encoding.UTF8.GetString(ProfileJson.WriteCanonical(Read(profile)));

        Assert.That(new[] { profile, written }.SelectMany(JsonSchema.Load("profile").Check), Is.Empty);
    }

    private const string FullProfile = """
        {"id": "p-1", "name": "Koka Rokas", "country": "LV", "region": "LV008", "founded": 2011,
         "employees": 12.5,
         "turnoverEur": 890000, "balanceSheetEur": 610000,
         "previousYear": {"employees": 11, "turnoverEur": 1, "balanceSheetEur": 2}, "legalForm": "SIA",
         "organisationType": "company", "ownership": "partner",
         "partners": [{"relation": "partner", "share": 0.3, "investorType": "university", "employees": 5,
                       "turnoverEur": 3, "balanceSheetEur": 4}],
         "pastAid": [{"date": "2025-02-28", "amountEur": 20000, "memberState": "LV"}],
         "sector": "16.28", "naceVersion": "2.1", "trl": 7, "description": "Handles.", "needs": "A loan.",
         "language": "en"}
        """;

    private static SmeProfile Read(string json) =>
        ProfileJson.Read(Encoding.UTF8.GetBytes(json), "test", AsOf);

    private static IEnumerable<string> NamesOf(JsonElement element) =>
        element.EnumerateObject().Select(member => member.Name);
}
