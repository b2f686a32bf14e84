using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;
using BsrMatch.Reporting;

namespace BsrMatch.Tests.Reporting;

public sealed class ReportWordsTests
{
    private static readonly ReportWords English = new("en");
    private static readonly ReportWords German = new("de");

    [Test]
    public void ALanguageWithoutWordsIsAnsweredInEnglish() =>
        Assert.That(new ReportWords("fr").Of("matches"), Is.EqualTo("Matches"));

    [TestCase(Verdict.Eligible, LifecycleStatus.Open, "can take part")]
    [TestCase(Verdict.Eligible, null, "can take part")]
    [TestCase(Verdict.Eligible, LifecycleStatus.Closed, "could have taken part")]
    [TestCase(Verdict.Ineligible, LifecycleStatus.Archived, "cannot take part")]
    [TestCase(Verdict.Unknown, LifecycleStatus.Archived, "not known yet")]
    public void AVerdictOnWhatIsOverIsOfThePast(Verdict verdict, LifecycleStatus? status, string expected) =>
        Assert.That(English.Verdict(verdict, status), Is.EqualTo(expected));

    [Test]
    public void ASizeThatMayBeAnyIsNotKnown() => Assert.Multiple(() =>
    {
        Assert.That(English.Sizes([]), Is.EqualTo("not known"));
        Assert.That(English.Sizes(Enum.GetValues<SizeClass>()), Is.EqualTo("not known"));
        Assert.That(English.Sizes([SizeClass.Micro, SizeClass.Small]), Is.EqualTo("micro or small"));
        Assert.That(English.Sizes([SizeClass.Micro, SizeClass.Small, SizeClass.Medium]),
            Is.EqualTo("micro – medium-sized"));
    });

    [Test]
    public void TalliesAreNamed() => Assert.Multiple(() =>
    {
        Assert.That(German.Country("LV"), Is.EqualTo("Lettland"));
        Assert.That(German.Country("XK"), Is.EqualTo("XK"));
        Assert.That(German.Country("unknown"), Is.EqualTo("ungeklärt"));
        Assert.That(English.Section("C"), Is.EqualTo("C manufacturing"));
        Assert.That(English.Section("K (2.1)"),
            Is.EqualTo("K (2.1) telecommunication, programming and information services"));
        Assert.That(English.Section("unknown"), Is.EqualTo("not known"));
        Assert.That(English.Size("small"), Is.EqualTo("small"));
    });

    [TestCase(0.845, "85 %")]
    [TestCase(0, "0 %")]
    [TestCase(1, "100 %")]
    public void AShareIsToldInWholePerCent(double share, string expected) =>
        Assert.That(German.Percent(share), Is.EqualTo(expected.Replace(' ', '\u00A0')));

    [Test]
    public void CrowdingOutIsToldWithItsFigures()
    {
        var exposure = new ProgrammeExposure
        {
            ProgrammeId = "finance",
            Suggested = 9_500,
            First = 4_000,
            Good = 12,
            AtRank = [4_000],
            Needed = 310,
            BySize = [],
            BySector = [],
            ByCountry = [],
        };

        Assert.That(English.Crowding(exposure, "FIN", 10_000), Is.EqualTo(
            "FIN crowds out the others. Clients it is the first suggestion for: 4,000 of 10,000; "
            + "clients who need it: 310."));
    }

    [TestCaseSource(typeof(Phrases), nameof(Phrases.Languages))]
    public void SheetNamesFitASpreadsheet(string language)
    {
        var words = new ReportWords(language);
        string[] names = [.. new[] { "overview", "matches", "open-questions", "programmes", "rejected" }
            .Select(key => words.Of(key))];

        Assert.Multiple(() =>
        {
            Assert.That(names, Is.Unique);
            Assert.That(names.Select(name => name.Length), Has.All.LessThanOrEqualTo(31));
            Assert.That(string.Concat(names).IndexOfAny([.. ":\\/?*[]'"]), Is.EqualTo(-1));
        });
    }
}
