using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Catalogue;

/// <summary>
/// The 260 French programmes of the benchmark mte-fr with their conditions. The counts were worked out apart
/// from the product, straight from the collection's fields.
/// </summary>
public sealed class FrenchProgrammesTests
{
    private static readonly string Corpus =
        Repository.PathTo("..", "shared", "benchmarks", "mte-fr", "corpus.jsonl");

    private static readonly Lazy<CatalogueReading> Lazy = new(() => CatalogueReader.Read(Corpus));

    private static CatalogueReading Reading => File.Exists(Corpus)
        ? Lazy.Value
        : throw new IgnoreException($"{Corpus} is not here: the benchmarks are not part of the repository.");

    [Test]
    public void EveryConditionIsRead()
    {
        var terms = Reading.Programmes.Select(programme => programme.Eligibility).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(Reading.Faults.Concat(Reading.Warnings), Is.Empty);
            Assert.That(terms, Has.Count.EqualTo(260));
            Assert.That(terms.Count(term => term.Regions.Count > 0), Is.EqualTo(119));
            Assert.That(terms.Count(term => term.Sectors.Count > 0), Is.EqualTo(184));
            Assert.That(terms.Count(term => term.MinEmployees is not null), Is.EqualTo(10));
            Assert.That(terms.Count(term => term.MaxEmployees is not null), Is.EqualTo(64));
            Assert.That(Reading.Programmes.Select(programme => programme.Countries.Single().Value).Distinct(),
                Is.EqualTo(new[] { "FR" }));
        });
    }

    [TestCase("FR", "FR101", "10.71", 4, 122, 138, 0, TestName = "A baker in Paris")]
    [TestCase("FR", "FRY40", "55.10", 30, 105, 155, 0, TestName = "A hotel on Réunion")]
    [TestCase("LV", "LV00A", "62.01", 12, 0, 260, 0, TestName = "A software firm in Riga")]
    [TestCase("FR", "FRF11", "24.10", 300, 109, 151, 0, TestName = "A steel works in Grand Est")]
    [TestCase("FR", "FRF11", "24.10", 249, 121, 139, 0, TestName = "The steel works at a ceiling")]
    [TestCase("FR", "FRF11", "24.10", 250, 109, 151, 0, TestName = "The steel works just above it")]
    [TestCase("FR", null, null, null, 25, 0, 235, TestName = "A firm that tells its country only")]
    [TestCase(null, null, null, null, 0, 0, 260, TestName = "A firm that tells nothing")]
    public void AFirmIsJudged(string? country, string? region, string? sector, double? employees,
        int eligible, int ineligible, int unknown)
    {
        var firm = Some.Profile(country: country, region: region, sector: sector, employees: employees,
            organisationType: OrganisationType.Company);
        var verdicts = Reading.Programmes
            .CountBy(programme => EligibilityCheck.Check(firm, programme, Some.Day).Verdict)
            .ToDictionary();

        Assert.That(
            (Count(Verdict.Eligible), Count(Verdict.Ineligible), Count(Verdict.Unknown)),
            Is.EqualTo((eligible, ineligible, unknown)));

        int Count(Verdict verdict) => verdicts.GetValueOrDefault(verdict);
    }
}
